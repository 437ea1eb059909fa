/// Second stage (规范化): what mentions are made into values with.
///
/// The values themselves are made in Facts; here stand the settings that decide them.
package struct Normalization: Sendable {
  package struct Settings: SettingsBlock {
    package var referenceYear = Automatic<Int>.auto

    package init() {}

    package static var settings: [Setting<Settings>] {
      [
        Setting(
          "reference_year", \.referenceYear,
          """
          The year that 今年 means; `auto` takes it from the day of issue, the page, or evidence \
          in the text.
          """)
      ]
    }
  }
}

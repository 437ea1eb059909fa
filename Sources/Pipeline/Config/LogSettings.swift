/// What is said on standard error: the block `log`.
package struct LogSettings: SettingsBlock {
  package enum Level: String, ConfigWord {
    case debug, info, warning, error
  }

  package enum Format: String, ConfigWord {
    case text, json
  }

  package var level = Level.info
  package var format = Format.text

  package init() {}

  package static var settings: [Setting<LogSettings>] {
    [
      Setting("level", \.level, "The least that is logged."),
      Setting("format", \.format, "Lines for people, or a JSON object a line."),
    ]
  }
}

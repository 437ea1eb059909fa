internal import Facts

/// An entry of `input.publications`: which paper and day the files of a path belong to.
package struct PublicationRule: SettingsBlock {
  package var match = PathPattern("**")
  package var publication = ""
  package var date = ""

  package init() {}

  package static var settings: [Setting<PublicationRule>] {
    [
      Setting("match", \.match, "Pattern for the path."),
      Setting("publication", \.publication, "The paper's name."),
      Setting("date", \.date, "The day of issue, like 2024-02-23."),
    ]
  }

  /// What the first rule that fits says of a path.
  static func apply(
    _ rules: [PublicationRule], to path: [UInt8]
  ) -> (publication: String?, date: String?) {
    for rule in rules {
      guard let captures = rule.match.match(path) else { continue }
      let publication = captures.publication ?? rule.publication
      let date = captures.date ?? rule.date
      return (publication.isEmpty ? nil : publication, date.isEmpty ? nil : date)
    }
    return (nil, nil)
  }
}

extension PublicationRule: ConfigValue {
  static var typeName: String { "`match`, `publication`, `date`" }

  init(_ node: ConfigNode) throws(ConfigError) {
    self.init()
    var errors: [ConfigError] = []
    read(node, &errors)
    if let first = errors.first { throw first }
    guard date.isEmpty || CalendarDay(iso: date) != nil else {
      throw node.error("`date` is no day like 2024-02-23: \(date)")
    }
  }

  var written: String {
    let members = written(prefix: "").map { "\($0.key): \($0.value)" }
    return "{\(members.joined(separator: ", "))}"
  }
}

extension PathPattern: ConfigValue {
  static var typeName: String { "pattern" }

  init(_ node: ConfigNode) throws(ConfigError) { self.init(try node.text()) }

  var written: String { text }
}

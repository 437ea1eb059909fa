package import Newspaper

/// What a run reads: the block `input`.
package struct InputSettings: SettingsBlock {
  package var paths = [Located("seeds", key: "input.paths")]
  package var encoding = Automatic<TextEncoding>.auto
  package var maxBytes = Located(1 << 28, key: "input.max_bytes")
  package var publications: [PublicationRule] = []

  package init() {}

  package static var settings: [Setting<InputSettings>] {
    [
      Setting(
        "paths", \.paths,
        """
        Folders (read with all below them, hidden files apart), files, or patterns with `*`, `?` \
        and `**`; relative to the configuration file.
        """),
      Setting("encoding", \.encoding, "Encoding of the files; `auto` looks at each one."),
      Setting("max_bytes", \.maxBytes, "Larger files are not read; each gets a problem row."),
      Setting(
        "publications", \.publications,
        """
        Paper and day of issue by path; the first entry whose `match` fits counts. `match` is a \
        pattern for the reported path, or for the file's name alone if it has no `/`; in it \
        `{publication}` and `{date}` (20240223 or 2024-02-23) take what stands there, and \
        `publication` and `date` beside it say what the path does not.
        """),
    ]
  }

  var inconsistencies: [ConfigError] {
    guard maxBytes.value < 1 else { return [] }
    return [ConfigError(maxBytes.place, key: maxBytes.key, "must be at least 1")]
  }
}

extension TextEncoding: ConfigValue {
  static var typeName: String { allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ") }

  init(_ node: ConfigNode) throws(ConfigError) {
    let text = try node.text()
    let words = Self.allCases.map(\.rawValue)
    guard let match = Self.allCases.first(where: { $0.rawValue.lowercased() == text.lowercased() })
    else {
      throw node.error(
        "expected auto or one of \(words.joined(separator: ", "))",
        suggestion: NearestWord.to(text, among: words))
    }
    self = match
  }

  var written: String { rawValue }
}

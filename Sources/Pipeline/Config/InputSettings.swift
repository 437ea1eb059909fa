package import Newspaper

/// What a run reads: the block `input`.
package struct InputSettings: SettingsBlock {
  package var paths = [Located("seeds", key: "input.paths")]
  package var encoding = Automatic<TextEncoding>.auto
  package var maxBytes = Located(1 << 28, key: "input.max_bytes")
  package var maxUnpackedBytes = Located(1 << 32, key: "input.max_unpacked_bytes")
  package var settleSeconds = Located(0, key: "input.settle_seconds")
  package var publications: [PublicationRule] = []

  package init() {}

  package static var settings: [Setting<InputSettings>] {
    [
      Setting(
        "paths", \.paths,
        """
        Folders (read with all below them, hidden files apart), files, or patterns with `*`, `?` \
        and `**`; relative to the configuration file. Of a `.gz` the content is read, of a `.zip` \
        each file in it, under the name of the zip: `inbox/feb.zip/page-1.txt`.
        """),
      Setting("encoding", \.encoding, "Encoding of the files; `auto` looks at each one."),
      Setting(
        "max_bytes", \.maxBytes,
        "Files that are larger, also when unpacked, are not read; each gets a problem row."),
      Setting(
        "max_unpacked_bytes", \.maxUnpackedBytes,
        "A zip whose files are together larger is not read; it gets a problem row."),
      Setting(
        "settle_seconds", \.settleSeconds,
        """
        Files that were changed less than so many seconds ago are left for the next run; one that is \
        changed while it is read always is.
        """),
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
    let limits = [(maxBytes, 1), (maxUnpackedBytes, 1), (settleSeconds, 0)]
    return limits.filter { $0.value < $1 }.map { setting, least in
      ConfigError(setting.place, key: setting.key, "must be at least \(least)")
    }
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

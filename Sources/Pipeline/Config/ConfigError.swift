/// Where something stands in a configuration file; lines and columns from 1, in characters.
package struct ConfigPlace: Sendable, Hashable {
  package let file: String
  package let line: Int
  package let column: Int
}

/// A mistake in the configuration (配置错误): where, which key, what to write instead.
package struct ConfigError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Nil for what was not written in a file: a default, a command-line option.
  package let place: ConfigPlace?
  /// The full key: `export.formats`.
  package let key: String
  package let message: String
  /// The nearest valid key or word.
  package var suggestion: String?

  package init(_ place: ConfigPlace?, key: String, _ message: String, suggestion: String? = nil) {
    self.place = place
    self.key = key
    self.message = message
    self.suggestion = suggestion
  }

  package var description: String {
    let position = place.map { "\($0.file):\($0.line):\($0.column): " } ?? ""
    let hint = suggestion.map { "; did you mean `\($0)`?" } ?? ""
    return "\(position)\(key.isEmpty ? "" : "`\(key)`: ")\(message)\(hint)"
  }
}

/// Every mistake found in one configuration, in the order of the file.
package struct ConfigFailure: Error, Sendable, Equatable, CustomStringConvertible {
  package let errors: [ConfigError]

  init(_ errors: [ConfigError]) {
    self.errors = errors.sorted {
      ($0.place?.line ?? 0, $0.place?.column ?? 0) < ($1.place?.line ?? 0, $1.place?.column ?? 0)
    }
  }

  package var description: String { errors.map(\.description).joined(separator: "\n") }
}

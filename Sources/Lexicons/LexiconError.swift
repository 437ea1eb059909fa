/// What is wrong in a lexicon, and where.
package struct LexiconError: Error, Sendable, CustomStringConvertible {
  package let file: String
  /// From 1; nil where the file as a whole is meant.
  package let line: Int?
  package let column: Int?
  package let message: String

  package init(file: String, line: Int? = nil, column: Int? = nil, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  package var description: String {
    let place = [line, column].compactMap { $0 }.map { ":\($0)" }.joined()
    return "\(file)\(place): \(message)"
  }
}

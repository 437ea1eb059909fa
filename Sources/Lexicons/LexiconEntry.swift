/// One entry of a lexicon: its spellings, what is said of them, and the examples that prove it.
package struct LexiconEntry: Sendable {
  /// As it is called: the unit's canonical name, the word itself.
  package let word: String
  /// Other spellings.
  package let also: [String]
  /// Further keys with a single value, as written.
  package let fields: [String: String]
  /// Further keys with a list of values.
  package let lists: [String: [String]]
  /// The examples as written; that each can be read is a test's matter.
  package let exampleLines: [String]
  package let file: String
  package let line: Int

  /// All spellings, the word first.
  package var surfaces: [String] { [word] + also }

  package var examples: [Example] { exampleLines.compactMap { Example($0) } }

  /// The value of a key that must be there.
  package func required(_ key: String) throws(LexiconError) -> String {
    guard let value = fields[key] else { throw error("\(word): key '\(key)' is missing") }
    return value
  }

  /// Whether a key with a truth value is `true`; absent is false.
  package func flag(_ key: String) throws(LexiconError) -> Bool {
    switch fields[key] {
    case nil, "false": return false
    case "true": return true
    case let value?: throw error("\(word): '\(key)' is '\(value)', write true or false")
    }
  }

  package func error(_ message: String) -> LexiconError {
    LexiconError(file: file, line: line, message: message)
  }
}

internal import Newspaper

/// A word of the grammar, written as a string; compared where it lies in the program.
package struct StaticWord: ExpressibleByStringLiteral, Sendable {
  private let text: StaticString

  package init(stringLiteral text: StaticString) { self.text = text }

  /// In scalars.
  var count: Int { text.withUTF8Buffer { UTF8Scan.scalarCount($0, in: Span(0, $0.count)) } }

  /// Valid UTF-8, as the compiler wrote it.
  @inline(__always)
  func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    text.withUTF8Buffer(body)
  }
}

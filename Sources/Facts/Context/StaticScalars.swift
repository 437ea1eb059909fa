internal import Newspaper

/// A closed set of characters, written as a string; looked through where it lies in the program.
package struct StaticScalars: ExpressibleByStringLiteral, Sendable {
  private let text: StaticString

  package init(stringLiteral text: StaticString) { self.text = text }

  func contains(_ scalar: UInt32) -> Bool {
    text.withUTF8Buffer { bytes in
      var offset = 0
      while offset < bytes.count {
        let (value, length) = UTF8Scan.scalar(bytes, offset)
        if value == scalar { return true }
        offset += length
      }
      return false
    }
  }
}

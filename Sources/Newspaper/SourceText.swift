/// The decoded text of one document (原文): what every offset of every dataset counts in.
///
/// Inside the program offsets are UTF-8 bytes of `utf8`; readers are told Unicode scalars, byte
/// order mark not counted, line ends as they stand, which ``scalarOffset(ofByte:)`` computes.
package struct SourceText: Sendable {
  /// A stretch whose original bytes its encoding would not give back: invalid or unusual ones.
  package struct Misfit: Sendable, Equatable {
    /// The stretch in `utf8`; one U+FFFD where the bytes mean nothing.
    package let span: Span
    /// The bytes as delivered.
    package let original: [UInt8]

    package init(span: Span, original: [UInt8]) {
      self.span = span
      self.original = original
    }
  }

  package let utf8: [UInt8]
  package let encoding: TextEncoding
  package let hasByteOrderMark: Bool
  /// In text order; empty for a clean file.
  package let misfits: [Misfit]

  /// Byte offsets at which lines start; LF, CR LF and CR end a line.
  package let lineStarts: [Int]
  /// Scalars before each block of `blockSize` bytes.
  private let scalarsBeforeBlock: [Int]
  private static let blockSize = 256

  package init(
    utf8: [UInt8], encoding: TextEncoding = .utf8, hasByteOrderMark: Bool = false,
    misfits: [Misfit] = []
  ) {
    self.utf8 = utf8
    self.encoding = encoding
    self.hasByteOrderMark = hasByteOrderMark
    self.misfits = misfits
    (lineStarts, scalarsBeforeBlock) = Self.index(utf8)
  }

  package init(_ text: String) { self.init(utf8: Array(text.utf8)) }

  /// Unicode scalars before the byte at `offset` (0...utf8.count).
  package func scalarOffset(ofByte offset: Int) -> Int {
    let block = offset / Self.blockSize
    let start = block * Self.blockSize
    return scalarsBeforeBlock[block] + UTF8Scan.scalarCount(utf8, in: Span(start, offset))
  }

  /// The line, counted from 1, that holds the byte at `offset`.
  package func line(ofByte offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// Lines as a reader counts them: a line end at the very end starts no further line.
  package var lineCount: Int {
    guard !utf8.isEmpty else { return 0 }
    return lineStarts.last == utf8.count ? lineStarts.count - 1 : lineStarts.count
  }

  package func string(_ span: Span) -> String {
    String(decoding: utf8[span.range], as: UTF8.self)
  }

  private static func index(_ bytes: [UInt8]) -> (lines: [Int], blocks: [Int]) {
    var lines = [0]
    var blocks: [Int] = []
    blocks.reserveCapacity(bytes.count / blockSize + 1)
    var scalars = 0
    bytes.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < bytes.count {
        blocks.append(scalars)
        let end = min(offset + blockSize, bytes.count)
        while offset < end {
          let byte = bytes[offset]
          offset += 1
          scalars += UTF8Scan.isContinuation(byte) ? 0 : 1
          guard byte == 0x0A || byte == 0x0D else { continue }
          if byte == 0x0D && offset < bytes.count && bytes[offset] == 0x0A { continue }
          lines.append(offset)
        }
      }
    }
    blocks.append(scalars)
    return (lines, blocks)
  }
}

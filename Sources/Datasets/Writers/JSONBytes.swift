internal import Numerals

/// JSON (RFC 8259) written by hand into bytes: what JSON, JSON Lines and the stream share.
package enum JSONBytes {
  /// The keys of a dataset's rows, quoted, each with its colon.
  package static func keys(of dataset: Dataset) -> [[UInt8]] {
    dataset.columns.map { column in
      var key: [UInt8] = []
      append(column.name, to: &key)
      key.append(0x3A)
      return key
    }
  }

  /// Appends a row as an object; `keys` are those of its dataset.
  package static func append(_ row: [Cell], keys: [[UInt8]], to bytes: inout [UInt8]) {
    var opening: UInt8 = 0x7B
    for (key, cell) in zip(keys, row) {
      bytes.append(opening)
      opening = 0x2C
      bytes.append(contentsOf: key)
      append(cell, to: &bytes)
    }
    bytes.append(0x7D)
  }

  package static func append(_ cell: Cell, to bytes: inout [UInt8]) {
    switch cell {
    case .null: bytes.append(contentsOf: null)
    case .text(let text): append(text, to: &bytes)
    case .integer(let value): PlainNumber.append(value, to: &bytes)
    case .decimal(let value): value.appendDecimal(to: &bytes)
    }
  }

  /// Appends a string in quotes.
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    bytes.append(0x22)
    text.withUTF8 { append(escaping: $0, to: &bytes) }
    bytes.append(0x22)
  }

  private static let null = Array("null".utf8)
  private static let hexadecimal = Array("0123456789abcdef".utf8)

  /// Copies whole stretches; only quotes, backslashes and control characters need an escape.
  private static func append(
    escaping text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]
  ) {
    var start = 0
    var index = 0
    while index < text.count {
      if index + 8 <= text.count, isPlain(text, index) {
        index += 8
        continue
      }
      let byte = text[index]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C {
        bytes.append(contentsOf: text[start..<index])
        append(escape: byte, to: &bytes)
        start = index + 1
      }
      index += 1
    }
    bytes.append(contentsOf: text[start...])
  }

  /// Whether none of the eight bytes from `index` on needs an escape, told of all at once.
  ///
  /// Subtracting from each byte borrows into its highest bit where it is less; `~word` rules out
  /// those in which that bit stood before.
  @inline(__always)
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let word = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    let control = (word &- ones &* 0x20) & ~word
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    let found = control | ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
    return found & (ones &* 0x80) == 0
  }

  private static func append(escape byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(0x5C)
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x08: bytes.append(0x62)
    case 0x09: bytes.append(0x74)
    case 0x0A: bytes.append(0x6E)
    case 0x0C: bytes.append(0x66)
    case 0x0D: bytes.append(0x72)
    default:
      bytes.append(contentsOf: [0x75, 0x30, 0x30])
      bytes.append(hexadecimal[Int(byte >> 4)])
      bytes.append(hexadecimal[Int(byte & 0x0F)])
    }
  }
}

internal import Newspaper

/// How text that repair removed is written so that it can be seen and survives any XML program.
///
/// `\n \r \t \f \s` are line feed, carriage return, tab, form feed and blank, `\\` a backslash, and
/// `\u{3000}` any other scalar that does not show; what shows stands as it is: `\n\u{3000}\u{3000}`.
enum LayoutNotation {
  /// Appends the notation of `span`, whole scalars of valid UTF-8.
  static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ span: Span, to notation: inout [UInt8]
  ) {
    var offset = span.start
    while offset < span.end {
      let (value, length) = UTF8Scan.scalar(bytes, offset)
      if let letter = letter(of: value) {
        notation.append(0x5C)
        notation.append(letter)
      } else if isVisible(value) {
        notation.append(contentsOf: bytes[offset..<offset + length])
      } else {
        notation.append(contentsOf: "\\u{\(String(value, radix: 16, uppercase: true))}".utf8)
      }
      offset += length
    }
  }

  /// Appends the text that a notation stands for; false where it is no notation.
  static func read(_ notation: UnsafeBufferPointer<UInt8>, into text: inout [UInt8]) -> Bool {
    var offset = 0
    while offset < notation.count {
      guard notation[offset] == 0x5C else {
        text.append(notation[offset])
        offset += 1
        continue
      }
      guard offset + 1 < notation.count else { return false }
      if notation[offset + 1] == 0x75 {
        guard let (scalar, end) = scalar(in: notation, at: offset + 2) else { return false }
        text.append(contentsOf: String(scalar).utf8)
        offset = end
      } else {
        guard let byte = byte(of: notation[offset + 1]) else { return false }
        text.append(byte)
        offset += 2
      }
    }
    return true
  }

  private static func letter(of value: UInt32) -> UInt8? {
    switch value {
    case 0x0A: 0x6E
    case 0x0D: 0x72
    case 0x09: 0x74
    case 0x0C: 0x66
    case 0x20: 0x73
    case 0x5C: 0x5C
    default: nil
    }
  }

  private static func byte(of letter: UInt8) -> UInt8? {
    switch letter {
    case 0x6E: 0x0A
    case 0x72: 0x0D
    case 0x74: 0x09
    case 0x66: 0x0C
    case 0x73: 0x20
    case 0x5C: 0x5C
    default: nil
    }
  }

  /// Reads `{3000}`; the offset behind it comes with the scalar.
  private static func scalar(
    in notation: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (Unicode.Scalar, Int)? {
    guard start < notation.count, notation[start] == 0x7B else { return nil }
    var value: UInt32 = 0
    var offset = start + 1
    while offset < notation.count, notation[offset] != 0x7D, offset - start <= 6 {
      guard let digit = Hexadecimal.value(of: notation[offset]) else { return nil }
      value = value << 4 | UInt32(digit)
      offset += 1
    }
    guard offset > start + 1, offset < notation.count, notation[offset] == 0x7D,
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return (scalar, offset + 1)
  }

  /// Whether a scalar leaves a mark of its own on paper and screen; a rule of thumb, no more.
  private static func isVisible(_ value: UInt32) -> Bool {
    switch value {
    case 0x21...0x7E, 0xA1...0xAC, 0xAE...0x02FF, 0x0370...0x115E, 0x1161...0x167F,
      0x1681...0x180A, 0x180F...0x1FFF, 0x2010...0x2027, 0x2030...0x205E, 0x2070...0x2FFF,
      0x3001...0x3163, 0x3165...0xD7FF, 0xF900...0xFDFF, 0xFE10...0xFEFE, 0xFF00...0xFF9F,
      0xFFA1...0xFFEF, 0x10000...0x1D172, 0x1D17B...0xDFFFF:
      true
    default: false
    }
  }
}

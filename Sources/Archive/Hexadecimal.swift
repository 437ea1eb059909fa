/// Bytes as upper-case hexadecimal digits, two a byte.
enum Hexadecimal {
  private static let digits = Array("0123456789ABCDEF".utf8)

  static func append(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) {
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 0x0F)])
    }
  }

  /// Appends the bytes that the digits stand for; false where they are none.
  static func read(_ text: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) -> Bool {
    guard text.count.isMultiple(of: 2) else { return false }
    for offset in stride(from: 0, to: text.count, by: 2) {
      guard let high = value(of: text[offset]), let low = value(of: text[offset + 1]) else {
        return false
      }
      bytes.append(high << 4 | low)
    }
    return true
  }

  static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x41 + 10
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }
}

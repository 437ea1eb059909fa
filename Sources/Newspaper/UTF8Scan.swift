/// Unicode scalars read by hand from UTF-8 bytes: the hot paths never see a `Character`.
public enum UTF8Scan {
  /// The scalar that starts at `offset` and the bytes it takes.
  ///
  /// The bytes must be valid UTF-8 and `offset` a scalar's first byte; decoded text always is.
  @inlinable
  @inline(__always)
  public static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int)
    -> (value: UInt32, length: Int)
  {
    let first = bytes[offset]
    if first < 0x80 { return (UInt32(first), 1) }
    let second = UInt32(bytes[offset + 1] & 0x3F)
    if first < 0xE0 { return (UInt32(first & 0x1F) << 6 | second, 2) }
    let third = UInt32(bytes[offset + 2] & 0x3F)
    if first < 0xF0 { return (UInt32(first & 0x0F) << 12 | second << 6 | third, 3) }
    let fourth = UInt32(bytes[offset + 3] & 0x3F)
    return (UInt32(first & 0x07) << 18 | second << 12 | third << 6 | fourth, 4)
  }

  /// Writes `scalar`, which must be one of Unicode, to `bytes` at `offset`; gives the bytes written.
  static func encode(_ scalar: UInt32, to bytes: UnsafeMutableBufferPointer<UInt8>, at offset: Int)
    -> Int
  {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(0x80 | scalar >> shift & 0x3F) }
    switch scalar {
    case ..<0x80:
      bytes[offset] = UInt8(scalar)
      return 1
    case ..<0x800:
      bytes[offset] = UInt8(0xC0 | scalar >> 6)
      bytes[offset + 1] = tail(0)
      return 2
    case ..<0x10000:
      bytes[offset] = UInt8(0xE0 | scalar >> 12)
      bytes[offset + 1] = tail(6)
      bytes[offset + 2] = tail(0)
      return 3
    default:
      bytes[offset] = UInt8(0xF0 | scalar >> 18 & 0x07)
      bytes[offset + 1] = tail(12)
      bytes[offset + 2] = tail(6)
      bytes[offset + 3] = tail(0)
      return 4
    }
  }

  /// The bytes taken by the scalar whose first byte is `first`.
  @inline(__always)
  package static func length(_ first: UInt8) -> Int {
    first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  @inline(__always)
  package static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// How many scalars the bytes of `span` hold.
  package static func scalarCount(_ bytes: [UInt8], in span: Span) -> Int {
    bytes.withUnsafeBufferPointer { scalarCount($0, in: span) }
  }

  package static func scalarCount(_ bytes: UnsafeBufferPointer<UInt8>, in span: Span) -> Int {
    var count = 0
    var offset = span.start
    while offset < span.end {
      count += isContinuation(bytes[offset]) ? 0 : 1
      offset += 1
    }
    return count
  }
}

/// Reads and writes UTF-16 in either byte order.
enum UTF16Reader {
  static func read(_ bytes: [UInt8], from start: Int, littleEndian: Bool) -> TextBuilder {
    var builder = TextBuilder()
    builder.utf8.reserveCapacity((bytes.count - start) / 2 * 3)
    let low = littleEndian ? 0 : 1
    var offset = start
    bytes.withUnsafeBufferPointer { bytes in
      func unit(_ offset: Int) -> UInt32 {
        UInt32(bytes[offset + low]) | UInt32(bytes[offset + 1 - low]) << 8
      }
      while offset + 1 < bytes.count {
        let first = unit(offset)
        if first & 0xF800 != 0xD800 {
          append(first, to: &builder.utf8)
          offset += 2
        } else if first < 0xDC00, offset + 3 < bytes.count, unit(offset + 2) & 0xFC00 == 0xDC00 {
          append(0x10000 + (first & 0x3FF) << 10 + unit(offset + 2) & 0x3FF, to: &builder.utf8)
          offset += 4
        } else {
          builder.appendInvalid(bytes[offset..<offset + 2])
          offset += 2
        }
      }
      if offset < bytes.count { builder.appendInvalid(bytes[offset...]) }
    }
    return builder
  }

  /// Writes a stretch of UTF-8 as UTF-16.
  static func append(_ utf8: ArraySlice<UInt8>, littleEndian: Bool, to bytes: inout [UInt8]) {
    for unit in String(decoding: utf8, as: UTF8.self).utf16 {
      let (high, low) = (UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit))
      bytes.append(littleEndian ? low : high)
      bytes.append(littleEndian ? high : low)
    }
  }

  @inline(__always)
  private static func append(_ scalar: UInt32, to utf8: inout [UInt8]) {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(0x80 | scalar >> shift & 0x3F) }
    if scalar < 0x80 {
      utf8.append(UInt8(scalar))
    } else if scalar < 0x800 {
      utf8.append(UInt8(0xC0 | scalar >> 6))
      utf8.append(tail(0))
    } else if scalar < 0x10000 {
      utf8.append(UInt8(0xE0 | scalar >> 12))
      utf8.append(tail(6))
      utf8.append(tail(0))
    } else {
      utf8.append(UInt8(0xF0 | scalar >> 18))
      utf8.append(tail(12))
      utf8.append(tail(6))
      utf8.append(tail(0))
    }
  }
}

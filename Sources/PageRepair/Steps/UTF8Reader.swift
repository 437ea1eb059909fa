/// Reads UTF-8, valid or damaged.
enum UTF8Reader {
  static func read(_ bytes: [UInt8], from start: Int) -> TextBuilder {
    var builder = TextBuilder()
    bytes.withUnsafeBufferPointer {
      append($0, Range(uncheckedBounds: (start, $0.count)), to: &builder)
    }
    return builder
  }

  static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to builder: inout TextBuilder
  ) {
    var offset = range.lowerBound
    builder.utf8.reserveCapacity(builder.utf8.count + range.count)
    while offset < range.upperBound {
      let bad = firstInvalid(bytes, offset..<range.upperBound)
      builder.utf8.append(contentsOf: bytes[offset..<bad])
      offset = bad
      while offset < range.upperBound, length(bytes, offset, range.upperBound) == 0 { offset += 1 }
      if offset > bad { builder.appendInvalid(bytes[bad..<offset]) }
    }
  }

  /// Where the first byte stands that begins no scalar; the end of the range for valid text.
  static func firstInvalid(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var offset = range.lowerBound
    let end = range.upperBound
    while offset < end {
      let count = length(bytes, offset, end)
      if count == 0 { return offset }
      offset += count
    }
    return end
  }

  /// The bytes of the scalar at `offset`; 0 where there is none.
  @inline(__always)
  static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int) -> Int {
    let first = bytes[offset]
    if first < 0x80 { return 1 }
    if first >= 0xE0 && first < 0xF0 {
      guard offset + 2 < end else { return 0 }
      let second = bytes[offset + 1]
      guard second & 0xC0 == 0x80, bytes[offset + 2] & 0xC0 == 0x80 else { return 0 }
      // Overlong forms and surrogates are no UTF-8.
      if first == 0xE0 && second < 0xA0 || first == 0xED && second >= 0xA0 { return 0 }
      return 3
    }
    if first < 0xE0 {
      guard first >= 0xC2, offset + 1 < end, bytes[offset + 1] & 0xC0 == 0x80 else { return 0 }
      return 2
    }
    guard first < 0xF5, offset + 3 < end else { return 0 }
    let second = bytes[offset + 1]
    guard second & 0xC0 == 0x80, bytes[offset + 2] & 0xC0 == 0x80,
      bytes[offset + 3] & 0xC0 == 0x80
    else { return 0 }
    if first == 0xF0 && second < 0x90 || first == 0xF4 && second >= 0x90 { return 0 }
    return 4
  }
}

internal import Newspaper

/// Reads GB18030 and Big5 through the C library, checked by writing the text back.
enum CodePageReader {
  static func read(_ bytes: [UInt8], from start: Int, as encoding: TextEncoding) -> TextBuilder {
    bytes.withUnsafeBufferPointer { read($0, start..<$0.count, as: encoding) }
  }

  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, as encoding: TextEncoding
  ) -> TextBuilder {
    guard let decoder = CodePageConverter.decoder(encoding),
      let encoder = CodePageConverter.encoder(encoding)
    else {
      var builder = TextBuilder()
      builder.appendInvalid(bytes[range])
      return builder
    }
    var builder = TextBuilder()
    builder.utf8.reserveCapacity(range.count / 2 * 3)
    var line = range.lowerBound
    // Stretches of many lines: large enough for speed, small enough to be read again with care.
    while line < range.upperBound {
      var end = min(line + 1 << 16, range.upperBound)
      while end < range.upperBound, bytes[end - 1] != 0x0A { end += 1 }
      let part = swift(bytes, line..<end, decoder)
      let same = Encode.bytes(of: part, by: encoder).elementsEqual(bytes[line..<end])
      builder.append(same ? part : careful(bytes, line..<end, decoder, encoder))
      line = end
    }
    return builder
  }

  private static func swift(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ decoder: CodePageConverter
  ) -> TextBuilder {
    var builder = TextBuilder()
    var offset = range.lowerBound
    while offset < range.upperBound {
      offset = decoder.convert(bytes, from: offset, to: range.upperBound, into: &builder.utf8)
      guard offset < range.upperBound else { break }
      builder.appendInvalid(CollectionOfOne(bytes[offset]))
      offset += 1
    }
    return builder
  }

  /// Character by character: those that come back in other bytes become misfits (Big5 has pairs of
  /// codes for one character).
  private static func careful(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ decoder: CodePageConverter,
    _ encoder: CodePageConverter
  ) -> TextBuilder {
    var builder = TextBuilder()
    var offset = range.lowerBound
    while offset < range.upperBound {
      var text: [UInt8] = []
      var end = offset + 1
      while end <= min(offset + 4, range.upperBound) {
        text.removeAll(keepingCapacity: true)
        if decoder.convert(bytes, from: offset, to: end, into: &text) == end { break }
        end += 1
      }
      if end > min(offset + 4, range.upperBound) {
        builder.appendInvalid(CollectionOfOne(bytes[offset]))
        offset += 1
        continue
      }
      let original = Array(bytes[offset..<end])
      var back: [UInt8] = []
      let whole = text.withUnsafeBufferPointer {
        encoder.convert($0, from: 0, to: $0.count, into: &back) == $0.count
      }
      if whole && back == original {
        builder.utf8.append(contentsOf: text)
      } else {
        builder.appendMisfit(text, original: original)
      }
      offset = end
    }
    return builder
  }
}

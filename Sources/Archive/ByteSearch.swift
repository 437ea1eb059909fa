internal import Newspaper

/// Where a short text stands in a long one, by bytes.
enum ByteSearch {
  /// All places of `pattern`, none overlapping another.
  static func all(_ pattern: [UInt8], in text: [UInt8]) -> [Span] {
    guard let first = pattern.first, pattern.count <= text.count else { return [] }
    var spans: [Span] = []
    text.withUnsafeBufferPointer { text in
      var offset = 0
      while offset + pattern.count <= text.count {
        let end = offset + pattern.count
        if text[offset] == first && text[offset..<end].elementsEqual(pattern) {
          spans.append(Span(offset, end))
          offset = end
        } else {
          offset += 1
        }
      }
    }
    return spans
  }
}

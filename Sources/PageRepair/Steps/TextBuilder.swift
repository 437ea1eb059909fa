internal import Newspaper

/// Text as it is decoded, stretch by stretch.
struct TextBuilder {
  var utf8: [UInt8] = []
  private(set) var misfits: [SourceText.Misfit] = []

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Bytes that mean nothing: one U+FFFD for all that follow each other.
  mutating func appendInvalid(_ original: some Sequence<UInt8>) {
    if let last = misfits.last, last.span.end == utf8.count, utf8.count >= 3,
      last.span.count == 3, utf8[last.span.range].elementsEqual(Self.replacement)
    {
      misfits[misfits.count - 1] = SourceText.Misfit(
        span: last.span, original: last.original + original)
      return
    }
    appendMisfit(Self.replacement, original: Array(original))
  }

  /// Text whose encoding would write it in other bytes than these.
  mutating func appendMisfit(_ text: some Sequence<UInt8>, original: [UInt8]) {
    let start = utf8.count
    utf8.append(contentsOf: text)
    misfits.append(SourceText.Misfit(span: Span(start, utf8.count), original: original))
  }

  /// Another builder's text behind this one's.
  mutating func append(_ other: TextBuilder) {
    let distance = utf8.count
    utf8.append(contentsOf: other.utf8)
    for misfit in other.misfits {
      misfits.append(
        SourceText.Misfit(span: misfit.span.shifted(by: distance), original: misfit.original))
    }
  }
}

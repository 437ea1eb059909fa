internal import Newspaper

/// Where a fact stands in the source, as readers are told: Unicode scalars and lines from 1.
struct SourcePlace: Sendable, Equatable {
  let start: Int
  let end: Int
  let lineStart: Int
  let lineEnd: Int

  /// The place of a byte span of the source.
  init(_ span: Span, in source: SourceText) {
    start = source.scalarOffset(ofByte: span.start)
    end =
      span.count < 256
      ? start + UTF8Scan.scalarCount(source.utf8, in: span)
      : source.scalarOffset(ofByte: span.end)
    lineStart = source.line(ofByte: span.start)
    lineEnd = source.line(ofByte: max(span.start, span.end - 1))
  }

  /// The place of a byte span of an article's body; nil where no place holds just that text.
  init?(ofBody span: Span, _ body: RepairedText, in source: SourceText) {
    guard let place = body.sourceSpan(of: span) else { return nil }
    self.init(place, in: source)
  }
}

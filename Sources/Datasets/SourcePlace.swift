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

/// The columns that say where a row stands, the same in every dataset that has them.
extension Field {
  static func start(_ place: @escaping @Sendable (Record) -> SourcePlace?) -> Field {
    Field(
      "start", .integer, "First Unicode scalar in the decoded source, counted from 0.",
      "在解码后原文中的起点（Unicode 标量，从 0 起）。", unit: "Unicode scalars"
    ) { .integer(orNull: place($0)?.start) }
  }

  static func end(_ place: @escaping @Sendable (Record) -> SourcePlace?) -> Field {
    Field(
      "end", .integer, "Behind the last Unicode scalar in the decoded source.",
      "在解码后原文中的终点（不含）。", unit: "Unicode scalars"
    ) { .integer(orNull: place($0)?.end) }
  }

  static func lineStart(_ place: @escaping @Sendable (Record) -> SourcePlace?) -> Field {
    Field(
      "line_start", .integer, "Line of the source on which it begins, counted from 1.",
      "在原文中的起始行（从 1 起）。", unit: "lines"
    ) { .integer(orNull: place($0)?.lineStart) }
  }

  static func lineEnd(_ place: @escaping @Sendable (Record) -> SourcePlace?) -> Field {
    Field(
      "line_end", .integer, "Line of the source on which it ends.", "在原文中的结束行。",
      unit: "lines"
    ) { .integer(orNull: place($0)?.lineEnd) }
  }
}

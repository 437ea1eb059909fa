/// The columns that say where a row stands, the same in every dataset that has them.
extension Field {
  static func start(_ place: @escaping @Sendable (Record) -> SourcePlace?) -> Field {
    Field(
      "start", .integer, "First Unicode scalar in the decoded source, counted from 0.",
      "起点，在解码后原文中（Unicode 标量，从 0 起）。", unit: "Unicode scalars"
    ) { .integer(orNull: place($0)?.start) }.atLeast(0)
  }

  static func end(_ place: @escaping @Sendable (Record) -> SourcePlace?) -> Field {
    Field(
      "end", .integer, "Behind the last Unicode scalar in the decoded source.",
      "终点，在解码后原文中（不含）。", unit: "Unicode scalars"
    ) { .integer(orNull: place($0)?.end) }.atLeast(0)
  }

  static func lineStart(_ place: @escaping @Sendable (Record) -> SourcePlace?) -> Field {
    Field(
      "line_start", .integer, "Line of the source on which it begins, counted from 1.",
      "起始行，在原文中，从 1 起。", unit: "lines"
    ) { .integer(orNull: place($0)?.lineStart) }.atLeast(1)
  }

  static func lineEnd(_ place: @escaping @Sendable (Record) -> SourcePlace?) -> Field {
    Field(
      "line_end", .integer, "Line of the source on which it ends.", "结束行，在原文中。",
      unit: "lines"
    ) { .integer(orNull: place($0)?.lineEnd) }.atLeast(1)
  }
}

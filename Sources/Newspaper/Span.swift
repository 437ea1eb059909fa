/// A half-open range of offsets; which text and which unit (bytes or scalars) its holder says.
package struct Span: Hashable, Sendable, Comparable, Codable {
  package var start: Int
  package var end: Int

  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  package var count: Int { end - start }
  package var isEmpty: Bool { end <= start }
  package var range: Range<Int> { start..<max(start, end) }

  package func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }
  package func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  package func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }
  package func shifted(by distance: Int) -> Span { Span(start + distance, end + distance) }

  package static func < (a: Span, b: Span) -> Bool {
    a.start != b.start ? a.start < b.start : a.end < b.end
  }
}

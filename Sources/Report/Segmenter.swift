internal import Newspaper

/// A mention as it is marked in the text.
struct Mark {
  let id: Int
  let span: Span
  let kind: String
}

/// Parts paragraphs where mentions begin and end: each stretch knows every mention around it (分段).
///
/// Mentions may lie in one another and even cross; a stretch bears the look of the shortest.
struct Segmenter {
  private let marks: [Mark]
  private let body: RepairedText
  private var next = 0
  private var open: [Mark] = []
  private var stopped: Set<Int> = []

  init(marks: [Mark], body: RepairedText) {
    self.body = body
    self.marks = marks.filter { !$0.span.isEmpty }.sorted {
      ($0.span.start, $0.span.end, $0.id) < ($1.span.start, $1.span.end, $1.id)
    }
  }

  /// The stretches of a paragraph; paragraphs are asked for in their order.
  mutating func paragraph(_ span: Span) -> ParagraphView {
    var segments: [SegmentView] = []
    var offset = span.start
    while offset < span.end {
      open.removeAll { $0.span.end <= offset }
      while next < marks.count, marks[next].span.start <= offset {
        if marks[next].span.end > offset { open.append(marks[next]) }
        next += 1
      }
      var end = min(span.end, open.map(\.span.end).min() ?? span.end)
      if next < marks.count { end = min(end, marks[next].span.start) }
      segments.append(segment(Span(offset, end)))
      offset = end
    }
    return ParagraphView(segments: segments)
  }

  private mutating func segment(_ span: Span) -> SegmentView {
    let inner = open.sorted { ($0.span.count, $0.id) < ($1.span.count, $1.id) }
    guard let first = inner.first else {
      return SegmentView(
        text: body.string(span), isMarked: false, ids: "", kind: "", isStop: false)
    }
    let isStop = stopped.insert(first.id).inserted
    return SegmentView(
      text: body.string(span), isMarked: true,
      ids: inner.map { "m\($0.id)" }.joined(separator: " "),
      kind: first.kind, isStop: isStop)
  }
}

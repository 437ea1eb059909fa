/// Text as repair leaves it: slices of the source text joined in reading order.
///
/// Every byte comes from the source, but for the joints (a line feed between paragraphs, a blank
/// between the lines of a headline), so every place in it leads back to the source.
package struct RepairedText: Sendable {
  /// A stretch that stands in the source as it stands here.
  package struct Run: Sendable, Equatable {
    package var start: Int
    package var sourceStart: Int
    package var count: Int
    package var end: Int { start + count }
    package var sourceEnd: Int { sourceStart + count }
  }

  package private(set) var utf8: [UInt8] = []
  /// In the order of this text; what lies between two of them is a joint.
  package private(set) var runs: [Run] = []
  /// The paragraphs, in order, joints excluded.
  package private(set) var paragraphs: [Span] = []
  /// Indices of the paragraphs that are rows of a table.
  package private(set) var tableRows: Set<Int> = []

  package init() {}

  /// Takes the whole source as it stands, a line a paragraph (already clean text).
  package init(plain source: SourceText) {
    utf8 = source.utf8
    if !utf8.isEmpty { runs = [Run(start: 0, sourceStart: 0, count: utf8.count)] }
    for (index, start) in source.lineStarts.enumerated() {
      var end = index + 1 < source.lineStarts.count ? source.lineStarts[index + 1] : utf8.count
      while end > start && (utf8[end - 1] == 0x0A || utf8[end - 1] == 0x0D) { end -= 1 }
      if end > start { paragraphs.append(Span(start, end)) }
    }
  }

  /// Appends one paragraph made of slices of the source, set off by a line feed.
  package mutating func append(paragraph slices: [Span], of source: SourceText) {
    if !utf8.isEmpty { utf8.append(0x0A) }
    let start = utf8.count
    for slice in slices { append(slice, of: source) }
    paragraphs.append(Span(start, utf8.count))
  }

  /// Appends one paragraph made of a block, set off by a line feed.
  package mutating func append(_ block: Block, of source: SourceText) {
    if block.kind == .table { tableRows.insert(paragraphs.count) }
    if !utf8.isEmpty { utf8.append(0x0A) }
    let start = utf8.count
    for (index, slice) in block.slices.enumerated() {
      if block.spaced.contains(index) { append(joint: " ") }
      append(slice, of: source)
    }
    paragraphs.append(Span(start, utf8.count))
  }

  /// Appends one slice of the source.
  package mutating func append(_ slice: Span, of source: SourceText) {
    guard !slice.isEmpty else { return }
    if let last = runs.last, last.sourceEnd == slice.start, last.end == utf8.count {
      runs[runs.count - 1].count += slice.count
    } else {
      runs.append(Run(start: utf8.count, sourceStart: slice.start, count: slice.count))
    }
    utf8.append(contentsOf: source.utf8[slice.range])
  }

  /// Appends text that stands nowhere in the source.
  package mutating func append(joint: String) { utf8.append(contentsOf: joint.utf8) }

  /// What of a paragraph is running text: nothing of a table's row.
  package func prose(_ index: Int) -> Span {
    let paragraph = paragraphs[index]
    return tableRows.contains(index) ? Span(paragraph.start, paragraph.start) : paragraph
  }

  package func string(_ span: Span) -> String {
    String(decoding: utf8[span.range], as: UTF8.self)
  }

  /// Index of the run that holds the byte at `offset`, nil for a joint.
  package func run(at offset: Int) -> Int? {
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].start <= offset { low = middle } else { high = middle }
    }
    guard low < runs.count, runs[low].start <= offset, offset < runs[low].end else { return nil }
    return low
  }

  /// Where `span` stands in the source, from its first byte to behind its last, layout included.
  ///
  /// Nil where no stretch of the source holds just this text: a joint at either end, or pieces
  /// that an extractor tore out of order.
  package func sourceSpan(of span: Span) -> Span? {
    guard !span.isEmpty, let first = run(at: span.start), let last = run(at: span.end - 1) else {
      return nil
    }
    var index = first
    while index < last {
      guard runs[index].sourceEnd <= runs[index + 1].sourceStart else { return nil }
      index += 1
    }
    return Span(
      runs[first].sourceStart + span.start - runs[first].start,
      runs[last].sourceStart + span.end - runs[last].start)
  }
}

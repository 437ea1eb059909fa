internal import Newspaper

/// Writes the text of one container with the marks and breaks in it (行文).
///
/// Marks that cross are cut where the outer one ends, and the rest points back by `prev`; text of
/// more than a megabyte is parted by milestones, so that every XML program reads the file.
struct InlineWriter {
  private let stream: XMLStream
  private let source: SourceText
  private let plan: ArchivePlan
  private let container: Container
  private let article: ArticleMarks?
  private let marks: ArraySlice<Mark>
  private var next: Int
  /// Marks open now, the outer first, and how many parts each has.
  private var open: [(mark: Mark, part: Int)] = []
  private var sinceTag = 0

  private static let longestText = 1 << 20
  private static let chunk = 1 << 16

  static func write(
    _ index: Int, _ article: ArticleMarks?, of plan: ArchivePlan, source: SourceText,
    to stream: XMLStream
  ) {
    var writer = InlineWriter(index, article, plan, source, stream)
    writer.write()
  }

  private init(
    _ index: Int, _ article: ArticleMarks?, _ plan: ArchivePlan, _ source: SourceText,
    _ stream: XMLStream
  ) {
    self.stream = stream
    self.source = source
    self.plan = plan
    self.article = article
    container = plan.containers[index]
    marks = article?.marks(of: index) ?? []
    next = marks.startIndex
  }

  private mutating func write() {
    if container.form == .verse { stream.start("l") }
    for index in container.pieces {
      let piece = plan.pieces[index]
      close(at: piece.start)
      writeBreaks(before: index)
      if index > container.pieces.lowerBound, plan.spaced.contains(index) { writeBlank() }
      write(piece)
    }
    while !open.isEmpty { endLast() }
    if container.form == .verse { stream.end() }
  }

  private mutating func write(_ piece: Piece) {
    var offset = piece.start
    while offset < piece.end {
      close(at: offset)
      openMarks(at: offset)
      let nextOpen = next < marks.endIndex ? marks[next].span.start : piece.end
      let nextClose = open.lazy.map(\.mark.span.end).min() ?? piece.end
      let end = min(piece.end, nextOpen, nextClose)
      let distance = piece.source.start - piece.start
      writeText(Span(offset + distance, end + distance))
      offset = end
    }
  }

  private mutating func writeText(_ span: Span) {
    var start = span.start
    while start < span.end {
      if sinceTag >= Self.longestText {
        stream.empty("milestone", ["unit": "chunk"])
        sinceTag = 0
      }
      var end = min(start + Self.chunk, span.end)
      while end < span.end, UTF8Scan.isContinuation(source.utf8[end]) { end += 1 }
      stream.text(source.utf8[start..<end])
      sinceTag += end - start
      start = end
    }
  }

  /// Ends the marks that end here; those opened within them that do not go on behind.
  private mutating func close(at offset: Int) {
    guard let outer = open.firstIndex(where: { $0.mark.span.end <= offset }) else { return }
    let goingOn = open[outer...].filter { $0.mark.span.end > offset }
    while open.count > outer { endLast() }
    for entry in goingOn { start(entry.mark, part: entry.part + 1) }
  }

  private mutating func openMarks(at offset: Int) {
    while next < marks.endIndex, marks[next].span.start <= offset {
      let mark = marks[next]
      next += 1
      if mark.span.isEmpty {
        writeElement(mark, part: 1)
        stream.end()
        sinceTag = 0
      } else if mark.span.end > offset {
        start(mark, part: 1)
      }
    }
  }

  private mutating func start(_ mark: Mark, part: Int) {
    writeElement(mark, part: part)
    open.append((mark, part))
    sinceTag = 0
  }

  private mutating func endLast() {
    open.removeLast()
    stream.end()
    sinceTag = 0
  }

  private func writeElement(_ mark: Mark, part: Int) {
    guard let article else { return }
    let element = article.element(of: mark)
    stream.start(element.name)
    if let identifier = article.identifier(of: mark) {
      stream.attribute("xml:id", part == 1 ? identifier : "\(identifier).\(part)")
      let before = part == 2 ? identifier : "\(identifier).\(part - 1)"
      if part > 1 { stream.attribute("prev", "#\(before)") }
    }
    for (name, value) in element.attributes { stream.attribute(name, value) }
  }

  /// The page, column or line that starts with a piece.
  private mutating func writeBreaks(before index: Int) {
    let printed = plan.breaks[index] ?? []
    if printed.isEmpty {
      guard index > container.pieces.lowerBound, startsLine(index) else { return }
      guard container.form != .verse else { return startVerseLine() }
      stream.empty("lb")
    }
    for one in printed { stream.write(one) }
    sinceTag = 0
  }

  /// A blank that repair supplied between two words: to be read, but no text of the source.
  private mutating func writeBlank() {
    stream.start("supplied", ["reason": "line-end"])
    stream.text([0x20])
    stream.end()
    sinceTag = 0
  }

  private func startsLine(_ index: Int) -> Bool {
    let (before, after) = (plan.pieces[index - 1].source, plan.pieces[index].source)
    return after.start < before.end
      || source.line(ofByte: before.end - 1) != source.line(ofByte: after.start)
  }

  private mutating func startVerseLine() {
    let goingOn = open
    while !open.isEmpty { endLast() }
    stream.end()
    stream.start("l")
    for entry in goingOn { start(entry.mark, part: entry.part + 1) }
  }
}

extension XMLStream {
  func write(_ printed: PrintedBreak) {
    switch printed {
    case .page(let number): empty("pb", ["n": String(number)])
    case .column: empty("cb")
    }
  }
}

internal import Lexicons
internal import Newspaper

/// Parts from paragraphs what is printed in their lines but is no text of theirs (段尾署名、转版).
///
/// （记者 晴空） or （下转第三版） at a paragraph's end, （上接第一版） at its start, and paragraphs that are
/// nothing but a byline, a reporter line or a caption.
struct SplitTails: Sendable {
  let bylines: FindBylines
  let reporters: FindReporters
  let leads: FindLeads
  let captions: FindCaptions
  let jumps: FindJumps
  let lexicon: PageLexicon

  private static let mostTitleLines = 5

  func split(_ paragraphs: [Paragraph], of source: SourceText) -> [Paragraph] {
    var result: [Paragraph] = []
    result.reserveCapacity(paragraphs.count)
    var reading = Reading()
    for paragraph in paragraphs {
      reading.load(source.utf8, paragraph.spans)
      guard reading.count > 0 else { continue }
      if paragraph.kind == .text {
        result += split(paragraph, reading, source)
      } else {
        result.append(named(paragraph, reading))
      }
    }
    return joinLeads(result, of: source)
  }

  /// Puts 本报讯, （记者 邱月辉） and the text together, where each was set on lines of its own.
  private func joinLeads(_ paragraphs: [Paragraph], of source: SourceText) -> [Paragraph] {
    var result: [Paragraph] = []
    var reading = Reading()
    for paragraph in paragraphs {
      if let last = result.last, last.kind == .text, last.ending != .sentence, last.spans.count <= 3
      {
        reading.load(source.utf8, last.spans)
        let dateline = leads.lead(reading)?.dateline.upperBound
        let isBare = dateline == reading.count
        let isWithNames =
          dateline != nil && Marks.isCloseBracket(reading.scalars[reading.count - 1])
        if isBare && (paragraph.kind == .signOff || paragraph.kind == .text)
          || isWithNames && paragraph.kind == .text
        {
          result[result.count - 1].take(paragraph)
          continue
        }
      }
      result.append(paragraph)
    }
    return result
  }

  /// The paragraph with the people that its line names.
  private func named(_ paragraph: Paragraph, _ reading: Reading) -> Paragraph {
    var paragraph = paragraph
    let all = 0..<reading.count
    switch paragraph.kind {
    case .signOff: paragraph.people = reporters.bracketed(reading, all) ?? []
    case .reporterLine: paragraph.people = reporters.people(reading, all) ?? []
    case .byline: paragraph.people = bylines.author(reading, loose: true).map { [$0] } ?? []
    case .jumpIn, .jumpOut: paragraph.jumpPages = jumps.whole(reading)?.pages ?? []
    default: break
    }
    return paragraph
  }

  private func split(_ paragraph: Paragraph, _ reading: Reading, _ source: SourceText)
    -> [Paragraph]
  {
    if let whole = whole(paragraph, reading) { return [whole] }
    if captions.isCaption(reading) {
      var caption = paragraph
      caption.kind = .caption
      return [caption]
    }
    if let parts = headlineByline(paragraph, source) { return parts }
    if paragraph.isVertical, let parts = verticalReporters(paragraph, reading) { return parts }
    var rest = paragraph
    var front: [Paragraph] = []
    var first = 0
    if let jump = jumps.jump(reading, at: 0), jump.end < reading.count,
      Marks.isCloseBracket(reading.scalars[jump.end - 1]) || reading.isGapBefore(jump.end)
    {
      front = [rest.cutFront(before: reading.origin(jump.end), as: jump.kind)]
      front[0].jumpPages = jump.pages
      first = jump.end
    }
    return front + cutTails(of: rest, reading, from: first, source)
  }

  /// Cuts off sign-off and jump line, in either order, the last first.
  private func cutTails(
    of paragraph: Paragraph, _ reading: Reading, from first: Int, _ source: SourceText
  ) -> [Paragraph] {
    guard let tail = tail(reading, from: first) else { return [paragraph] }
    var rest = paragraph
    var back = rest.cutBack(from: reading.origin(tail.start), as: tail.kind)
    (back.people, back.jumpPages) = (tail.people, tail.pages)
    rest.ending =
      tail.start > 0 && Glyph.isSentenceEnd(reading.scalars[tail.start - 1]) ? .sentence : .pause
    var shorter = Reading()
    shorter.load(source.utf8, rest.spans)
    return cutTails(of: rest, shorter, from: 0, source) + [back]
  }

  /// A paragraph that as a whole is no text.
  private func whole(_ paragraph: Paragraph, _ reading: Reading) -> Paragraph? {
    guard reading.count <= 80 else { return nil }
    var whole = paragraph
    let all = 0..<reading.count
    if let jump = jumps.whole(reading) {
      (whole.kind, whole.jumpPages) = (jump.kind, jump.pages)
    } else if bylines.isAffiliation(reading, all) {
      whole.kind = .signOff
    } else if let people = reporters.bracketed(reading, all) {
      (whole.kind, whole.people) = (reporters.isCredit(reading, all) ? .caption : .signOff, people)
    } else if let people = reporters.people(reading, all) {
      (whole.kind, whole.people) = (.reporterLine, people)
    } else if let author = bylines.author(reading, loose: true) {
      (whole.kind, whole.people) = (.byline, [author])
    } else {
      return nil
    }
    return whole
  }

  /// A headline with its byline in the last line, or behind a marker in it: 水渠通水 / 县长李明, 水渠通水 □县长李明.
  private func headlineByline(_ paragraph: Paragraph, _ source: SourceText) -> [Paragraph]? {
    guard paragraph.ending == .open, !paragraph.isVertical, let last = paragraph.spans.last,
      paragraph.spans.count <= Self.mostTitleLines
    else { return nil }
    guard
      let (start, author) = bylines.markedByline(in: last, of: source)
        ?? byline(last, paragraph, source)
    else { return nil }
    var title = paragraph
    var byline = title.cutBack(from: start, as: .byline)
    byline.people = [author]
    return [title, byline]
  }

  /// The author whom the last of several lines names.
  private func byline(_ line: Span, _ paragraph: Paragraph, _ source: SourceText)
    -> (start: Int, author: Signature)?
  {
    guard paragraph.spans.count > 1 else { return nil }
    var reading = Reading()
    reading.load(source.utf8, line)
    return bylines.author(reading, loose: true).map { (line.start, $0) }
  }

  /// A headline set vertically, with its reporters below: …加拿大钾矿本报记者徐书.
  private func verticalReporters(_ paragraph: Paragraph, _ reading: Reading) -> [Paragraph]? {
    for index in stride(from: 2, to: reading.count, by: 1) {
      guard lexicon.reporters.longestMatch(in: reading, at: index) != nil,
        let people = reporters.people(reading, index..<reading.count)
      else { continue }
      var title = paragraph
      var line = title.cutBack(from: reading.origin(index), as: .reporterLine)
      line.people = people
      return [title, line]
    }
    return nil
  }

  private func tail(_ reading: Reading, from first: Int)
    -> (start: Int, kind: Line.Kind, people: [Signature], pages: [PageNumber])?
  {
    if let (start, jump) = jumps.tail(reading, from: first) {
      return (start, jump.kind, [], jump.pages)
    }
    guard let last = reading.scalars.last, Marks.isCloseBracket(last) else { return nil }
    var start = reading.count - 2
    while start > first, !Marks.isOpenBracket(reading.scalars[start]), reading.count - start < 90 {
      start -= 1
    }
    guard start > first, Marks.isOpenBracket(reading.scalars[start]),
      leads.lead(reading)?.dateline.upperBound != start
    else { return nil }
    if let people = reporters.bracketed(reading, start..<reading.count) {
      return (start, .signOff, people, [])
    }
    if bylines.isAffiliation(reading, start..<reading.count) { return (start, .signOff, [], []) }
    return nil
  }
}

extension Paragraph {
  /// Takes `other` as what follows in the same paragraph.
  mutating func take(_ other: Paragraph) {
    spans += other.spans
    lines = lines.lowerBound...max(lines.lowerBound, other.lines.upperBound)
    width = max(width, other.width)
    ending = other.kind == .signOff ? .open : other.ending
  }

  /// Takes away what stands before the byte at `offset`, as a paragraph of its own.
  mutating func cutFront(before offset: Int, as kind: Line.Kind) -> Paragraph {
    var front = self
    front.kind = kind
    (front.spans, spans) = Self.cut(spans, at: offset)
    gap = 0
    return front
  }

  /// Takes away what stands from the byte at `offset` on, as a paragraph of its own.
  mutating func cutBack(from offset: Int, as kind: Line.Kind) -> Paragraph {
    var back = self
    back.kind = kind
    (spans, back.spans) = Self.cut(spans, at: offset)
    back.gap = 0
    return back
  }

  private static func cut(_ spans: [Span], at offset: Int) -> ([Span], [Span]) {
    guard let index = spans.firstIndex(where: { $0.contains(offset) }) else { return (spans, []) }
    var front = Array(spans[..<index])
    var back = Array(spans[(index + 1)...])
    if spans[index].start < offset { front.append(Span(spans[index].start, offset)) }
    back.insert(Span(offset, spans[index].end), at: 0)
    return (front, back)
  }
}

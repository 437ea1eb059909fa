internal import Lexicons
internal import Newspaper

/// A headline with what belongs to it (题): its lines, byline and reporter line.
struct Headline: Sendable {
  /// Indices of the paragraphs that are its printed lines.
  var titles: [Int]
  /// Indices of its byline and reporter lines.
  var signatures: [Int] = []
  /// Where it stands among the paragraphs.
  var place: Range<Int>
  /// How many headlines stand together with it, without a body between.
  var zone = 1
  /// Its place among those, from 0.
  var rank = 0
}

/// Tells headlines (标题) from subheads and short paragraphs.
///
/// A headline has no full stop; it stands by a byline, at the start or end of the page, behind a
/// sign-off, wider than its column. 一、基本情况 is numbered, hence a subhead.
struct FindHeadlines: Sendable {
  let source: SourceText
  let paragraphs: [Paragraph]
  private let candidates: [Bool]
  private let leads: [FindLeads.Lead?]
  /// The column that most lines of the page are set in.
  private let usualColumn: Int
  /// Nil where empty lines part articles on the page, so that words need not tell.
  private let topics: TopicBreaks?

  private static let mostItems = 12
  private static let longestItemTitle = 3

  /// A paragraph that opens with a lead is no headline.
  init(
    _ paragraphs: [Paragraph], leads: [FindLeads.Lead?], isTypeset: Bool, of source: SourceText,
    topics: () -> TopicBreaks
  ) {
    self.source = source
    self.leads = leads
    usualColumn = Self.usualColumn(paragraphs)
    let areGapsMeant = !isTypeset && paragraphs.dropFirst().contains { $0.gap > 0 }
    self.topics = areGapsMeant ? nil : topics()
    self.paragraphs = paragraphs
    var reading = Reading()
    candidates = zip(paragraphs, leads).map { paragraph, lead in
      guard lead == nil, paragraph.kind == .text, paragraph.spans.count <= 6 || paragraph.isVertical
      else {
        return false
      }
      reading.load(source.utf8, paragraph.spans)
      return Self.isCandidate(reading)
    }
  }

  func find() -> [Headline] {
    let stretches = self.stretches()
    var chosen = ArticleBreaks(marks(stretches)).chosen().makeIterator()
    var headlines: [Headline] = []
    for stretch in stretches {
      switch stretch {
      case .items(let items, _): headlines += items
      case .zone(let zone, .headline): headlines += self.headlines(in: zone)
      case .zone(let zone, .doubtful):
        if chosen.next() == true { headlines += self.headlines(in: zone) }
      case .zone(_, .none): break
      }
    }
    return headlines
  }

  /// What may hold headlines: a box of short news, or lines that look like headlines.
  private enum Stretch {
    case items([Headline], Range<Int>)
    case zone(Range<Int>, Verdict)

    var place: Range<Int> {
      switch self {
      case .items(_, let place), .zone(let place, _): place
      }
    }
  }

  private enum Verdict {
    case headline, none
    /// How much speaks for a headline, in nats.
    case doubtful(Double)
  }

  private func stretches() -> [Stretch] {
    var stretches: [Stretch] = []
    var index = 0
    while index < paragraphs.count {
      var end = index + 1
      if paragraphs[index].opensBox {
        let items = box(from: index)
        end = max(items.end, end)
        stretches.append(.items(items.headlines, index..<end))
      } else if isHeadlike(index) {
        while end < paragraphs.count, isHeadlike(end), !paragraphs[end].opensBox { end += 1 }
        stretches.append(.zone(index..<end, verdict(index..<end)))
      }
      index = end
    }
    return stretches
  }

  /// What of the page tells where articles begin, in order.
  private func marks(_ stretches: [Stretch]) -> [ArticleBreaks.Mark] {
    var marks: [ArticleBreaks.Mark] = []
    var index = 0
    for stretch in stretches {
      marks += (index..<stretch.place.lowerBound).flatMap(self.marks(of:))
      index = stretch.place.upperBound
      switch stretch {
      case .items, .zone(_, .headline): marks.append(.start)
      case .zone(_, .doubtful(let evidence)): marks.append(.doubtful(evidence: evidence))
      case .zone(_, .none): break
      }
      let people = stretch.place.flatMap { paragraphs[$0].people }
      if !people.isEmpty { marks.append(.signature(people)) }
    }
    return marks + (index..<paragraphs.count).flatMap(self.marks(of:))
  }

  private func marks(of index: Int) -> [ArticleBreaks.Mark] {
    if let lead = leads[index] {
      let opens = index > 0 && !candidates[index - 1] && !isSignature(index - 1)
      return (opens ? [.start] : []) + (lead.reporters.isEmpty ? [] : [.signature(lead.reporters)])
    }
    switch paragraphs[index].kind {
    case .signOff:
      let people = paragraphs[index].people
      return (people.isEmpty ? [] : [.signature(people)]) + [.start]
    case .jumpIn: return [.start, .jump]
    case .jumpOut: return [.jump, .start]
    default: return []
    }
  }

  /// The items of a box of short news: a headline and one paragraph each; one with more paragraphs
  /// stands below the box, and ends it.
  private func box(from start: Int) -> (headlines: [Headline], end: Int) {
    var headlines: [Headline] = []
    var index = start
    while index < paragraphs.count, candidates[index], headlines.count < Self.mostItems {
      var end = index + 1
      while end < paragraphs.count, candidates[end], end - index < Self.longestItemTitle {
        end += 1
      }
      // A byline below it belongs to an article beside the box.
      if end < paragraphs.count, isSignature(end) { break }
      headlines.append(Headline(titles: Array(index..<end), place: index..<end))
      index = end
      while index < paragraphs.count, !isHeadlike(index), !paragraphs[index].opensBox { index += 1 }
      let texts = paragraphs[end..<index].filter { $0.kind == .text }
      if texts.count > 1, !isInWideBox(texts[0].column, below: index) { break }
    }
    return (headlines, index)
  }

  /// Whether a box goes on that is set over several columns: what stands below is as wide.
  private func isInWideBox(_ column: Int, below index: Int) -> Bool {
    guard column > usualColumn * 3 / 2, usualColumn > 0 else { return false }
    let next = paragraphs[index...].prefix(Self.longestItemTitle + 1).first { $0.spans.count > 1 }
    return next.map { abs($0.column - column) <= 4 } ?? false
  }

  private func isHeadlike(_ index: Int) -> Bool {
    candidates[index] || isSignature(index)
  }

  private func isSignature(_ index: Int) -> Bool {
    paragraphs[index].kind == .byline || paragraphs[index].kind == .reporterLine
  }

  /// The headlines in lines that are known to be some.
  private func headlines(in zone: Range<Int>) -> [Headline] {
    var found = parts(of: zone)
    // A byline above its headline, as beside one that is set vertically.
    if found.count > 1, found[0].titles.isEmpty, found[1].signatures.isEmpty {
      found[1].signatures = found[0].signatures
      found[1].place = found[0].place.lowerBound..<found[1].place.upperBound
      found.removeFirst()
    }
    // A lone line right above a body, behind a headline with its byline, opens the body.
    if let last = found.last, found.count > 1, last.signatures.isEmpty, last.titles.count == 1,
      zone.upperBound < paragraphs.count, paragraphs[last.place.lowerBound].gap == 0
    {
      found.removeLast()
    }
    trimLeadIn(&found, before: zone.upperBound)
    for index in found.indices {
      found[index].zone = found.count
      found[index].rank = index
    }
    return found
  }

  /// A last line with a colon opens the body below it: 会议强调，要抓好以下工作.
  private func trimLeadIn(_ headlines: inout [Headline], before end: Int) {
    guard end < paragraphs.count, let last = headlines.last, last.signatures.isEmpty,
      let line = last.titles.last, line == end - 1, endsInColon(line)
    else { return }
    headlines[headlines.count - 1].titles.removeLast()
    headlines[headlines.count - 1].place = last.place.lowerBound..<end - 1
    if last.titles.count == 1 { headlines.removeLast() }
  }

  private func endsInColon(_ index: Int) -> Bool {
    guard let span = paragraphs[index].spans.last else { return false }
    return source.utf8[span.range].last == 0x3A
      || source.utf8[span.range].suffix(3) == [0xEF, 0xBC, 0x9A]
  }

  /// Headlines one behind the other: a line behind a byline, or behind a gap, opens the next.
  private func parts(of zone: Range<Int>) -> [Headline] {
    var parts: [Headline] = []
    for index in zone {
      if isSignature(index) {
        if parts.isEmpty { parts.append(Headline(titles: [], place: index..<index)) }
        parts[parts.count - 1].signatures.append(index)
      } else if let last = parts.last, last.signatures.isEmpty,
        paragraphs[index].gap == 0 || isSubtitle(index)
      {
        parts[parts.count - 1].titles.append(index)
      } else {
        parts.append(Headline(titles: [index], place: index..<index))
      }
      let start = parts[parts.count - 1].place.lowerBound
      parts[parts.count - 1].place = start..<index + 1
    }
    return parts
  }

  /// Whether the line opens with a dash: ——1964年国务院政府工作报告摘登.
  func isSubtitle(_ index: Int) -> Bool {
    var reading = Reading()
    reading.load(source.utf8, Array(paragraphs[index].spans.prefix(1)))
    return FindKickers.opensWithDash(reading)
  }

  /// Whether short lines are a headline, and no subhead.
  private func verdict(_ zone: Range<Int>) -> Verdict {
    if zone.contains(where: isSignature) || isHeadlineZone(zone) { return .headline }
    return isBetween(zone)
      ? topics.map { .doubtful($0.evidence(zone) { candidates[$0] }) } ?? .none : .none
  }

  /// Whether where they stand or how they are set shows a headline.
  private func isHeadlineZone(_ zone: Range<Int>) -> Bool {
    if zone.contains(where: { paragraphs[$0].isSpread }) { return true }
    guard zone.lowerBound > 0 else { return zone.upperBound < paragraphs.count }
    let before = paragraphs[zone.lowerBound - 1]
    if before.kind != .text { return true }
    guard zone.upperBound < paragraphs.count else {
      return before.ending == .sentence && paragraphs[zone.lowerBound].gap > 0
    }
    let after = paragraphs[zone.upperBound]
    if after.kind == .jumpIn || leads[zone.upperBound] != nil { return true }
    // A subhead has the column's width above and below; another article may have another.
    let columns = (before: before.column, after: after.column)
    if before.ending == .sentence, min(columns.before, columns.after) > 8,
      abs(columns.before - columns.after) >= 6, after.spans.count > 2
    {
      return true
    }
    if before.ending == .sentence, isOfOwnWidth(zone, max(columns.before, columns.after)) {
      return true
    }
    let isSetOff = paragraphs[zone.lowerBound].gap > 0 && before.ending == .sentence
    guard isSetOff else { return false }
    let widest = zone.reduce(0) { max($0, paragraphs[$1].width) }
    return zone.count >= 2 || widest > max(before.width, after.width) + 3
  }

  /// Whether the lines stand between running texts, the one above at its end.
  private func isBetween(_ zone: Range<Int>) -> Bool {
    guard zone.count <= 4, zone.lowerBound > 0, zone.upperBound < paragraphs.count else {
      return false
    }
    let next = paragraphs[zone.upperBound]
    return paragraphs[zone.lowerBound - 1].ending == .sentence
      && (next.ending == .sentence || next.endsInMark && next.width > next.column / 2)
  }

  /// Whether the lines are set larger than the column's text: one is wider than the column, or the
  /// first of several ends long before it, which no subhead does that goes over two lines.
  private func isOfOwnWidth(_ zone: Range<Int>, _ column: Int) -> Bool {
    guard column > 8, zone.count <= 4 else { return false }
    let widths = zone.map { paragraphs[$0].width }
    if widths.contains(where: { $0 > column + 3 }) { return true }
    return zone.count > 1 && widths[0] < column - 6 && widths[0] >= 6
  }
}

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
  /// Nil where empty lines part articles on the page, so that words need not tell.
  private let topics: TopicBreaks?

  private static let mostItems = 12
  private static let longestItemTitle = 3

  /// A paragraph that opens with a lead is no headline.
  init(
    _ paragraphs: [Paragraph], hasLead: [Bool], isTypeset: Bool, of source: SourceText,
    topics: () -> TopicBreaks
  ) {
    self.source = source
    let areGapsMeant = !isTypeset && paragraphs.dropFirst().contains { $0.gap > 0 }
    self.topics = areGapsMeant ? nil : topics()
    self.paragraphs = paragraphs
    var reading = Reading()
    candidates = zip(paragraphs, hasLead).map { paragraph, hasLead in
      guard !hasLead, paragraph.kind == .text, paragraph.spans.count <= 6 || paragraph.isVertical
      else {
        return false
      }
      reading.load(source.utf8, paragraph.spans)
      return Self.isCandidate(reading, paragraph)
    }
  }

  static func isCandidate(_ reading: Reading, _ paragraph: Paragraph) -> Bool {
    guard reading.count >= 1, reading.count <= 70, let last = reading.scalars.last else {
      return false
    }
    if "。，、；,;".unicodeScalars.contains(where: { $0.value == last }) { return false }
    if reading.scalars.contains(0x3002) { return false }
    // A long line of several clauses is running text whose end stands elsewhere.
    if reading.count > 36, reading.scalars.count(where: { $0 == 0xFF0C }) > 1 { return false }
    return !isNumbered(reading)
  }

  /// 一、 （一） 1. ① 第一，
  static func isNumbered(_ reading: Reading) -> Bool {
    var index = 0
    let isBracketed = Marks.isOpenBracket(reading.scalars[0])
    if isBracketed { index += 1 }
    if index < reading.count, (0x2460...0x2473).contains(reading.scalars[index]) { return true }
    if reading.has("第", at: index) { index += 1 }
    let end = reading.end(from: index) { Marks.isDigit($0) || Marks.chineseNumbers.contains($0) }
    guard end > index, end - index <= 3, end < reading.count else { return false }
    if isBracketed { return Marks.isCloseBracket(reading.scalars[end]) }
    let mark = reading.scalars[end]
    // 3.5亿元 opens no list.
    if mark == 0x2E { return end + 1 < reading.count && !Marks.isDigit(reading.scalars[end + 1]) }
    return "、．，,)）".unicodeScalars.contains { $0.value == mark }
  }

  func find() -> [Headline] {
    var headlines: [Headline] = []
    var index = 0
    while index < paragraphs.count {
      if paragraphs[index].opensBox {
        let items = box(from: index)
        headlines += items.headlines
        index = max(items.end, index + 1)
        continue
      }
      guard isHeadlike(index) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < paragraphs.count, isHeadlike(end), !paragraphs[end].opensBox { end += 1 }
      headlines += zone(index..<end)
      index = end
    }
    return headlines
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
      if paragraphs[end..<index].filter({ $0.kind == .text }).count > 1 { break }
    }
    return (headlines, index)
  }

  private func isHeadlike(_ index: Int) -> Bool {
    candidates[index] || isSignature(index)
  }

  private func isSignature(_ index: Int) -> Bool {
    paragraphs[index].kind == .byline || paragraphs[index].kind == .reporterLine
  }

  private func zone(_ zone: Range<Int>) -> [Headline] {
    var found = parts(of: zone)
    if !zone.contains(where: isSignature) && !isHeadlineZone(zone) { return [] }
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

  /// Whether short lines without a byline are a headline, and no subhead.
  private func isHeadlineZone(_ zone: Range<Int>) -> Bool {
    if zone.contains(where: { paragraphs[$0].isSpread }) { return true }
    guard zone.lowerBound > 0 else { return zone.upperBound < paragraphs.count }
    let before = paragraphs[zone.lowerBound - 1]
    if before.kind != .text { return true }
    guard zone.upperBound < paragraphs.count else {
      return before.ending == .sentence && paragraphs[zone.lowerBound].gap > 0
    }
    let after = paragraphs[zone.upperBound]
    if after.kind == .jumpIn { return true }
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
    guard isSetOff else { return isBreak(zone) }
    let widest = zone.reduce(0) { max($0, paragraphs[$1].width) }
    return zone.count >= 2 || widest > max(before.width, after.width) + 3
  }

  /// Whether other words begin with the lines, where the page sets nothing between articles.
  private func isBreak(_ zone: Range<Int>) -> Bool {
    guard let topics, zone.count <= 4, paragraphs[zone.upperBound].ending == .sentence,
      paragraphs[zone.lowerBound - 1].ending == .sentence
    else { return false }
    return topics.evidence(zone) { candidates[$0] } > 0
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

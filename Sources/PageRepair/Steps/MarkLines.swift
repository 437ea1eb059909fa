internal import Lexicons
internal import Newspaper

/// Gives every line that is not running text its kind, before lines are joined (逐行辨识).
struct MarkLines: Sendable {
  let furniture: FindFurniture
  let bylines: FindBylines
  let reporters: FindReporters
  let jumps: FindJumps
  let leads: FindLeads

  /// Longer lines are running text, whatever they hold.
  private static let longest = 200

  struct Imprint: Sendable {
    var publication: String?
    var date: String?
  }

  func mark(_ lines: inout [Line], of source: SourceText) -> Imprint {
    var imprint = Imprint()
    var reading = Reading()
    for index in lines.indices.dropFirst() where isSignedDay(lines, index, &reading, source) {
      lines[index - 1].kind = .signOff
      lines[index].kind = .signOff
    }
    for index in lines.indices
    where lines[index].width <= Self.longest && lines[index].kind == .text {
      reading.load(source.utf8, lines[index].spans)
      guard reading.count > 0 else { continue }
      if kind(of: reading) == .box {
        lines[index].kind = .box
      } else if let parts = furniture.parts(reading), isFurniture(parts, lines, index, reading) {
        lines[index].kind = isAtTop(lines, index) ? .header : .footer
        lines[index].pageNumber = parts.page
        note(parts, reading, &imprint)
      } else {
        lines[index].kind = kind(of: reading)
        if lines[index].kind == .text { markEdges(&lines, index, &reading, source) }
      }
    }
    for index in lines.indices where lines[index].kind == .box { markTitle(&lines, below: index) }
    return imprint
  }

  /// Marks where the first headline in a box of short news ends.
  ///
  /// It has a second line where the first is full and the second is none that opens a paragraph.
  private func markTitle(_ lines: inout [Line], below box: Int) {
    guard box + 3 < lines.count, lines[box + 1].kind == .text else { return }
    let (first, second) = (lines[box + 1], lines[box + 2])
    let column = lines[box + 2..<min(box + 8, lines.count)].reduce(0) { max($0, $1.width) }
    let isShort = second.width < column - 5
    let isBetween = second.width <= column - 2 && abs(second.width - column + 4) > 1
    let hasSecond =
      second.kind == .text && second.ending == .open && second.compressible == 0
      && first.width >= column - 1 && (isShort || isBetween)
    lines[hasSecond ? box + 2 : box + 1].endsArticle = true
  }

  /// Marks where an article must begin or end: with its lead, its jump line, its sign-off.
  private func markEdges(
    _ lines: inout [Line], _ index: Int, _ reading: inout Reading, _ source: SourceText
  ) {
    lines[index].opensArticle = leads.lead(reading) != nil
    if jumps.tail(reading, from: 0)?.jump.kind == .jumpOut
      || reading.scalars.dropFirst().contains(where: Marks.lineMarkers.contains)
        && lines[index].spans.last.flatMap({ bylines.markedByline(in: $0, of: source) }) != nil
    {
      lines[index].endsArticle = true
    }
    guard let last = reading.scalars.last, Marks.isCloseBracket(last) else { return }
    let isTorn = index > 0 && !reading.scalars.contains(where: Marks.isOpenBracket)
    if isTorn { reading.load(source.utf8, lines[index - 1].spans + lines[index].spans) }
    guard let open = reading.scalars.lastIndex(where: Marks.isOpenBracket),
      reading.count - open < 60
    else { return }
    let list = open..<reading.count
    if reporters.bracketed(reading, list) != nil, !reporters.isCredit(reading, list), open > 0,
      Glyph.isSentenceEnd(reading.scalars[open - 1]) || Glyph.isClosing(reading.scalars[open - 1])
    {
      lines[index].endsArticle = true
    }
  }

  /// Whether the line is a day below the office that signs a letter: 湟源县人民政府 / 2024年2月5日.
  private func isSignedDay(
    _ lines: [Line], _ index: Int, _ reading: inout Reading, _ source: SourceText
  ) -> Bool {
    let (office, day) = (lines[index - 1], lines[index])
    guard day.kind == .text, office.kind == .text, day.width <= 24, office.width <= 60,
      day.gap <= 1, day.page == office.page, office.ending == .open
    else { return false }
    reading.load(source.utf8, day.spans)
    guard let parts = furniture.parts(reading), parts.date == 0..<reading.count else {
      return false
    }
    reading.load(source.utf8, office.spans)
    return bylines.isSigner(reading)
  }

  private func kind(of reading: Reading) -> Line.Kind {
    if let jump = jumps.whole(reading) { return jump.kind }
    if furniture.lexicon.briefs.longestMatch(in: reading, at: 0)?.end == reading.count {
      return .box
    }
    if reporters.bracketed(reading, 0..<reading.count) != nil,
      !reporters.isCredit(reading, 0..<reading.count)
    {
      return .signOff
    }
    if bylines.isAffiliation(reading, 0..<reading.count) { return .signOff }
    if reporters.people(reading, 0..<reading.count) != nil { return .reporterLine }
    if bylines.author(reading, loose: false) != nil { return .byline }
    return .text
  }

  private func isFurniture(
    _ parts: FindFurniture.Parts, _ lines: [Line], _ index: Int, _ reading: Reading
  ) -> Bool {
    if parts.isStrong { return true }
    guard parts.isWeak else { return false }
    let isLonely =
      (index == 0 || lines[index].gap > 0) && (index + 1 == lines.count || lines[index + 1].gap > 0)
    return isAtTop(lines, index) || isAtBottom(lines, index)
      || isLonely && (parts.masthead != nil || parts.hasPage && isNearEdge(lines, index))
  }

  /// Whether the line is among the first or last eight of its page.
  private func isNearEdge(_ lines: [Line], _ index: Int) -> Bool {
    index < 8 || lines[index - 8].page != lines[index].page || index + 8 >= lines.count
      || lines[index + 8].page != lines[index].page
  }

  private func isAtTop(_ lines: [Line], _ index: Int) -> Bool {
    index < 3 || lines[index - 3].page != lines[index].page
  }

  private func isAtBottom(_ lines: [Line], _ index: Int) -> Bool {
    index + 3 >= lines.count || lines[index + 3].page != lines[index].page
  }

  private func note(_ parts: FindFurniture.Parts, _ reading: Reading, _ imprint: inout Imprint) {
    if let masthead = parts.masthead, imprint.publication == nil {
      imprint.publication = reading.string(masthead)
    }
    if let date = parts.date, imprint.date == nil { imprint.date = PrintedDate.iso(reading, date) }
  }
}

internal import Newspaper

/// Puts printed lines together that an extractor tore (补行): at marks, and character by character.
///
/// `pdftotext -raw` breaks a line before ” or “ where the marks were set narrower; a headline set
/// vertically comes one character a line: 青 / 海 / 盐 / 湖.
enum MendLines {
  /// Fewer lines of one character are an accident.
  private static let shortestVertical = 4

  /// Lines about as wide as two that are put together, which show that one was torn.
  private static let fewestAsWide = 4

  static func mend(_ lines: [Line]) -> [Line] { mendMarks(joinVertical(lines)) }

  private static func joinVertical(_ lines: [Line]) -> [Line] {
    var joined: [Line] = []
    var index = 0
    while index < lines.count {
      // A lone 。 is the end of the line above it.
      let end =
        lines[index].opensClosed
        ? index : max(single(lines, from: index), block(lines, from: index))
      guard end - index >= shortestVertical else {
        joined.append(lines[index])
        index += 1
        continue
      }
      var line = lines[index]
      for other in lines[index + 1..<end] { line.join(other) }
      line.isVertical = true
      joined.append(line)
      index = end
    }
    return joined
  }

  /// The end of a run of lines of one character each.
  private static func single(_ lines: [Line], from start: Int) -> Int {
    var end = start
    while end < lines.count, lines[end].width <= 2, lines[end].kind == .text,
      end == start || follows(lines[end], lines[end - 1])
    { end += 1 }
    return end
  }

  /// The end of a block between empty lines that holds nothing but single characters and short words,
  /// as where an extractor took two characters at once: 基础 / 设施 / 建 / 设.
  private static func block(_ lines: [Line], from start: Int) -> Int {
    guard start == 0 || !follows(lines[start], lines[start - 1]) else { return start }
    var end = start
    while end < lines.count, lines[end].width <= 4, lines[end].kind == .text,
      end == start || follows(lines[end], lines[end - 1])
    { end += 1 }
    guard end - start > shortestVertical else { return start }
    return end == lines.count || !follows(lines[end], lines[end - 1]) ? end : start
  }

  private static func follows(_ line: Line, _ previous: Line) -> Bool {
    line.gap == 0 && line.page == previous.page && line.kind == .text && previous.kind == .text
  }

  private static func mendMarks(_ lines: [Line]) -> [Line] {
    var mended: [Line] = []
    var column = ColumnWidths(lines)
    var isTearing = false
    for (index, line) in lines.enumerated() {
      if let last = mended.last, let joined = afterLoneQuote(last, line) {
        mended[mended.count - 1] = joined
        continue
      }
      guard let last = mended.last, follows(line, last), !last.isVertical, !line.isVertical,
        line.indent == 0, line.opensClosed || line.opensQuote
      else {
        mended.append(line)
        continue
      }
      let width = column.width(at: index)
      let whole = last.width + line.width
      let isWide = isAsWide(
        whole, mended.dropLast().suffix(2) + lines[(index + 1)...].prefix(2), width)
      if line.opensClosed,
        whole <= width + 2 || isWide || column.count(near: whole, at: index) >= fewestAsWide
      {
        isTearing = true
        mended[mended.count - 1].join(line)
      } else if last.ending == .pause && last.endsInWord {
        // Behind a bracket ends a sign-off.
        mended.append(line)
      } else if line.opensQuote, marksMeet(last),
        isTearing || line.ending == .open && line.width < max(whole, width) - 8,
        isWide || isTorn(last, line, column: width)
      {
        mended[mended.count - 1].join(line)
      } else {
        mended.append(line)
      }
    }
    return mended
  }

  /// An opening mark alone on its line belongs to what follows it: “ / 十二五”期间.
  private static func afterLoneQuote(_ last: Line, _ line: Line) -> Line? {
    guard last.width == 2, last.unclosed > 0, follows(line, last) else { return nil }
    var joined = last
    joined.join(line)
    return joined
  }

  /// Only where a mark stands before it is an opening one set narrower.
  private static func marksMeet(_ last: Line) -> Bool { last.ending != .open || !last.endsInWord }

  /// Whether lines above or below are as wide, far wider than most: in a box over several columns.
  private static func isAsWide(_ whole: Int, _ neighbours: ArraySlice<Line>, _ column: Int) -> Bool
  {
    whole > column + 4 && neighbours.contains { (whole - 6...whole + 4).contains($0.width) }
  }

  /// Whether both fill one line of the column: 好表示： / “盐湖股份掌握的资源.
  private static func isTorn(_ last: Line, _ line: Line, column: Int) -> Bool {
    let width = last.width + line.width
    // A paragraph's first line lacks its indent alone, and stands below a last line as short.
    let opensParagraph = last.ending == .sentence && (column - 4...column - 3).contains(line.width)
    return width <= column + 2 && width >= column - 4 && last.width < column - 3 && !opensParagraph
  }
}

extension Line {
  /// Takes `other` as the rest of this line.
  mutating func join(_ other: Line) {
    spans += other.spans
    width += other.width
    looseWidth += other.looseWidth
    compressible += other.compressible
    endsInWord = other.endsInWord
    unclosed = max(0, unclosed + other.unclosed)
    ending =
      other.ending == .pause && ending == .sentence && other.width <= 2 ? .sentence : other.ending
  }
}

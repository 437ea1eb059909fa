internal import Lexicons
internal import Newspaper

/// Puts together what names people over two lines or more, and captions (并署名).
///
/// □市人大代表、双城县委副书记、 / 县长熊知军 is one byline, （本报记者龙语乔洋 / 云） one sign-off, 上图：马家坪新修的
/// 水渠通 / 水。（本报记者 周晓彤 摄） one caption. None of them fills its column as running text does, so
/// they are known by their words before lines are joined to paragraphs.
struct JoinSignatures: Sendable {
  let bylines: FindBylines
  let reporters: FindReporters
  let captions: FindCaptions

  private static let mostLines = 4
  private static let longestCaption = 5
  private static let mostCreditLines = 3
  /// Scalars of the longest credit: （本报通讯员阿卜杜拉·买买提摄）.
  private static let longestCredit = 20
  /// Half ems by which a line differs from its column, if it stands for itself.
  private static let ownWidth = 3

  func join(_ lines: [Line], of source: SourceText) -> [Line] {
    var joined: [Line] = []
    joined.reserveCapacity(lines.count)
    var column = ColumnWidths(lines)
    var reading = Reading()
    let lines = lines.map { line in
      var line = line
      line.opensClause = opensClause(line, &reading, source)
      return line
    }
    var index = 0
    while index < lines.count {
      let width = column.width(at: index)
      let isFree = isFree(joined.last, lines[index], width)
      let run = Run(
        lines: lines[index...], column: width, isFree: isFree,
        followsSentence: joined.last?.ending == .sentence)
      guard let found = found(run, &reading, source) else {
        joined.append(lines[index])
        index += 1
        continue
      }
      var line = lines[index]
      for other in lines[index + 1..<index + found.count] { line.join(other) }
      line.kind = found.kind
      joined.append(line)
      index += found.count
    }
    return joined
  }

  private func opensClause(_ line: Line, _ reading: inout Reading, _ source: SourceText) -> Bool {
    guard let span = line.spans.first else { return false }
    reading.load(source.utf8, Span(span.start, min(span.end, span.start + 40)))
    guard let word = reporters.lexicon.openers.longestMatch(in: reading, at: 0) else {
      return false
    }
    return word.end < reading.count
      && (reading.scalars[word.end] == 0xFF0C || reading.scalars[word.end] == 0x2C)
  }

  /// Whether a line may open something of its own: the one above is a headline.
  private func isFree(_ above: Line?, _ line: Line, _ width: Int) -> Bool {
    guard let above, above.kind == .text, above.page == line.page else { return true }
    // No byline stands below running text, but officials open its paragraphs.
    guard above.ending != .sentence else { return false }
    guard line.gap == 0 else { return true }
    return abs(above.width - line.width) > Self.ownWidth
      && (abs(above.width - width) > Self.ownWidth || line.width > width + Self.ownWidth)
  }

  /// What a whole line is that names people: 本报记者 王强, □ 县长 李明.
  func kind(ofLine line: Line, _ reading: inout Reading, _ source: SourceText) -> Line.Kind? {
    reading.load(source.utf8, line.spans)
    guard reading.count > 0 else { return nil }
    let start = opening(reading)
    guard start == .other else { return kind(of: reading, start) }
    return bylines.author(reading, loose: false) == nil ? nil : .byline
  }

  /// The lines from one on, the width of their column, and whether the first stands for itself.
  private struct Run {
    let lines: ArraySlice<Line>
    let column: Int
    let isFree: Bool
    let followsSentence: Bool
  }

  private func found(_ run: Run, _ reading: inout Reading, _ source: SourceText)
    -> (count: Int, kind: Line.Kind)?
  {
    let lines = run.lines
    guard let first = lines.first, !first.isVertical, first.width < 120, first.kind == .text else {
      return nil
    }
    reading.load(source.utf8, first.spans)
    guard reading.count > 0 else { return nil }
    if captions.opens(reading) { return caption(lines, &reading, source) }
    let start = opening(reading)
    let opensCaption = run.isFree || first.opensClause || reading.opensWithDay
    if start == .other, opensCaption || run.followsSentence,
      let caption = creditedCaption(lines, &reading, source),
      opensCaption || isWider(lines.prefix(caption.text), than: run.column)
        || isEven(lines.prefix(caption.text - 1))
    {
      return (caption.count, .caption)
    }
    guard start != .other || run.isFree else { return nil }
    if start == .other { load(lines.prefix(1), &reading, source) }
    for count in 1...Self.mostLines {
      guard count == 1 || isNext(lines, count - 1) else { return nil }
      if count > 1 { load(lines.prefix(count), &reading, source) }
      guard let kind = kind(of: reading, start) else { continue }
      if start == .other {
        guard standsAlone(run, count) else { continue }
        if opensLater(lines, count, &reading, source) { return nil }
      }
      return (extended(lines, count, start, &reading, source), kind)
    }
    return nil
  }

  private enum Opening { case list, bracketedList, markedByline, other }

  /// What the line opens with: 本报记者, （记者, 作者：, □.
  private func opening(_ reading: Reading) -> Opening {
    var index = 0
    while index < reading.count, Marks.lineMarkers.contains(reading.scalars[index]) { index += 1 }
    guard index < reading.count else { return .other }
    let isBracketed = Marks.isOpenBracket(reading.scalars[index])
    let word = isBracketed ? index + 1 : index
    if reporters.lexicon.reporters.longestMatch(in: reading, at: word) != nil {
      return isBracketed ? .bracketedList : .list
    }
    return index > 0 || bylines.isMarked(reading, at: index) ? .markedByline : .other
  }

  private func kind(of reading: Reading, _ start: Opening) -> Line.Kind? {
    let all = 0..<reading.count
    switch start {
    case .bracketedList:
      guard reporters.bracketed(reading, all) != nil else { return nil }
      return reporters.isCredit(reading, all) ? .caption : .signOff
    case .list: return reporters.people(reading, all) == nil ? nil : .reporterLine
    case .markedByline, .other:
      return bylines.author(reading, loose: true) == nil ? nil : .byline
    }
  }

  /// Whether the last line is no full one: 印台 / 区财政局局长何建平 / 向记者介绍 is running text.
  private func standsAlone(_ run: Run, _ count: Int) -> Bool {
    let last = run.lines[run.lines.startIndex + count - 1].width
    guard abs(last - run.column) > Self.ownWidth else { return false }
    guard isNext(run.lines, count) else { return true }
    // The first line of a paragraph that lost its indent, above one that fills the column; what it
    // opens with found no room: 教师夏平 / 安，去年搬进了新家.
    let next = run.lines[run.lines.startIndex + count]
    if next.width >= run.column - 1, last + 4 <= run.column + 1,
      last + 4 + max(next.headWidth, 2) > run.column
    {
      return false
    }
    return abs(last - run.lines[run.lines.startIndex + count].width) > Self.ownWidth
  }

  /// Whether the lines above the last ones are a headline: 新能源项目集体开工 / 平川县委书记 卢志军.
  private func opensLater(
    _ lines: ArraySlice<Line>, _ count: Int, _ reading: inout Reading, _ source: SourceText
  ) -> Bool {
    for first in 1..<max(count, 1) {
      let index = lines.startIndex + first
      if lines[index - 1].spans.last.map({ source.utf8[$0.range].suffix(3) == [0xE3, 0x80, 0x81] })
        == true
      {
        continue
      }
      load(lines[index..<lines.startIndex + count], &reading, source)
      if kind(of: reading, .other) != nil { return true }
    }
    return false
  }

  /// One line more, where it holds the rest of a name: …局局长丁强 / 峰, …毛承佑 / 邵行玉.
  private func extended(
    _ lines: ArraySlice<Line>, _ count: Int, _ start: Opening, _ reading: inout Reading,
    _ source: SourceText
  ) -> Int {
    guard start != .bracketedList, isNext(lines, count), let next = lines.dropFirst(count).first,
      next.ending == .open
    else { return count }
    guard next.width == 2 || start == .list && isName(next, &reading, source) else { return count }
    load(lines.prefix(count + 1), &reading, source)
    return kind(of: reading, start) == nil ? count : count + 1
  }

  private func isName(_ line: Line, _ reading: inout Reading, _ source: SourceText) -> Bool {
    guard line.width <= 6 else { return false }
    load([line], &reading, source)
    return reporters.lexicon.surnames.longestMatch(in: reading, at: 0) != nil
  }

  /// A caption from 图为 to its credit, or to its first full stop.
  private func caption(_ lines: ArraySlice<Line>, _ reading: inout Reading, _ source: SourceText)
    -> (count: Int, kind: Line.Kind)?
  {
    var stop: Int?
    for count in 1...Self.longestCaption {
      guard count == 1 || isNext(lines, count - 1) else { break }
      load(lines.prefix(count), &reading, source)
      guard reading.count <= FindCaptions.longest else { break }
      if captions.hasCredit(reading) {
        return (withRestOfCredit(lines, count, &reading, source), .caption)
      }
      let last = lines[lines.startIndex + count - 1]
      if stop == nil, last.ending == .sentence { stop = count }
    }
    return stop.map { ($0, .caption) }
  }

  /// A caption that only its credit shows: 近日，清河县的油菜花开了。 李明 摄; of how many lines, and how
  /// many of them hold its text.
  private func creditedCaption(
    _ lines: ArraySlice<Line>, _ reading: inout Reading, _ source: SourceText
  ) -> (count: Int, text: Int)? {
    for count in 1...Self.longestCaption {
      guard count == 1 || isNext(lines, count - 1) else { return nil }
      let last = lines[lines.startIndex + count - 1]
      // What ends a sentence with its line is running text above the caption; unless the credit alone
      // stands behind it: 学生在上劳动课。 / （李明摄）.
      if count > 1, lines[lines.startIndex + count - 2].ending == .sentence {
        return creditLines(lines.dropFirst(count - 1), &reading, source)
          .map { (count - 1 + $0, count - 1) }
      }
      guard last.mayEndCredit(source) else { continue }
      load(lines.prefix(count), &reading, source)
      if reading.count <= FindCaptions.longest, captions.hasCredit(reading) {
        return (withRestOfCredit(lines, count, &reading, source), count)
      }
    }
    return nil
  }

  /// How many lines a credit takes that stands alone: （本 / 报通讯员 李明 / 摄）; nil where none opens.
  private func creditLines(
    _ lines: ArraySlice<Line>, _ reading: inout Reading, _ source: SourceText
  ) -> Int? {
    for count in 1...Self.mostCreditLines {
      guard count == 1 || isNext(lines, count - 1) else { return nil }
      load(lines.prefix(count), &reading, source)
      guard reading.count <= Self.longestCredit, captions.opensCredit(reading) else { return nil }
      if captions.isCredit(reading) { return count }
    }
    return nil
  }

  /// Whether the first line is set smaller than the column's text, so that more goes into it.
  private func isWider(_ lines: ArraySlice<Line>, than column: Int) -> Bool {
    lines.first.map { $0.width - $0.compressible > column && $0.width < column * 3 / 2 } ?? false
  }

  /// Whether the lines fill one column, the first but for its indent: no subhead is among them.
  private func isEven(_ lines: ArraySlice<Line>) -> Bool {
    let widest = lines.reduce(0) { max($0, $1.width) }
    return lines.allSatisfy { $0.width >= widest - 5 }
      && !lines.dropFirst().contains(where: \.opensClause)
  }

  /// One line more, where it holds the rest of the credit: 曹思 摄 / 影报道.
  private func withRestOfCredit(
    _ lines: ArraySlice<Line>, _ count: Int, _ reading: inout Reading, _ source: SourceText
  ) -> Int {
    guard isNext(lines, count), lines[lines.startIndex + count].width <= 8,
      lines[lines.startIndex + count - 1].ending == .open
    else { return count }
    load(lines.prefix(count + 1), &reading, source)
    return captions.hasCredit(reading) ? count + 1 : count
  }

  private func isNext(_ lines: ArraySlice<Line>, _ offset: Int) -> Bool {
    guard offset > 0, offset < lines.count else { return false }
    let index = lines.startIndex + offset
    return lines[index].gap == 0 && lines[index].page == lines[index - 1].page
      && !lines[index].isVertical && lines[index].width < 120 && lines[index].kind == .text
  }

  private func load(_ lines: ArraySlice<Line>, _ reading: inout Reading, _ source: SourceText) {
    reading.load(source.utf8, lines.flatMap(\.spans))
  }
}

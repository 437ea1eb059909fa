internal import Newspaper

/// Joins lines to paragraphs (连行成段): finds the most likely setting of the page as a whole.
///
/// A line inside a paragraph ends because the next character did not fit. One that ends early is
/// the last of its paragraph, or the first one whose indent got lost; which of them, the marks at
/// the line's end and the neighbours decide. Column widths and the way of indents are found along
/// the way, by the cheapest path through all lines (Viterbi).
struct JoinLines {
  private let lines: [Line]
  /// Indices of the lines that are running text.
  private let flow: [Int]
  /// Whether empty lines part anything on the page.
  private let hasGaps: Bool

  /// Lines that are looked at together; a longer run is cut at the next sure boundary.
  private static let runLength = 400
  private static let longestRun = 4000
  private static let fewestInBox = 3

  init(_ lines: [Line]) {
    self.lines = lines
    flow = lines.indices.filter { lines[$0].kind == .text }
    hasGaps = lines.dropFirst().contains { $0.gap > 0 }
  }

  /// For every line of running text whether a paragraph ends with it.
  func paragraphs() -> [Paragraph] {
    var isLast = [Bool](repeating: true, count: lines.count)
    var columns = [Int](repeating: 0, count: lines.count)
    var start = 0
    while start < flow.count {
      var end = start + 1
      while end < flow.count, end - start < Self.longestRun,
        end - start < Self.runLength || !isParted(end - 1)
      { end += 1 }
      decide(start..<end, &isLast, &columns)
      start = end
    }
    return group(isLast, columns)
  }

  /// Whether something stands between this line of the flow and the next that ends every paragraph.
  private func isParted(_ position: Int) -> Bool {
    guard position + 1 < flow.count else { return true }
    let (line, next) = (lines[flow[position]], lines[flow[position + 1]])
    if line.isVertical || next.isVertical || line.isSpread || next.isSpread { return true }
    if line.endsArticle || next.opensArticle { return true }
    if flow[position + 1] == flow[position] + 1 { return false }
    return lines[flow[position] + 1..<flow[position + 1]].contains { !$0.isSkipped }
  }

  private func decide(_ run: Range<Int>, _ isLast: inout [Bool], _ columns: inout [Int]) {
    let settings = self.settings(run)
    var path = SettingPath(settings, knowsHeadings: !hasGaps)
    for position in run {
      let line = lines[flow[position]]
      let parted = isParted(position) || position + 1 == run.upperBound
      let next = parted ? 0 : lines[flow[position + 1]].headWidth
      let gap = position > run.lowerBound ? line.gap : 0
      path.step(
        line, after: position > run.lowerBound ? lines[flow[position - 1]] : nil, next: next,
        mustEnd: parted, mayGoOn: !parted, gap: gap,
        ease: parted ? ease(position) : 0)
    }
    for (offset, end) in path.ends().enumerated() {
      isLast[flow[run.lowerBound + offset]] = end.isLast
      columns[flow[run.lowerBound + offset]] = end.width
    }
  }

  /// How much less odd an open end is before what follows: headlines end so before their bylines.
  private func ease(_ position: Int) -> Double {
    guard position + 1 < flow.count, flow[position] + 1 < lines.count else { return 0.4 }
    switch lines[flow[position] + 1].kind {
    case .byline, .reporterLine, .jumpOut: return 0.9
    default: return 0.5
    }
  }

  /// The settings that a stretch of lines may have: its most frequent widths, each way of indents.
  private func settings(_ run: Range<Int>) -> [LineSetting] {
    var counts: [Int: Int] = [:]
    for position in run {
      let line = lines[flow[position]]
      counts[line.width + min(line.indent, 4), default: 0] += 1
    }
    let frequent = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key > $1.key }
    let widths = frequent.prefix(10).map(\.key)
    return (widths + boxWidth(run, widths)).flatMap { width in
      LineSetting.Indent.allCases.map { LineSetting(width: width, indent: $0) }
    }
  }

  /// The width of a box over several columns, whose few lines are not among the most frequent.
  private func boxWidth(_ run: Range<Int>, _ widths: [Int]) -> [Int] {
    let widest = (widths.max() ?? 0) + 4
    var wide: [Int: Int] = [:]
    // Lines that hold blanks are those of several columns.
    for position in run {
      let line = lines[flow[position]]
      if line.width > widest, line.looseWidth == 0 { wide[line.width, default: 0] += 1 }
    }
    guard wide.values.reduce(0, +) >= Self.fewestInBox else { return [] }
    func score(_ width: Int) -> (Int, Int) {
      ((width - 2...width).reduce(0) { $0 + (wide[$1] ?? 0) }, width)
    }
    return wide.keys.max { score($0) < score($1) }.map { [$0] } ?? []
  }

  private func group(_ isLast: [Bool], _ columns: [Int]) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var isOpen = false
    for (index, line) in lines.enumerated() {
      guard line.kind == .text else {
        if line.kind == .verse, line.gap == 0, let last = paragraphs.last, last.kind == .verse {
          paragraphs[paragraphs.count - 1].append(line, index)
        } else {
          paragraphs.append(Paragraph(line, index))
        }
        if !line.isSkipped { isOpen = false }
        continue
      }
      if isOpen, let open = paragraphs.lastIndex(where: { $0.kind == .text }) {
        paragraphs[open].append(line, index)
      } else {
        paragraphs.append(Paragraph(line, index))
        paragraphs[paragraphs.count - 1].column = columns[index]
      }
      isOpen = !isLast[index]
    }
    return paragraphs
  }
}

extension Line {
  /// Whether a paragraph may run on over the line, as it does over a page's footer or a picture.
  var isSkipped: Bool { kind == .header || kind == .footer || kind == .caption }
}

extension Paragraph {
  init(_ line: Line, _ index: Int) {
    self.init(
      spans: line.spans, lines: index...index, kind: line.kind, indent: line.indent, gap: line.gap,
      page: line.page, width: line.width, isVertical: line.isVertical, isSpread: line.isSpread,
      pageNumber: line.pageNumber, ending: line.ending,
      endsInMark: line.ending == .open && !line.endsInWord)
  }

  mutating func append(_ line: Line, _ index: Int) {
    spans += line.spans
    lines = lines.lowerBound...index
    width = max(width, line.width)
    ending = line.ending
    endsInMark = line.ending == .open && !line.endsInWord
  }
}

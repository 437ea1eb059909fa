internal import Newspaper

/// Puts printed lines together that an extractor tore (补行): at marks, and character by character.
///
/// `pdftotext -raw` breaks a line before ” or “ where the marks were set narrower; a headline set
/// vertically comes one character a line: 青 / 海 / 盐 / 湖.
enum MendLines {
  /// Fewer lines of one character are an accident.
  private static let shortestVertical = 4
  private static let neighbours = 20

  static func mend(_ lines: [Line]) -> [Line] { mendMarks(joinVertical(lines)) }

  private static func joinVertical(_ lines: [Line]) -> [Line] {
    var joined: [Line] = []
    var index = 0
    while index < lines.count {
      var end = index
      while end < lines.count, lines[end].width <= 2,
        end == index || follows(lines[end], lines[end - 1])
      { end += 1 }
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

  private static func follows(_ line: Line, _ previous: Line) -> Bool {
    line.gap == 0 && line.page == previous.page
  }

  private static func mendMarks(_ lines: [Line]) -> [Line] {
    var mended: [Line] = []
    var column = ColumnWidths(lines)
    var isTearing = false
    for (index, line) in lines.enumerated() {
      guard let last = mended.last, follows(line, last), !last.isVertical, !line.isVertical,
        line.indent == 0, line.opensClosed || line.opensQuote
      else {
        mended.append(line)
        continue
      }
      let width = column.width(at: index)
      if line.opensClosed, last.width + line.width <= width + 2 {
        isTearing = true
        mended[mended.count - 1].join(line)
      } else if isTearing, line.opensQuote, isTorn(last, line, column: width) {
        mended[mended.count - 1].join(line)
      } else {
        mended.append(line)
      }
    }
    return mended
  }

  /// Whether both fill one line of the column: 好表示： / “盐湖股份掌握的资源.
  private static func isTorn(_ last: Line, _ line: Line, column: Int) -> Bool {
    let width = last.width + line.width
    return width <= column + 2 && width >= column - 4 && last.width < column - 3
  }

  /// The most frequent line width around each line.
  private struct ColumnWidths {
    private let lines: [Line]
    private var counts: [Int: Int] = [:]
    private var window = 0..<0

    init(_ lines: [Line]) { self.lines = lines }

    mutating func width(at index: Int) -> Int {
      let start = max(0, index - neighbours)
      let end = min(lines.count, index + neighbours)
      for old in window where old < start { counts[lines[old].width, default: 1] -= 1 }
      for new in max(window.upperBound, start)..<end { counts[lines[new].width, default: 0] += 1 }
      window = start..<end
      return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    }
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

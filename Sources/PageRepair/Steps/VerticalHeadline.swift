internal import Newspaper

/// A headline set vertically beside columns (竖题), taken out of the rows that it runs through.
///
/// 青 / 海 / 盐 / 湖 down the left side, a character or two a row, its byline in short words left of it.
struct VerticalHeadline {
  /// The rows that it runs through.
  var rows: ClosedRange<Int>
  var characters: [Fragment]
  /// The short words left of it.
  var beside: [Fragment]

  private static let shortest = 6
  /// Half ems of the longest word that a row has of it.
  private static let widest = 6
  /// Half ems from which on a word is text of a column.
  private static let column = 12
  /// Rows above and below that tell where the columns start.
  private static let reach = 12
  private static let nearby = 1
  /// Rows between two characters, where the columns beside them have lines of their own.
  private static let longestGap = 14
  /// Characters by which it may drift from one row to the next.
  private static let drift = 2

  static func take(from rows: inout [LayoutRow], page: [Line]) -> [VerticalHeadline] {
    let lefts = self.lefts(rows)
    var found: [VerticalHeadline] = []
    var run: [Int] = []
    func close() {
      if run.reduce(0, { $0 + leading(rows[$1], lefts[$1]) }) >= shortest {
        found.append(remove(run, lefts, from: &rows))
      }
      run = []
    }
    for row in rows.indices where page[row].kind != .header && page[row].kind != .footer {
      guard leading(rows[row], lefts[row]) > 0 else { continue }
      if let last = run.last, row - last > longestGap { close() }
      run.append(row)
    }
    close()
    return found
  }

  /// Where text starts around each row; where it has none nearby, where that above does, or below.
  private static func lefts(_ rows: [LayoutRow]) -> [Int] {
    let firsts = rows.map { $0.words.first { $0.width >= column }?.start }
    func left(_ range: Range<Int>) -> Int? {
      firsts[range.clamped(to: 0..<rows.count)].compactMap(\.self).min()
    }
    return rows.indices.map { row in
      left(row - nearby..<row + nearby + 1) ?? left(row - reach..<row)
        ?? left(row..<row + reach + 1) ?? 0
    }
  }

  /// How many words of a row stand left of all columns: no more than one of the headline and one of
  /// its byline.
  private static func leading(_ row: LayoutRow, _ left: Int) -> Int {
    let count = row.words.prefix {
      $0.start < left - 1 && $0.width <= widest && $0.width * 3 == $0.span.count * 2
        && !$0.opensClosed && !$0.endsClosed
    }.count
    return count <= 2 ? count : 0
  }

  private static func remove(_ run: [Int], _ lefts: [Int], from rows: inout [LayoutRow])
    -> VerticalHeadline
  {
    var characters: [Fragment] = []
    var beside: [Fragment] = []
    for row in run {
      let count = leading(rows[row], lefts[row])
      var words = Array(rows[row].words[..<count])
      rows[row].words.removeFirst(count)
      rows[row].isWhole = false
      // What follows is the first of its row now.
      if !rows[row].words.isEmpty { rows[row].words[0].gap += 2 }
      guard let last = words.popLast() else { continue }
      beside += words
      if words.isEmpty, let above = characters.last, last.start < above.start - drift {
        beside.append(last)
      } else {
        characters.append(last)
      }
    }
    return VerticalHeadline(
      rows: run[0]...run[run.count - 1], characters: characters, beside: beside)
  }
}

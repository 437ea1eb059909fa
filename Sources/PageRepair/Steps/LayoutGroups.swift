internal import Newspaper

/// A fragment in its row and column.
struct Cell: Sendable {
  var row: Int
  var column: Int
  var fragment: Fragment
  /// Part of a headline, though running text stands beside it.
  var isHead = false

  func moved(to column: Int) -> Cell {
    Cell(row: row, column: column, fragment: fragment, isHead: isHead)
  }
}

/// Headlines that may have further lines in the next row, and the columns that each one spans.
struct OpenHeadlines {
  private var spans: [Range<Int>] = []

  init(_ columns: [Int], end: Int) {
    let starts = Set(columns).sorted()
    for (index, start) in starts.enumerated() {
      let next = index + 1 < starts.count ? starts[index + 1] : end
      if start < next { spans.append(start..<next) }
    }
  }

  func headline(over column: Int) -> Range<Int>? { spans.first { $0.contains(column) } }

  /// Running text stands below it now.
  mutating func close(_ column: Int) { spans.removeAll { $0.lowerBound == column } }
}

/// Which columns stand under which headlines (题下分栏), and the order in which all are read.
///
/// Three headlines in a row over six columns part them into articles: a headline starts over a column
/// of its own article, and between two articles the text does not run on.
struct LayoutGroups {
  let heads: [Cell]
  let columns: [[Cell]]
  let width: Int
  let pieces: (Fragment) -> PieceSense.Piece?

  /// More columns than any page has.
  private static let mostColumns = 10

  /// Bytes of the blanks that part two words of a line.
  private static let blank = 3

  private enum Cost {
    static let runsOn = 3.0
    static let ends = -1.0
    static let opensInside = 1.5
    static let opensParagraph = -0.5
    static let noHeadline = 4.0
    static let secondInRow = 1.5
    static let right = 0.3
    static let signOff = -1.0
  }

  /// The lists of fragments in reading order: each group's headline, then its columns.
  func ordered() -> [[Fragment]] {
    guard !columns.isEmpty else { return [Self.merged(heads)] }
    var lists: [[Fragment]] = []
    for group in groups() {
      let own = heads.filter { group.contains(min(max($0.column, 0), columns.count - 1)) }
        .sorted { ($0.row, $0.fragment.start) < ($1.row, $1.fragment.start) }
      lists.append(Self.merged(own))
      lists += columns[group].map { $0.map(\.fragment) }
    }
    return lists.filter { !$0.isEmpty }
  }

  /// The lines of a headline; what only a blank parts on a row is one line.
  private static func merged(_ heads: [Cell]) -> [Fragment] {
    var lines: [(row: Int, fragment: Fragment)] = []
    for cell in heads {
      var fragment = cell.fragment
      fragment.isSpread = true
      if let last = lines.last, last.row == cell.row, fragment.gap <= 1,
        (0...blank).contains(fragment.span.start - last.fragment.span.end)
      {
        lines[lines.count - 1].fragment.span.end = fragment.span.end
        lines[lines.count - 1].fragment.width += fragment.width
      } else {
        lines.append((cell.row, fragment))
      }
    }
    return lines.map(\.fragment)
  }

  private func groups() -> [Range<Int>] {
    let count = columns.count
    guard !heads.isEmpty, count > 1, count <= Self.mostColumns else { return [0..<count] }
    var best: (cost: Double, groups: [Range<Int>]) = (.infinity, [0..<count])
    for cuts in 0..<(1 << (count - 1)) {
      var groups: [Range<Int>] = []
      var start = 0
      for column in 1..<count where cuts & (1 << (column - 1)) != 0 {
        groups.append(start..<column)
        start = column
      }
      groups.append(start..<count)
      let cost = self.cost(groups)
      if cost < best.cost { best = (cost, groups) }
    }
    return best.groups
  }

  private func cost(_ groups: [Range<Int>]) -> Double {
    var cost = 0.0
    for group in groups {
      if group.lowerBound > 0 { cost += boundary(group.lowerBound) }
      let own = heads.filter { group.contains($0.column) }
      if own.isEmpty { cost += Cost.noHeadline }
      let first = own.map(\.column).min() ?? group.lowerBound
      cost += Cost.right * Double(first - group.lowerBound)
      var counts: [Int: Int] = [:]
      for head in own { counts[head.row, default: 0] += 1 }
      cost += Cost.secondInRow * Double(counts.values.reduce(0) { $0 + $1 - 1 })
    }
    return cost
  }

  /// How odd it is that one article ends left of the column and another begins in it.
  private func boundary(_ column: Int) -> Double {
    guard let last = columns[column - 1].last.flatMap({ pieces($0.fragment) }),
      let first = columns[column].first.flatMap({ pieces($0.fragment) })
    else { return 0 }
    let ends = last.ending != .open
    let opens = first.indent >= 2 || first.width <= width - 3
    let isSigned = last.ending == .pause && Marks.isCloseBracket(last.last)
    return (isSigned ? Cost.signOff : 0) + (ends ? Cost.ends : Cost.runsOn)
      + (opens ? Cost.opensParagraph : Cost.opensInside)
  }
}

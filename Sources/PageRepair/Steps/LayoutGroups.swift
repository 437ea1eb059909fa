internal import Newspaper

/// A fragment in its row and column.
struct Cell: Sendable {
  var row: Int
  var column: Int
  var fragment: Fragment
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
  let columns: [Column]
  let sense: PieceSense
  let pieces: (Fragment) -> PieceSense.Piece?
  /// Whether a headline is the name of a box of short news.
  let isBriefs: (Fragment) -> Bool

  /// One column of a band.
  struct Column {
    var cells: [Cell]
    /// Where its running text starts, as far as the column alone shows it.
    var text: Int
    var width: Int

    var body: ArraySlice<Cell> { cells[text...] }
    var top: Int { (body.first ?? cells.last)?.row ?? 0 }
  }

  /// More columns than any article has.
  private static let mostColumns = 12
  /// Rows that headlines and what belongs to them take beside running text.
  private static let mostHeads = 8
  /// Lines of a headline that may look like text, as they fill their column.
  private static let mostUnsure = 3
  /// Lines at a column's foot that may be a caption's, and half ems that a full line may lack.
  private static let tail = 6
  /// Bytes of the blanks that part two words of a line.
  private static let blank = 3

  private enum Cost {
    static let endsOpen = 3.0
    static let opensInside = 2.0
    static let noHeadline = 4.0
    static let right = 0.4
    static let signOff = -1.0
    static let ends = -0.5
    static let otherWidth = 3.0
    static let otherTop = 1.5
    static let ownHeadline = 2.0
    static let flow = 0.8
    static let likeSubhead = 2.5
  }

  /// The lists of fragments in reading order: each group's headline, then its columns.
  func ordered() -> [[Fragment]] {
    var lists: [[Fragment]] = []
    for group in groups() {
      let starts = self.starts(group)
      let heads = zip(group, starts).flatMap { columns[$0].cells[..<$1] }
        .sorted { ($0.row, $0.fragment.start) < ($1.row, $1.fragment.start) }
      let bodies = zip(group, starts).map { Array(columns[$0].cells[$1...]) }
      if let name = heads.first, isBriefs(name.fragment) {
        let width = group.reduce(0) { max($0, columns[$1].width) }
        lists += box(name.fragment, Array(heads.dropFirst()), bodies, width)
      } else {
        lists.append(Self.merged(heads))
        lists += bodies.map { $0.map(\.fragment) }
      }
    }
    return lists.filter { !$0.isEmpty }
  }

  /// The lists of a box of short news: its name, and its items one behind the other.
  private func box(_ name: Fragment, _ heads: [Cell], _ bodies: [[Cell]], _ width: Int)
    -> [[Fragment]]
  {
    var name = name
    name.isBoxName = true
    let items = BriefsBox(bodies.flatMap { $0 }, width: width, pieces: pieces).marked()
    return [[name], Self.merged(heads), items.map(\.fragment)]
  }

  /// Where the text of each column of a group starts: all start in the same row, so those right of
  /// the first one tell how far its headline reaches down.
  private func starts(_ group: Range<Int>) -> [Int] {
    let own = group.map { columns[$0].text }
    guard group.count > 1, let top = group.dropFirst().map({ columns[$0].top }).min() else {
      return own
    }
    return group.map { index in
      let cells = columns[index].cells
      let start = cells.firstIndex { $0.row >= top } ?? cells.count
      let isHeadline =
        start <= columns[index].text + Self.mostUnsure && start <= Self.mostHeads
        && start < cells.count
        && cells[..<start].allSatisfy { pieces($0.fragment)?.ending != .sentence }
      if index == group.lowerBound { return isHeadline ? start : columns[index].text }
      // What stands beside the text of the first column is a picture's caption.
      return isHeadline ? min(start, columns[index].text) : 0
    }
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

  /// The cheapest cut of the columns into articles, from left to right.
  private func groups() -> [Range<Int>] {
    guard columns.count > 1 else { return columns.isEmpty ? [] : [0..<columns.count] }
    var best: [(cost: Double, from: Int)] = [(0, 0)]
    for end in 1...columns.count {
      var cheapest = (cost: Double.infinity, from: 0)
      for start in max(0, end - Self.mostColumns)..<end {
        let boundary = start > 0 ? self.boundary(start) : 0
        let cost = best[start].cost + boundary + self.cost(start..<end)
        if cost < cheapest.cost { cheapest = (cost, start) }
      }
      best.append(cheapest)
    }
    var groups: [Range<Int>] = []
    var end = columns.count
    while end > 0 {
      groups.append(best[end].from..<end)
      end = best[end].from
    }
    return groups.reversed()
  }

  /// How odd it is that the columns are one article.
  private func cost(_ group: Range<Int>) -> Double {
    let starts = self.starts(group)
    let heads = zip(group, starts).filter { $1 > 0 }.map(\.0)
    var cost = heads.first.map { Cost.right * Double($0 - group.lowerBound) } ?? Cost.noHeadline
    cost += Cost.ownHeadline * Double(max(heads.count - 1, 0))
    if opensLikeSubhead(group, starts) { cost += Cost.likeSubhead }
    let tops = zip(group, starts).map {
      columns[$0].cells[min($1, columns[$0].cells.count - 1)].row
    }
    for (offset, index) in group.enumerated().dropFirst() {
      let column = columns[index]
      if abs(column.width - columns[index - 1].width) > 2 { cost += Cost.otherWidth }
      if abs(tops[offset] - tops[0]) > 1 { cost += Cost.otherTop }
      if let foot = foot(index - 1), let head = head(index) {
        cost += Cost.flow * sense.cost(foot, head, column: column.width)
      }
    }
    return cost
  }

  /// Whether all that heads the columns is one short line, beside running text of the column to the left.
  private func opensLikeSubhead(_ group: Range<Int>, _ starts: [Int]) -> Bool {
    let column = columns[group.lowerBound]
    guard group.lowerBound > 0, starts[0] == 1, starts.dropFirst().allSatisfy({ $0 == 0 }),
      let head = column.cells.first
    else { return false }
    return columns[group.lowerBound - 1].top <= head.row
      && head.fragment.width <= column.width - 4
  }

  /// The last line of a column's text; a short one without a mark is a picture's caption.
  private func foot(_ index: Int) -> PieceSense.Piece? {
    let last = columns[index].body.suffix(Self.tail).last {
      $0.fragment.width > columns[index].width - Self.tail || pieces($0.fragment)?.ending != .open
    }
    return (last ?? columns[index].body.last).flatMap { pieces($0.fragment) }
  }

  private func head(_ index: Int) -> PieceSense.Piece? {
    columns[index].body.first.flatMap { pieces($0.fragment) }
  }

  /// How odd it is that one article ends left of the column and another begins in it.
  private func boundary(_ column: Int) -> Double {
    guard let last = foot(column - 1), let first = head(column) else { return 0 }
    let opens = first.indent >= 2 || first.width <= columns[column].width - 3
    let isSigned = last.ending == .pause && Marks.isCloseBracket(last.last)
    return (isSigned ? Cost.signOff : 0) + (last.ending != .open ? Cost.ends : Cost.endsOpen)
      + (opens ? 0 : Cost.opensInside)
  }
}

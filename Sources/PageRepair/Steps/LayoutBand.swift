internal import Newspaper

/// Rows with the same columns, and which of them each fragment stands in.
struct LayoutBand {
  let rows: [[Fragment]]
  let sense: PieceSense
  let pieces: (Fragment) -> PieceSense.Piece?
  /// Whether a headline is the name of a box of short news.
  let isBriefs: (Fragment) -> Bool

  /// Half ems by which a headline over several columns is wider than one.
  private static let spanning = 8

  /// The fragments of each column, from left to right, each article's headline before its columns.
  func columns() -> [[Fragment]] {
    let groups = rows.map(FragmentGroups.groups)
    let running = groups.filter { $0.contains { $0.contains(where: isRunning) } }
    guard !running.isEmpty else { return [rows.flatMap { $0 }] }
    let above = self.above(groups)
    let grid = LayoutGrid(
      Array(groups[above...]).filter { $0.contains { $0.contains(where: isRunning) } })
    var lists = [[Cell]](repeating: [], count: grid.last + 1)
    for row in 0..<above {
      for (fragment, column) in zip(rows[row], places(row, above, grid)) {
        lists[min(column, grid.last)].append(
          Cell(row: row, column: column, fragment: fragment))
      }
    }
    var open = OpenHeadlines(lists.indices.filter { !lists[$0].isEmpty }, end: grid.last + 1)
    let order = RowOrder(sense: sense, isRunning: isRunning, pieces: pieces)
    let body = (above..<rows.count).map { cells(groups[$0], $0, grid, &open) }
    for cell in order.inOrder(body).joined() { lists[min(cell.column, grid.last)].append(cell) }
    var filled: [[Cell]] = []
    var loose: [Cell] = []
    for cells in lists {
      if cells.contains(where: { $0.row >= above }) {
        filled.append(loose + cells)
        loose = []
      } else if filled.isEmpty {
        loose += cells
      } else {
        filled[filled.count - 1] = (filled[filled.count - 1] + cells).sorted {
          ($0.row, $0.fragment.start) < ($1.row, $1.fragment.start)
        }
      }
    }
    guard !filled.isEmpty else { return [rows.flatMap { $0 }] }
    var columns = filled.map { column($0, above) }
    // All articles of a band begin at its top: what stands beside their text is no headline.
    let tops = columns.map(\.top).sorted()
    for index in columns.indices where columns[index].cells[0].row >= tops[(tops.count - 1) / 2] {
      columns[index].text = 0
    }
    return LayoutGroups(
      columns: columns, sense: sense, pieces: pieces, isBriefs: isBriefs
    ).ordered()
  }

  /// Sets apart what stands above a column's first line of running text.
  private func column(_ cells: [Cell], _ above: Int) -> LayoutGroups.Column {
    var first =
      cells.firstIndex { $0.row >= above && isRunning($0.fragment) } ?? cells.count
    if first > 0, first < cells.count, readsOn(cells[first - 1], cells[first]) { first -= 1 }
    var counts: [Int: Int] = [:]
    for cell in cells[first...] { counts[cell.fragment.column, default: 0] += 1 }
    let width = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 40
    return LayoutGroups.Column(cells: cells, text: first, width: width)
  }

  /// Whether a line that fills its column, though no mark shows it, goes on with the one below.
  private func readsOn(_ upper: Cell, _ lower: Cell) -> Bool {
    guard let one = pieces(upper.fragment), let other = pieces(lower.fragment) else { return false }
    let width = lower.fragment.column
    return lower.row - upper.row <= 2 && (-6...1).contains(upper.fragment.width - width)
      && sense.cost(one, other, column: width) < 0.5
  }

  /// How many rows at the top hold headlines: they have few pieces where the columns have many.
  private func above(_ groups: [[[Fragment]]]) -> Int {
    let most = rows.reduce(0) { max($0, $1.count) }
    return rows.indices.prefix(8).prefix { row in
      rows[row].count * 2 <= most && rows[row].allSatisfy(mayBeHeadline)
        && !groups[row].contains { isText($0, isAlone: rows[row].count == 1) }
    }.count
  }

  private func mayBeHeadline(_ fragment: Fragment) -> Bool {
    guard let piece = pieces(fragment) else { return false }
    return piece.ending != .sentence && piece.last != 0xFF0C && !piece.opensClosed
  }

  /// Whether a group's first piece opens a paragraph, or each but the last fills its column.
  private func isText(_ group: [Fragment], isAlone: Bool) -> Bool {
    guard let last = group.last else { return false }
    let isFull = group.dropLast().allSatisfy { (0...5).contains($0.column - $0.width) }
    if group.count > 1 { return isFull && last.width <= last.column + 2 }
    return isAlone && last.gap > 1 && (3...5).contains(last.column - last.width)
  }

  /// Over which columns the pieces of a headline row start.
  ///
  /// Where only blanks part them, a row nearby with as many pieces tells, or else they share the
  /// columns evenly.
  private func places(_ row: Int, _ above: Int, _ grid: LayoutGrid) -> [Int] {
    let exact = rows[row].map { grid.number(of: $0.start) }
    let count = rows[row].count
    let total = grid.last + 1
    let isEven = count > 1 && total % count == 0
    let isChain = rows[row].dropFirst().contains { $0.gap <= 1 }
    guard isChain else { return exact }
    for other in 0..<above where other != row && rows[other].count == count {
      if rows[other].dropFirst().allSatisfy({ $0.gap > 1 }) { return places(other, above, grid) }
    }
    return isEven && total > count ? (0..<count).map { $0 * total / count } : exact
  }

  /// Whether a piece is a line of running text: it fills its column, but for hanging marks, or ends
  /// a sentence.
  private func isRunning(_ fragment: Fragment) -> Bool {
    guard let piece = pieces(fragment) else { return true }
    if piece.ending == .sentence || piece.last == 0xFF0C { return true }
    let room = fragment.column - fragment.width
    if (0...3).contains(room) || (-2...0).contains(room) && Glyph.isMark(piece.last) { return true }
    return fragment.indent >= 2 && abs(room - 4) <= 2
  }

  /// A row with the column of every fragment.
  private func cells(
    _ groups: [[Fragment]], _ row: Int, _ grid: LayoutGrid, _ open: inout OpenHeadlines
  ) -> [Cell] {
    let firsts = grid.numbers(of: groups.map { $0[0].start })
    var cells: [Cell] = []
    var number = -1
    for (place, group) in groups.enumerated() {
      number = max(number + 1, firsts[place])
      let limit = place + 1 < groups.count ? max(firsts[place + 1], number + 1) : grid.last + 1
      let merged = FragmentGroups.merged(group, into: max(limit - number, 1))
      for (offset, fragment) in merged.enumerated() {
        var fragment = fragment
        if offset == 0 { fragment.indent = indent(of: fragment, in: merged, grid) }
        cells.append(Cell(row: row, column: number, fragment: fragment))
        let isWide = fragment.width > fragment.column + Self.spanning
        let span = isWide ? (fragment.width + fragment.column / 2) / fragment.column : 1
        var next = number + min(span, max(limit - number - (merged.count - 1 - offset), 1))
        if let headline = open.headline(over: number) {
          if isBeside(fragment) {
            cells[cells.count - 1].column = headline.lowerBound
            next = max(next, min(headline.upperBound, limit))
          } else if !isBracketed(fragment) {
            open.close(headline.lowerBound)
          }
        }
        number = next
      }
      number -= 1
    }
    return cells
  }

  /// Whether a piece goes on with the headline above it, beside running text.
  private func isBeside(_ fragment: Fragment) -> Bool {
    !isRunning(fragment) && !isBracketed(fragment)
  }

  /// A short piece in brackets, as jump lines are: （上接一版）.
  private func isBracketed(_ fragment: Fragment) -> Bool {
    guard let piece = pieces(fragment) else { return false }
    return fragment.width <= 16 && Marks.isOpenBracket(piece.first)
      && Marks.isCloseBracket(piece.last)
  }

  /// A line that fills its column shows its indent by its width, any other by where it starts.
  private func indent(of fragment: Fragment, in group: [Fragment], _ grid: LayoutGrid) -> Int {
    let indent = grid.indent(of: fragment.start)
    let room = fragment.column - fragment.width
    if group.count > 1, indent <= 4 { return room >= 3 && room <= 6 ? 4 : 0 }
    if room <= 1 { return 0 }
    return indent
  }
}

internal import Newspaper

/// Rows with the same columns, and which of them each fragment stands in.
struct LayoutBand {
  let rows: [[Fragment]]
  /// Starts this near belong to one column: its lines and their indents.
  private let indent: Int
  /// How far left of its column a line may start, where the line before it was short.
  private static let left = 4
  private let width: Int
  private let isHead: [Bool]
  private let sense: PieceSense
  private let pieces: (Fragment) -> PieceSense.Piece?

  init(
    rows: [[Fragment]], isHead: [Bool], column width: Int, sense: PieceSense,
    pieces: @escaping (Fragment) -> PieceSense.Piece?
  ) {
    self.rows = rows
    self.isHead = isHead
    self.width = width
    self.sense = sense
    self.pieces = pieces
    indent = max(4, width * 35 / 100)
  }

  /// Where columns start, the number of each start's column, and the last number.
  private struct Grid {
    let starts: [Int]
    let numbers: [Int]
    let most: Int

    func number(of start: Int) -> Int { numbers[LayoutBand.nearest(start, starts)] }

    /// The columns of a row's groups.
    ///
    /// Next to headlines a row as a whole may stand some characters left of where its columns are.
    func numbers(of row: [Int]) -> [Int] {
      guard row.count > 1 else { return row.map(number) }
      let shift = (0...6).min { oddness(row, $0) < oddness(row, $1) } ?? 0
      return row.map { number(of: $0 + ($0 > 0 ? shift : 0)) }
    }

    private func oddness(_ row: [Int], _ shift: Int) -> Int {
      row.filter { $0 > 0 }.reduce(shift > 0 ? 2 : 0) { sum, start in
        let distance = start + shift - starts[LayoutBand.nearest(start + shift, starts)]
        return sum + (distance == 0 ? 0 : (1...5).contains(distance) ? 1 : 4)
      }
    }
  }

  /// The fragments of each column, from left to right, each article's headline before its columns.
  func columns() -> [[Fragment]] {
    let above = self.above()
    let body = Array(above..<rows.count)
    guard !body.isEmpty else { return [rows.flatMap { $0 }] }
    let grid = self.grid(body)
    var heads = (0..<above).flatMap { row in
      zip(rows[row], places(row, above, grid)).map { Cell(row: row, column: $1, fragment: $0) }
    }
    var open = OpenHeadlines(heads.map(\.column), end: grid.most + 1)
    var columns: [Int: [Cell]] = [:]
    let order = RowOrder(width: width, sense: sense, pieces: pieces)
    for row in order.inOrder(body.map { cells($0, grid, &open) }) {
      for cell in row {
        if cell.isHead {
          heads.append(cell)
        } else {
          columns[cell.column, default: []].append(cell)
        }
      }
    }
    let used = columns.keys.sorted()
    heads = heads.map { head in head.moved(to: used.lastIndex { $0 <= head.column } ?? 0) }
    var bodies = used.map { columns[$0] ?? [] }
    for index in bodies.indices where index == 0 || !heads.isEmpty {
      heads += headlines(&bodies[index]).map { $0.moved(to: index) }
    }
    return LayoutGroups(heads: heads, columns: bodies, width: width, pieces: pieces).ordered()
  }

  /// How many rows at the top hold headlines: they have few pieces where the columns have many.
  private func above() -> Int {
    let most = rows.reduce(0) { max($0, $1.count) }
    var count = 0
    while count < min(rows.count, 8) {
      let isSparse =
        rows[count].count * 2 <= most
        && rows[count].allSatisfy { pieces($0)?.ending != .sentence && $0.opensClosed == false }
      guard isHead[count] || isSparse else { break }
      count += 1
    }
    return count
  }

  /// Over which columns the pieces of a headline row start.
  ///
  /// Where only blanks part them, a row nearby with as many pieces tells, or else they share the
  /// columns evenly.
  private func places(_ row: Int, _ above: Int, _ grid: Grid) -> [Int] {
    let exact = rows[row].map { grid.number(of: $0.start) }
    let count = rows[row].count
    let total = grid.most + 1
    let even = (0..<count).map { $0 * total / max(count, 1) }
    let isEven = count > 1 && total % count == 0
    let isChain = rows[row].dropFirst().contains { $0.gap <= 1 }
    guard isChain else {
      let isNear = zip(exact, even).allSatisfy { abs($0 - $1) <= 1 }
      return isEven && isNear ? even : exact
    }
    for other in 0..<above where other != row && rows[other].count == count {
      if rows[other].dropFirst().allSatisfy({ $0.gap > 1 }) { return places(other, above, grid) }
    }
    return isEven && total > count ? even : exact
  }

  /// Takes the pieces at the top of a column that are no running text: a headline beside text.
  private func headlines(_ column: inout [Cell]) -> [Cell] {
    let width = usualWidth(column)
    guard
      let first = column.prefix(8).firstIndex(where: { isRunning($0.fragment, column: width) }),
      first > 0
    else { return [] }
    let heads = Array(column[..<first])
    column.removeFirst(first)
    return heads
  }

  /// The most frequent width in a column of its own, the band's where it has too few lines.
  private func usualWidth(_ column: [Cell]) -> Int {
    var counts: [Int: Int] = [:]
    for cell in column { counts[cell.fragment.width, default: 0] += 1 }
    guard let usual = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), usual.value > 2
    else { return width }
    return usual.key
  }

  /// Whether a piece is a line of running text: it fills its column, but for hanging marks, or ends
  /// a sentence.
  private func isRunning(_ fragment: Fragment, column width: Int) -> Bool {
    guard let piece = pieces(fragment) else { return true }
    if piece.ending == .sentence { return true }
    let room = width - fragment.width
    if (0...3).contains(room) || (-2...0).contains(room) && Glyph.isMark(piece.last) { return true }
    return fragment.indent >= 2 && abs(room - 4) <= 2
  }

  private func grid(_ body: [Int]) -> Grid {
    let starts = self.starts(body)
    let numbers = self.numbers(body, starts)
    let total = body.reduce(numbers.max() ?? 0) { most, index in
      let groups = FragmentGroups.groups(rows[index])
      guard let last = groups.last else { return most }
      return last.count > 1 ? most : max(most, numbers[Self.nearest(last[0].start, starts)])
    }
    return Grid(
      starts: starts, numbers: numbers, most: max(total, usualEnd(body, starts, numbers)))
  }

  /// A body row with the column of every fragment.
  private func cells(_ index: Int, _ grid: Grid, _ open: inout OpenHeadlines) -> [Cell] {
    let groups = FragmentGroups.groups(rows[index])
    let firsts = grid.numbers(of: groups.map { $0[0].start })
    var cells: [Cell] = []
    var number = -1
    for (place, group) in groups.enumerated() {
      var group = group
      if number >= firsts[place], group.count > 1, isBracketed(group[0]), let last = cells.last {
        // A jump line above the first line of its column: 十九大报告指出，  （上接一版） 人成功脱贫.
        cells.insert(
          Cell(row: index, column: last.column, fragment: group.removeFirst()),
          at: cells.count - 1)
      }
      number = max(number + 1, firsts[place])
      let limit = place + 1 < groups.count ? max(firsts[place + 1], number + 1) : grid.most + 1
      for var fragment in FragmentGroups.merged(group, into: max(limit - number, 1)) {
        if fragment.start == group[0].start {
          let left = grid.starts[Self.nearest(fragment.start, grid.starts)]
          fragment.indent = max(0, fragment.start - left)
        }
        var cell = Cell(row: index, column: number, fragment: fragment)
        var next = number + 1
        if let headline = open.headline(over: number) {
          if isBeside(fragment) {
            (cell.column, cell.isHead) = (headline.lowerBound, true)
            next = max(next, headline.upperBound)
          } else if !isBracketed(fragment) {
            open.close(headline.lowerBound)
          }
        }
        cells.append(cell)
        let span = fragment.width > width + 8 ? (fragment.width + width / 2) / width : 1
        number = max(next, number + min(span, max(limit - number - (group.count - 1), 1)))
      }
      number -= 1
    }
    return cells
  }

  /// Whether a piece goes on with the headline above it, beside running text.
  private func isBeside(_ fragment: Fragment) -> Bool {
    !isRunning(fragment, column: width) && !isBracketed(fragment)
  }

  /// A short piece in brackets, as jump lines are: （上接一版）.
  private func isBracketed(_ fragment: Fragment) -> Bool {
    guard let piece = pieces(fragment) else { return false }
    return fragment.width <= 16 && Marks.isOpenBracket(piece.first)
      && Marks.isCloseBracket(piece.last)
  }

  /// The last column that at least two rows reach.
  private func usualEnd(_ body: [Int], _ starts: [Int], _ numbers: [Int]) -> Int {
    var counts: [Int: Int] = [:]
    for row in body.map({ rows[$0] }) {
      guard let last = FragmentGroups.groups(row).last else { continue }
      counts[numbers[Self.nearest(last[0].start, starts)] + last.count - 1, default: 0] += 1
    }
    return counts.filter { $0.value >= max(2, body.count / 8) }.keys.max() ?? 0
  }

  /// Where columns start, told by the fragments that a wide gap sets off.
  private func starts(_ body: [Int]) -> [Int] {
    var counts: [Int: Int] = [:]
    for row in body.map({ rows[$0] }) {
      for (index, fragment) in row.enumerated() where index == 0 || fragment.gap > 1 {
        counts[fragment.start, default: 0] += 1
      }
    }
    // The most frequent start first; it takes what is indented or a little left of it.
    var starts: [Int] = []
    for (peak, _) in counts.sorted(by: { ($0.value, $1.key) > ($1.value, $0.key) }) {
      guard counts[peak] != nil else { continue }
      let near = counts.keys.filter { $0 >= peak - Self.left && $0 <= peak + indent }
      let total = near.reduce(0) { $0 + (counts[$1] ?? 0) }
      for start in near { counts[start] = nil }
      // A line or two of their own are centred or set right, and make no column.
      if total >= max(2, body.count / 10) { starts.append(peak) }
    }
    return starts.isEmpty ? [0] : starts.sorted()
  }

  private static func nearest(_ start: Int, _ starts: [Int]) -> Int {
    starts.lastIndex { $0 <= start + left } ?? 0
  }

  /// The number of each start's column: at least one more than that of any start to its left, and
  /// as many more as fragments stand between them on two lines.
  private func numbers(_ body: [Int], _ starts: [Int]) -> [Int] {
    var least = [[Int: Int]](repeating: [:], count: starts.count)
    for row in body.map({ rows[$0] }) {
      var group: (start: Int, length: Int)?
      for (index, fragment) in row.enumerated() {
        guard index == 0 || fragment.gap > 1 else {
          group?.length += 1
          continue
        }
        let start = Self.nearest(fragment.start, starts)
        if let group, group.start < start {
          least[start][group.start * 100 + group.length, default: 0] += 1
        }
        group = (start, 1)
      }
    }
    var numbers = [Int](repeating: 0, count: starts.count)
    for start in starts.indices {
      numbers[start] = start
      var totals: [Int: Int] = [:]
      for (key, count) in least[start] { totals[key / 100, default: 0] += count }
      for (key, count) in least[start] where count >= max(2, (totals[key / 100] ?? 0) / 4) {
        numbers[start] = max(numbers[start], numbers[key / 100] + key % 100)
      }
    }
    return numbers
  }
}

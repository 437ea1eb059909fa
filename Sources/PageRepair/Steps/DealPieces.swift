/// Deals the pieces of lines that hold several columns to these columns, where no place tells (归栏).
///
/// `pdftotext` in its own order prints a block line by line from the top: neighbouring columns share a
/// line while no gap parts them, a short last line or an indent ends it, and where it starts is not
/// kept. So a line is some columns from the first of them on; which, the text says: a piece goes
/// below one that it goes on from, columns fill evenly, and a line breaks off for a reason. The
/// cheapest way through all lines is kept, by a beam of the likeliest so far.
struct DealPieces {
  /// The pieces of each line.
  let lines: [[PieceSense.Piece]]
  /// The width of each column: two articles side by side may differ.
  let widths: [Int]
  let sense: PieceSense

  static let mostColumns = 8
  private static let beam = 100

  private enum Cost {
    static let skippedRow = 0.5
    static let notYetOpen = 0.2
    static let backwards = 0.8
    static let needlessBreak = 2.5
    static let unevenEnd = 0.1
    static let tooWide = 4.0
    static let tooNarrow = 1.5
  }

  /// What has been dealt so far.
  private struct State {
    /// The row below which each column goes on, and its last piece; -1 for none.
    var rows = SIMD8<Int32>(repeating: -1)
    var last = SIMD8<Int32>(repeating: -1)
    var row: Int32 = 0
    /// The column right of the last one dealt.
    var right: Int32 = 0
    var cost = 0.0
    var trace = -1
  }

  /// The column that each line starts in, and what that costs.
  func deal() -> (cost: Double, starts: [Int]) {
    let count = widths.count
    var trace: [(parent: Int, start: Int)] = []
    var states = [State()]
    var first: Int32 = 0
    let flat = lines.flatMap { $0 }
    for line in lines {
      var next: [State] = []
      for state in states {
        for start in 0...max(0, count - line.count) {
          next.append(placed(line, at: start, of: count, first, state, flat))
          next[next.count - 1].trace = trace.count
          trace.append((state.trace, start))
        }
      }
      next.sort { $0.cost != $1.cost ? $0.cost < $1.cost : $0.trace < $1.trace }
      states = Self.distinct(next)
      first += Int32(line.count)
    }
    let best = states.min { closed($0, count) < closed($1, count) }
    var starts = [Int](repeating: 0, count: lines.count)
    var step = best?.trace ?? -1
    for index in starts.indices.reversed() where step >= 0 {
      starts[index] = trace[step].start
      step = trace[step].parent
    }
    return (best.map { closed($0, count) } ?? 0, starts)
  }

  /// The cheapest states, one of those that end every column on the same piece.
  private static func distinct(_ sorted: [State]) -> [State] {
    var seen: Set<SIMD8<Int32>> = []
    var kept: [State] = []
    for state in sorted where seen.insert(state.last).inserted {
      kept.append(state)
      if kept.count == beam { break }
    }
    return kept
  }

  /// The cost with what it costs that columns end at different heights.
  private func closed(_ state: State, _ count: Int) -> Double {
    (0..<min(count, Self.mostColumns)).reduce(state.cost) { cost, column in
      cost + Cost.unevenEnd * Double(min(state.row - state.rows[column], 40))
    }
  }

  /// The state behind a line that starts in column `start`.
  private func placed(
    _ line: [PieceSense.Piece], at start: Int, of count: Int, _ first: Int32, _ state: State,
    _ flat: [PieceSense.Piece]
  ) -> State {
    var state = state
    var row = state.row
    let columns = start..<min(start + line.count, Self.mostColumns)
    for column in columns { row = max(row, state.rows[column] + 1) }
    if row == state.row, start < Int(state.right) { state.cost += Cost.backwards }
    if row > state.row { state.cost += idle(state, columns: count) * Double(row - state.row) }
    if start > 0, state.rows[start - 1] == row, state.last[start - 1] >= 0 {
      let left = flat[Int(state.last[start - 1])]
      if left.width >= widths[start - 1] - 2, !isFirst(line[0], in: start) {
        state.cost += Cost.needlessBreak
      }
    }
    for (offset, column) in columns.enumerated() {
      let above = state.last[column]
      if above >= 0 {
        state.cost += sense.cost(
          flat[Int(above)], line[offset], column: widths[column], seesIndent: false)
      }
      state.cost += misfit(line[offset], in: widths[column])
      state.rows[column] = row
      state.last[column] = first + Int32(offset)
    }
    state.row = row
    state.right = Int32(columns.upperBound)
    return state
  }

  /// What it costs that a piece is wider than its column, or leaves it empty and ends no sentence.
  private func misfit(_ piece: PieceSense.Piece, in width: Int) -> Double {
    if piece.width > width + 3 { return Cost.tooWide }
    return piece.ending == .open && piece.width < width - 5 ? Cost.tooNarrow : 0
  }

  /// What the columns cost that have nothing in the row that ends: each row is odd with a hole.
  private func idle(_ state: State, columns count: Int) -> Double {
    (0..<min(count, Self.mostColumns)).reduce(0) { cost, column in
      guard state.rows[column] < state.row else { return cost }
      return cost + (state.last[column] < 0 ? Cost.notYetOpen : Cost.skippedRow)
    }
  }

  private func isFirst(_ piece: PieceSense.Piece, in column: Int) -> Bool {
    piece.width <= widths[column] - 3 || piece.indent >= 2
  }
}

/// Cuts a run of rows where the columns in it get another width (栏宽分段).
///
/// Articles of four narrow columns and of two wide ones come without an empty line between. The cheapest
/// path through all rows is kept; a headline or byline between belongs to what follows.
enum WidthStretches {
  private enum Cost {
    static let switching = 7.0
    static let wider = 2.5
    static let narrower = 0.6
    static let firstLine = 0.3
  }

  /// Widths that are tried.
  private static let most = 6
  private static let shortest = 12

  /// The stretches of rows, each with the width of its columns; words are what blanks part.
  static func stretches(_ rows: ArraySlice<LayoutRow>) -> [Range<Int>] {
    let widths = candidates(rows)
    guard widths.count > 1 else { return [rows.indices] }
    var costs = [Double](repeating: 0, count: widths.count)
    var origins: [[Int]] = []
    for row in rows {
      let cheapest = costs.indices.min { costs[$0] < costs[$1] } ?? 0
      var origin = Array(costs.indices)
      var reached = costs
      for (index, width) in widths.enumerated() {
        if costs[cheapest] + Cost.switching < costs[index] {
          (reached[index], origin[index]) = (costs[cheapest] + Cost.switching, cheapest)
        }
        reached[index] += cost(row, width)
      }
      costs = reached
      origins.append(origin)
    }
    return cut(rows.indices, origins, costs)
  }

  private static func cut(_ rows: Range<Int>, _ origins: [[Int]], _ costs: [Double]) -> [Range<Int>]
  {
    var state = costs.indices.min { costs[$0] < costs[$1] } ?? 0
    var cuts: [Int] = [rows.upperBound]
    for index in rows.reversed() {
      let from = origins[index - rows.lowerBound][state]
      if from != state, index > rows.lowerBound { cuts.append(index) }
      state = from
    }
    cuts.append(rows.lowerBound)
    return zip(cuts.dropFirst(), cuts).map { $0..<$1 }.reversed()
  }

  private static func candidates(_ rows: ArraySlice<LayoutRow>) -> [Int] {
    var counts: [Int: Int] = [:]
    for row in rows {
      for word in row.words where word.width >= shortest { counts[word.width, default: 0] += 1 }
    }
    let frequent = counts.filter { $0.value >= 3 }
      .sorted { ($1.value, $1.key) < ($0.value, $0.key) }.map(\.key)
    return Array(frequent.prefix(most))
  }

  /// How odd the row is in columns of `width`.
  private static func cost(_ row: LayoutRow, _ width: Int) -> Double {
    row.words.reduce(0) { cost, word in
      switch word.width - width {
      case -1...1: cost
      case 2...: cost + Cost.wider
      case -5...(-3): cost + Cost.firstLine
      default: cost + Cost.narrower
      }
    }
  }
}

internal import Newspaper

/// Puts rows of a band into the order in which they were set (行序).
struct RowOrder {
  let sense: PieceSense
  let isRunning: (Fragment) -> Bool
  let pieces: (Fragment) -> PieceSense.Piece?

  /// The rows in the order in which they were set.
  ///
  /// A row is placed by its tallest character, so one that shares its line with a headline comes out
  /// above the row that it follows; the text says so.
  func inOrder(_ cells: [[Cell]]) -> [[Cell]] {
    var cells = cells
    for _ in 0..<2 {
      for index in cells.indices.dropLast()
      where isText(cells[index]) && isText(cells[index + 1]) && gain(cells, index) > 2 {
        cells.swapAt(index, index + 1)
      }
    }
    return cells
  }

  /// Whether a row holds lines of running text alone; headlines stay where they are.
  private func isText(_ cells: [Cell]) -> Bool { cells.allSatisfy { isRunning($0.fragment) } }

  /// How much better the text goes on if the row changes places with the next.
  private func gain(_ cells: [[Cell]], _ index: Int) -> Double {
    var gain = 0.0
    for upper in cells[index] {
      guard let lower = cells[index + 1].first(where: { $0.column == upper.column }),
        let one = pieces(upper.fragment), let other = pieces(lower.fragment)
      else { continue }
      let before = neighbour(cells, upper.column, from: index - 1, by: -1)
      let after = neighbour(cells, upper.column, from: index + 2, by: 1)
      let width = upper.fragment.column
      gain += cost(before, one, width) + cost(one, other, width) + cost(other, after, width)
      gain -= cost(before, other, width) + cost(other, one, width) + cost(one, after, width)
    }
    return gain
  }

  private func neighbour(_ cells: [[Cell]], _ column: Int, from start: Int, by step: Int)
    -> PieceSense.Piece?
  {
    var index = start
    while cells.indices.contains(index), abs(index - start) < 3 {
      if let cell = cells[index].first(where: { $0.column == column }) {
        return pieces(cell.fragment)
      }
      index += step
    }
    return nil
  }

  private func cost(_ above: PieceSense.Piece?, _ below: PieceSense.Piece?, _ width: Int) -> Double
  {
    guard let above, let below else { return 0 }
    return sense.cost(above, below, column: width)
  }
}

internal import Newspaper

/// Puts rows of a band into the order in which they were set (行序).
struct RowOrder {
  let width: Int
  let sense: PieceSense
  let pieces: (Fragment) -> PieceSense.Piece?

  /// The rows in the order in which they were set.
  ///
  /// A row is placed by its tallest character, so one that shares its line with a headline comes out
  /// above the row that it follows; the text says so.
  func inOrder(_ cells: [[Cell]]) -> [[Cell]] {
    var cells = cells
    for _ in 0..<2 {
      for index in cells.indices.dropLast() where gain(cells, index) > 2 {
        cells.swapAt(index, index + 1)
      }
    }
    return cells
  }

  /// How much better the text goes on if the row changes places with the next.
  private func gain(_ cells: [[Cell]], _ index: Int) -> Double {
    var gain = 0.0
    for upper in cells[index] {
      guard let lower = cells[index + 1].first(where: { $0.column == upper.column }),
        let one = pieces(upper.fragment), let other = pieces(lower.fragment)
      else { continue }
      let before = neighbour(cells, upper.column, from: index - 1, by: -1)
      let after = neighbour(cells, upper.column, from: index + 2, by: 1)
      gain += cost(before, one) + cost(one, other) + cost(other, after)
      gain -= cost(before, other) + cost(other, one) + cost(one, after)
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

  private func cost(_ above: PieceSense.Piece?, _ below: PieceSense.Piece?) -> Double {
    guard let above, let below else { return 0 }
    return sense.cost(above, below, column: width)
  }
}

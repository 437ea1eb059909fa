internal import Newspaper

/// One block of `pdftotext`'s own order (文字块): lines that hold one piece of each of some columns.
///
/// Its first lines may be headlines, one over each article of the block.
struct MixedBlock {
  let rows: [[Fragment]]
  let width: Int
  let sense: PieceSense
  let pieces: (Fragment) -> PieceSense.Piece?

  /// What one column more must gain.
  private static let columnCost = 8.0

  /// The fragments in reading order, column by column.
  func columns() -> [[Fragment]] {
    let longest = rows.reduce(0) { max($0, $1.count) }
    guard longest > 1 else { return [rows.flatMap { $0 }] }
    let above = rows.prefix { row in row.count * 2 <= max(longest, 2) && row.allSatisfy(isHeadline)
    }
    .count
    let body = Array(rows[above...])
    let shapes = body.map { $0.compactMap(pieces) }
    let deal = DealPieces(lines: shapes, width: width, sense: sense)
    var best: (cost: Double, starts: [Int], count: Int) = (.infinity, [], 1)
    for count in longest...max(longest, min(longest + 3, DealPieces.mostColumns)) {
      let (cost, starts) = deal.deal(columns: count)
      let whole = cost + Self.columnCost * Double(count)
      if whole < best.cost { best = (whole, starts, count) }
    }
    var columns = [[Cell]](repeating: [], count: best.count)
    for (row, start) in zip(body.indices, best.starts) {
      for (offset, fragment) in body[row].enumerated() where start + offset < best.count {
        columns[start + offset].append(
          Cell(row: above + row, column: start + offset, fragment: fragment))
      }
    }
    let heads = heads(above, best.count)
    let parted = columns.indices.map { index in
      let own = heads.filter { $0.column == index }
      return LayoutGroups.Column(cells: own + columns[index], text: own.count, width: width)
    }
    return LayoutGroups(
      columns: parted.filter { !$0.body.isEmpty }, sense: sense, pieces: pieces,
      isBriefs: { _ in false }
    ).ordered()
  }

  private func heads(_ above: Int, _ count: Int) -> [Cell] {
    (0..<above).flatMap { row in
      rows[row].enumerated().map { place, fragment in
        Cell(row: row, column: place * count / rows[row].count, fragment: fragment)
      }
    }
  }

  private func isHeadline(_ fragment: Fragment) -> Bool {
    guard let piece = pieces(fragment) else { return false }
    return piece.ending == .open && !(-4...0).contains(fragment.width - width)
  }
}

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

  private static let mostOfOneWidth = 4
  private static let fewestOfOtherWidth = 5
  private static let narrowest = 12

  /// The fragments in reading order, column by column.
  func columns() -> [[Fragment]] {
    let longest = rows.reduce(0) { max($0, $1.count) }
    guard longest > 1 else { return [rows.flatMap { $0 }] }
    let above = rows.prefix { row in row.count * 2 <= max(longest, 2) && row.allSatisfy(isHeadline)
    }
    .count
    let body = Array(rows[above...])
    let shapes = body.map { $0.compactMap(pieces) }
    var best: (cost: Double, starts: [Int], widths: [Int]) = (.infinity, [], [width])
    for widths in layouts(shapes, longest) {
      let (cost, starts) = DealPieces(lines: shapes, widths: widths, sense: sense).deal()
      let whole = cost + Self.columnCost * Double(widths.count)
      if whole < best.cost { best = (whole, starts, widths) }
    }
    var columns = [[Cell]](repeating: [], count: best.widths.count)
    for (row, start) in zip(body.indices, best.starts) {
      for (offset, fragment) in body[row].enumerated() where start + offset < best.widths.count {
        columns[start + offset].append(
          Cell(row: above + row, column: start + offset, fragment: fragment))
      }
    }
    let heads = heads(above, best.widths.count)
    let parted = columns.indices.map { index in
      let own = heads.filter { $0.column == index }
      return LayoutGroups.Column(
        cells: own + columns[index], text: own.count, width: best.widths[index])
    }
    return LayoutGroups(
      columns: parted.filter { !$0.body.isEmpty }, sense: sense, pieces: pieces,
      isBriefs: { _ in false }
    ).ordered()
  }

  /// The columns that the block may have: as wide all of them, or of two widths, an article each.
  private func layouts(_ lines: [[PieceSense.Piece]], _ longest: Int) -> [[Int]] {
    let most = max(longest, min(longest + 3, DealPieces.mostColumns))
    var layouts = (longest...most).map { [Int](repeating: width, count: $0) }
    guard let other = otherWidth(lines) else { return layouts }
    for first in 1...Self.mostOfOneWidth {
      for second in 1...Self.mostOfOneWidth where (longest...longest + 1).contains(first + second) {
        let (one, two) = (
          [Int](repeating: width, count: first), [Int](repeating: other, count: second)
        )
        layouts += [one + two, two + one]
      }
    }
    return layouts
  }

  /// A second width that many pieces have; nil where there is none.
  private func otherWidth(_ lines: [[PieceSense.Piece]]) -> Int? {
    var counts: [Int: Int] = [:]
    for line in lines {
      for piece in line where piece.width >= Self.narrowest && abs(piece.width - width) > 6 {
        counts[piece.width, default: 0] += 1
      }
    }
    func near(_ width: Int) -> Int {
      (width - 1...width + 1).reduce(0) { $0 + (counts[$1] ?? 0) }
    }
    let other = counts.keys.max { (near($0), $0) < (near($1), $1) }
    return other.flatMap { near($0) >= Self.fewestOfOtherWidth ? $0 : nil }
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

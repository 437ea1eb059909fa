internal import Newspaper

/// The rows of a layout page without the headlines set vertically through them (版面各行).
struct LayoutPage {
  let rows: [LayoutRow]
  /// The printed line of each row.
  let lines: [Line]
  /// Whether a vertical headline runs through the row, which tears the rows around it apart.
  let isTorn: [Bool]
  /// The vertical headlines, and the row from which on each one stands.
  private let vertical: [(row: Int, words: VerticalHeadline)]

  init(_ all: [LayoutRow], _ lines: [Line]) {
    var all = all
    let vertical = VerticalHeadline.take(from: &all, page: lines)
    let kept = all.indices.filter { !all[$0].words.isEmpty }
    var isTorn = [Bool](repeating: false, count: all.count)
    for words in vertical { for row in words.rows { isTorn[row] = true } }
    self.isTorn = kept.map { isTorn[$0] }
    self.lines = kept.map { row in
      var line = lines[row]
      // Blank lines beside tall characters mean nothing.
      if isTorn[row] { line.gap = 0 }
      return line
    }
    self.vertical = vertical.map { words in
      let row = kept.firstIndex { $0 >= words.rows.lowerBound } ?? kept.count - 1
      return (row, words)
    }
    var rows = kept.map { all[$0] }
    ColumnWidth.note(in: &rows)
    self.rows = rows
  }

  func vertical(startingIn band: Range<Int>) -> [VerticalHeadline] {
    vertical.filter { band.contains($0.row) }.map(\.words)
  }
}

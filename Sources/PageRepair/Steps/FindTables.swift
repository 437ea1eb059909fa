internal import Newspaper

/// Knows the rows of a table (表格): 地区生产总值 亿元 1234.5 6.1, line below line.
///
/// At least three lines below each other with as many cells, most of them numbers. A table is kept
/// row by row and never joined to paragraphs; columns of text side by side are none.
enum FindTables {
  /// A line as a row: its cells, and how many of them are numbers.
  private struct Row {
    var cells = 0
    var numbers = 0
    /// ┌──┬──┐ or ----.
    var isRule = false
    /// A bar or a wide gap parts two cells; blanks around the numbers of a text never do.
    var isParted = false

    var isNumeric: Bool {
      cells >= (isParted ? 2 : 3) && numbers > 0 && numbers * 2 >= cells - 1
    }
  }

  private static let fewest = 3
  private static let mostCells = 40

  static func mark(_ lines: inout [Line], of source: SourceText) {
    let rows = source.utf8.withUnsafeBufferPointer { bytes in lines.map { row($0, bytes) } }
    var start = 0
    while start < lines.count {
      guard rows[start].isNumeric else {
        start += 1
        continue
      }
      let end = self.end(from: start, rows, lines)
      if rows[start..<end].filter(\.isNumeric).count >= fewest {
        let first = self.head(before: start, rows, lines)
        for index in first..<end { lines[index].kind = .table }
      }
      start = end
    }
  }

  /// The end of the table that opens with a row: rows with as many cells, and rules.
  private static func end(from start: Int, _ rows: [Row], _ lines: [Line]) -> Int {
    var end = start + 1
    while end < rows.count, follows(lines[end], lines[end - 1]),
      rows[end].isRule || abs(rows[end].cells - rows[start].cells) <= 1 && rows[end].isNumeric
    { end += 1 }
    return end
  }

  /// The first line of the table's head: names of its columns, and rules.
  private static func head(before start: Int, _ rows: [Row], _ lines: [Line]) -> Int {
    var first = start
    while first > 0, follows(lines[first], lines[first - 1]), lines[first - 1].kind == .text,
      rows[first - 1].isRule
        || rows[first - 1].cells >= 2 && abs(rows[first - 1].cells - rows[start].cells) <= 1
          && lines[first - 1].ending != .sentence && start - first < 3
    { first -= 1 }
    return first
  }

  private static func follows(_ line: Line, _ previous: Line) -> Bool {
    line.page == previous.page && line.gap <= 1
  }

  private static func row(_ line: Line, _ bytes: UnsafeBufferPointer<UInt8>) -> Row {
    guard let span = line.spans.first, span.count < 1000 else { return Row() }
    var row = Row()
    var cell = Cell()
    var isRule = true
    var wasBlank = false
    var offset = span.start
    func close(_ cell: inout Cell, _ row: inout Row) {
      if cell.count > 0 {
        row.cells += 1
        row.numbers += cell.isNumber ? 1 : 0
      }
      cell = Cell()
    }
    while offset < span.end {
      let (scalar, length) = UTF8Scan.scalar(bytes, offset)
      offset += length
      if isTextMark(scalar) { return Row() }
      let (isBar, isBlank) = (isBar(scalar), Reading.isBlank(scalar))
      if isBar || isBlank { close(&cell, &row) } else { cell.add(scalar) }
      if isBar || isBlank && wasBlank || scalar == 0x3000 || scalar == 0x09 { row.isParted = true }
      wasBlank = isBlank
      if !isBar, !isBlank, !isLine(scalar) { isRule = false }
    }
    close(&cell, &row)
    row.isRule = isRule
    return row.cells <= mostCells ? row : Row()
  }

  private struct Cell {
    var count = 0
    private var digits = 0
    private var others = 0

    mutating func add(_ scalar: UInt32) {
      count += 1
      switch scalar {
      case 0x30...0x39, 0xFF10...0xFF19: digits += 1
      case 0x2E, 0x2C, 0x25, 0xFF05, 0x2B, 0x2D, 0xFF0D, 0x2014, 0x2212, 0x7E, 0xFF5E, 0x2F, 0xFF0E,
        0x2103, 0x2191, 0x2193, 0x3A:
        break
      default: others += 1
      }
    }

    /// A number with a unit of at most two characters: 8.6%, 2023年, —3.2, -5~8℃.
    var isNumber: Bool { digits > 0 && others <= 2 && digits + 2 >= others * 2 }
  }

  /// A mark that sentences have and cells have not.
  private static func isTextMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3002, 0xFF0C, 0xFF1B, 0xFF01, 0xFF1F, 0x201C, 0x201D: true
    default: false
    }
  }

  private static func isBar(_ scalar: UInt32) -> Bool {
    scalar == 0x7C || scalar == 0xFF5C || scalar == 0x2502 || scalar == 0x2503
  }

  /// What rules are drawn with.
  private static func isLine(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || scalar == 0x3D || scalar == 0x2B || scalar == 0x5F || scalar == 0x2014
      || (0x2500...0x257F).contains(scalar)
  }
}

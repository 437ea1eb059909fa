internal import CLibxlsxwriter
internal import Datasets
internal import Numerals

/// The sheet of a dataset: Chinese headings, then a row a record, numbers as numbers.
final class DatasetSheet {
  let dataset: Dataset
  let sheet: Sheet
  /// Rows that the sheet had no room for.
  private(set) var missing = 0
  var rows: Int { sheet.row - 1 + missing }
  private let formats: CellFormats
  /// For each column that of the unit of its numbers.
  private let units: [Int?]

  init(
    _ dataset: Dataset, in workbook: UnsafeMutablePointer<lxw_workbook>, _ formats: CellFormats,
    path: String
  ) throws(WorkbookFailure) {
    self.dataset = dataset
    self.formats = formats
    units = dataset.columns.map { column in
      dataset.columns.firstIndex { $0.name == column.unitColumn }
    }
    sheet = try Sheet(dataset.title.chinese, in: workbook, path: path)
    try sheet.writeHeader(
      dataset.columns.map(\.heading.chinese),
      comments: dataset.columns.map {
        "\($0.name)\n\($0.description.chinese)\n\($0.description.english)"
      }, formats.heading)
  }

  func write(_ cells: [Cell]) throws(WorkbookFailure) {
    guard sheet.row < Sheet.mostRows else {
      missing += 1
      return
    }
    // Else a text with line feeds makes its row as tall as the screen.
    try sheet.check(worksheet_set_row(sheet.pointer, UInt32(sheet.row), 15, nil))
    for (column, cell) in cells.enumerated() { try write(cell, column, of: cells) }
    sheet.row += 1
  }

  private func write(_ cell: Cell, _ column: Int, of row: [Cell]) throws(WorkbookFailure) {
    switch cell {
    case .null: return
    case .text(let text):
      if dataset.columns[column].type == .date, let day = Self.day(text) {
        try sheet.write(day: day, column, formats.day)
      } else {
        try sheet.write(text, column)
      }
    case .integer(let integer):
      let digits = String(integer)
      try sheet.write(Double(integer), column, formats.whole, width: digits.utf8.count)
    case .decimal(let decimal):
      try write(decimal.decimal, column, unit: unit(of: column, in: row))
    }
  }

  private func unit(of column: Int, in row: [Cell]) -> String? {
    guard let place = units[column], case .text(let unit) = row[place] else { return nil }
    return unit
  }

  /// A number that a spreadsheet would round, with more than fifteen digits, stands as text.
  private func write(_ written: String, _ column: Int, unit: String?) throws(WorkbookFailure) {
    let digits = written.utf8.filter { (0x30...0x39).contains($0) }
    let significant = digits.drop { $0 == 0x30 }.count
    guard significant <= 15, let number = Double(written) else {
      return try sheet.write(written, column)
    }
    let decimals = written.split(separator: ".").dropFirst().first?.utf8.count ?? 0
    let format = formats.number(decimals: decimals, unit: unit)
    let width = written.utf8.count + digits.count / 3 + CellText.width(unit ?? "") + 1
    try sheet.write(number, column, format, width: width)
  }

  /// Spreadsheets count days from 1900 on, and take that year for a leap year.
  private static func day(_ text: String) -> lxw_datetime? {
    let parts = text.split(separator: "-").compactMap { Int32($0) }
    guard text.utf8.count == 10, parts.count == 3, parts[0] > 1900 else { return nil }
    return lxw_datetime(year: parts[0], month: parts[1], day: parts[2], hour: 0, min: 0, sec: 0)
  }
}

internal import CLibxlsxwriter

/// A sheet that is written from top to bottom, every answer of the library checked (工作表).
final class Sheet {
  let name: String
  let pointer: UnsafeMutablePointer<lxw_worksheet>
  private let path: String
  /// The row written next, from 0.
  var row = 0
  private var widths: [Int] = []

  static let mostRows = 1_048_576
  private static let widestColumn = 60

  init(
    _ name: String, in workbook: UnsafeMutablePointer<lxw_workbook>, path: String
  ) throws(WorkbookFailure) {
    guard let pointer = workbook_add_worksheet(workbook, name) else {
      throw WorkbookFailure(path: path, reason: "the sheet \(name) cannot be added")
    }
    self.name = name
    self.path = path
    self.pointer = pointer
  }

  func write(_ text: String, _ column: Int, _ format: CellFormats.Format? = nil)
    throws(WorkbookFailure)
  {
    widen(column, CellText.width(text))
    guard !text.isEmpty else { return }
    try check(
      worksheet_write_string(pointer, UInt32(row), UInt16(column), CellText(text).text, format))
  }

  func write(_ number: Double, _ column: Int, _ format: CellFormats.Format?, width: Int)
    throws(WorkbookFailure)
  {
    widen(column, width)
    try check(worksheet_write_number(pointer, UInt32(row), UInt16(column), number, format))
  }

  func write(day: lxw_datetime, _ column: Int, _ format: CellFormats.Format?)
    throws(WorkbookFailure)
  {
    var day = day
    widen(column, 10)
    try check(worksheet_write_datetime(pointer, UInt32(row), UInt16(column), &day, format))
  }

  /// Writes the header, each heading with what it means as a comment, and keeps it in view.
  func writeHeader(
    _ headings: [String], comments: [String], _ format: CellFormats.Format?
  ) throws(WorkbookFailure) {
    for (column, heading) in headings.enumerated() {
      try write(heading, column, format)
      // The arrow of the filter stands beside the heading.
      widen(column, CellText.width(heading) + 3)
    }
    for (column, comment) in comments.enumerated() { try write(comment: comment, column) }
    try check(worksheet_set_row(pointer, UInt32(row), 22, nil))
    row += 1
    worksheet_freeze_panes(pointer, UInt32(row), 1)
    try check(worksheet_repeat_rows(pointer, 0, UInt32(row - 1)))
  }

  private func write(comment: String, _ column: Int) throws(WorkbookFailure) {
    var options = lxw_comment_options()
    options.width = 260
    options.height = UInt16(30 + 18 * (comment.utf16.count / 16 + 2))
    try check(
      worksheet_write_comment_opt(pointer, UInt32(row), UInt16(column), comment, &options))
  }

  /// Fits the columns to what stands in them, sets filters and how it prints.
  func finish(filtered: Bool) throws(WorkbookFailure) {
    for (column, width) in widths.enumerated() {
      let fitting = Double(min(max(width + 1, 6), Self.widestColumn))
      try check(worksheet_set_column(pointer, UInt16(column), UInt16(column), fitting, nil))
    }
    if filtered && !widths.isEmpty {
      try check(
        worksheet_autofilter(
          pointer, 0, 0, UInt32(max(row - 1, 0)), UInt16(widths.count - 1)))
    }
    worksheet_set_landscape(pointer)
    worksheet_set_paper(pointer, 9)
    worksheet_fit_to_pages(pointer, 1, 0)
    try check(worksheet_set_footer(pointer, "&C&A  &P / &N"))
    guard etl_xlsx_rows_failed(pointer) == 0 else {
      throw WorkbookFailure(path: path, reason: "the rows of \(name) cannot be written: disk full?")
    }
  }

  func check(_ result: lxw_error) throws(WorkbookFailure) {
    try WorkbookFailure.check(result, "\(path), sheet \(name), row \(row + 1)")
  }

  private func widen(_ column: Int, _ width: Int) {
    while widths.count <= column { widths.append(0) }
    widths[column] = max(widths[column], width)
  }
}

internal import CLibxlsxwriter
package import Datasets
package import Facts
package import Newspaper

/// An Excel workbook with a sheet a dataset (工作簿), written row by row in constant memory.
///
/// What analysts are told to open: text is text and numbers are numbers there, whatever they look
/// like. The first sheet sums up, the last says what every column means.
package final class WorkbookFile {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let path: String
  private let version: String
  private let formats: CellFormats
  private let summary: SummarySheet
  private let sheets: [DatasetSheet]
  private var counts: ValueCounts
  private var isClosed = false

  /// Creates the file, and its scratch files in `folder`; `version` is the program's.
  package init(
    creating path: String, scratch folder: String, version: String
  ) throws(WorkbookFailure) {
    let made = folder.withCString { folder in
      var options = lxw_workbook_options()
      options.constant_memory = UInt8(LXW_TRUE.rawValue)
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      options.use_zip64 = UInt8(LXW_TRUE.rawValue)
      return workbook_new_opt(path, &options)
    }
    guard let workbook = made else { throw WorkbookFailure(path: path, reason: "out of memory") }
    self.workbook = workbook
    self.path = path
    self.version = version
    formats = CellFormats(workbook)
    counts = ValueCounts(Dataset.all)
    do throws(WorkbookFailure) {
      summary = try SummarySheet(in: workbook, formats, path: path)
      var sheets: [DatasetSheet] = []
      for dataset in Dataset.all {
        sheets.append(try DatasetSheet(dataset, in: workbook, formats, path: path))
      }
      self.sheets = sheets
    } catch {
      lxw_workbook_free(workbook)
      throw error
    }
  }

  deinit { if !isClosed { lxw_workbook_free(workbook) } }

  /// What of a document the workbook cannot hold as it is: a problem a cell.
  package static func problems(of document: ProcessedDocument) -> [Problem] {
    var problems: [Problem] = []
    for dataset in Dataset.all {
      dataset.forEachRow(of: document) { row in
        for (column, cell) in zip(dataset.columns, row) {
          guard case .text(let text) = cell, CellText.alters(text) else { continue }
          problems.append(problem(CellText(text), column, dataset, row))
        }
      }
    }
    return problems
  }

  private static func problem(
    _ text: CellText, _ column: Column, _ dataset: Dataset, _ row: [Cell]
  ) -> Problem {
    let name = if case .text(let key) = row[0] { key } else { "" }
    let what =
      text.isCut
      ? "is longer than the \(CellText.room) characters that a cell holds, and was cut"
      : "has characters that no workbook can hold; they are U+FFFD there"
    return Problem(
      .cellAltered,
      "\(dataset.name).\(column.name) of \(name) \(what). The other formats have all of it.")
  }

  /// Appends the rows of a document.
  package func write(_ rows: KeptRows) throws {
    for (number, sheet) in sheets.enumerated() {
      try rows.forEachRow(of: number) { row in
        counts.add(row, dataset: number)
        try sheet.write(row)
      }
    }
  }

  /// Ends the file; sheets that had no room for all rows are named.
  package func finish() throws(WorkbookFailure) -> [String] {
    for sheet in sheets { try sheet.sheet.finish(filtered: true) }
    try summary.write(sheets, counts.groups(most: 15), version: version)
    try DictionarySheet.write(sheets.map(\.dataset), in: workbook, formats, path: path)
    try setProperties()
    isClosed = true
    try WorkbookFailure.check(workbook_close(workbook), path)
    return sheets.filter { $0.missing > 0 }.map(\.dataset.name)
  }

  /// A fixed time of creation: the same documents give the same bytes.
  private func setProperties() throws(WorkbookFailure) {
    let result = "报纸版面数据集".withCString { title in
      var properties = lxw_doc_properties()
      properties.title = UnsafeMutablePointer(mutating: title)
      properties.created = 946_684_800
      return workbook_set_properties(workbook, &properties)
    }
    try WorkbookFailure.check(result, path)
  }
}

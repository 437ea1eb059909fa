internal import CLibxlsxwriter
internal import Datasets

/// The first sheet (概览): how much of what there is, and charts of it.
struct SummarySheet {
  private let sheet: Sheet
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let formats: CellFormats
  private static let chartColumn = 4
  /// Rows that a chart takes, at the height that rows have by default.
  private static let chartRows = 17

  init(
    in workbook: UnsafeMutablePointer<lxw_workbook>, _ formats: CellFormats, path: String
  ) throws(WorkbookFailure) {
    self.workbook = workbook
    self.formats = formats
    sheet = try Sheet("概览", in: workbook, path: path)
    worksheet_activate(sheet.pointer)
  }

  func write(
    _ datasets: [DatasetSheet], _ groups: [ValueCounts.Group], version: String
  ) throws(WorkbookFailure) {
    try sheet.write("报纸版面数据集", 0, formats.title)
    sheet.row += 1
    try sheet.write("etl \(version)；各列含义见“\(DictionarySheet.name)”及各表表头批注。", 0)
    sheet.row += 2
    try writeRowCounts(datasets)
    for group in groups {
      sheet.row += 1
      try write(group)
    }
    try sheet.finish(filtered: false)
  }

  private func writeRowCounts(_ datasets: [DatasetSheet]) throws(WorkbookFailure) {
    try header("数据表", "行数", "说明")
    for dataset in datasets {
      try sheet.write(dataset.dataset.title.chinese, 0)
      try count(dataset.rows)
      let note =
        dataset.missing > 0 ? "本表放不下其中 \(dataset.missing) 行，请用其他格式。" : ""
      try sheet.write(dataset.dataset.description.chinese + note, 2)
      sheet.row += 1
    }
  }

  private func write(_ group: ValueCounts.Group) throws(WorkbookFailure) {
    let top = sheet.row
    let title = "\(group.dataset.title.chinese)：按\(group.column.heading.chinese)"
    try header(title, "行数", nil)
    for entry in group.values {
      try sheet.write(entry.value, 0)
      try count(entry.count)
      sheet.row += 1
    }
    try insertChart(title, rows: top + 1...sheet.row - 1, at: top)
    sheet.row = max(sheet.row, top + Self.chartRows)
  }

  private func header(_ first: String, _ second: String, _ third: String?) throws(WorkbookFailure) {
    try sheet.write(first, 0, formats.heading)
    try sheet.write(second, 1, formats.heading)
    if let third { try sheet.write(third, 2, formats.heading) }
    sheet.row += 1
  }

  private func count(_ count: Int) throws(WorkbookFailure) {
    try sheet.write(
      Double(count), 1, formats.number(decimals: 0, unit: nil), width: String(count).utf8.count + 2)
  }

  /// A bar a value, the first on top; what it shows stands beside it as cells.
  private func insertChart(
    _ title: String, rows: ClosedRange<Int>, at row: Int
  ) throws(WorkbookFailure) {
    guard let chart = workbook_add_chart(workbook, UInt8(LXW_CHART_BAR.rawValue)),
      let series = chart_add_series(chart, nil, nil)
    else { return try sheet.check(LXW_ERROR_MEMORY_MALLOC_FAILED) }
    let (first, last) = (UInt32(rows.lowerBound), UInt32(rows.upperBound))
    chart_series_set_categories(series, sheet.name, first, 0, last, 0)
    chart_series_set_values(series, sheet.name, first, 1, last, 1)
    chart_title_set_name(chart, title)
    chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    // In a chart of bars the library calls the upright axis Y, whatever stands on it.
    chart_axis_set_reverse(chart_axis_get(chart, LXW_CHART_AXIS_TYPE_Y))
    chart_axis_major_gridlines_set_visible(
      chart_axis_get(chart, LXW_CHART_AXIS_TYPE_X), UInt8(LXW_FALSE.rawValue))
    chart_series_set_labels(series)
    chart_set_series_gap(chart, 40)
    let result = title.withCString { text in
      var options = lxw_chart_options()
      options.description = UnsafeMutablePointer(mutating: text)
      return worksheet_insert_chart_opt(
        sheet.pointer, UInt32(row), UInt16(Self.chartColumn), chart, &options)
    }
    try sheet.check(result)
  }
}

internal import CLibxlsxwriter
internal import Datasets

/// The sheet that says of every column of every sheet what it is (数据字典).
enum DictionarySheet {
  static let name = "数据字典"

  static func write(
    _ datasets: [Dataset], in workbook: UnsafeMutablePointer<lxw_workbook>, _ formats: CellFormats,
    path: String
  ) throws(WorkbookFailure) {
    let sheet = try Sheet(name, in: workbook, path: path)
    try sheet.writeHeader(
      ["数据表", "列", "列名", "类型", "必填", "单位", "取值", "含义", "Meaning"], comments: [],
      formats.heading)
    for dataset in datasets {
      for column in dataset.columns {
        let cells = [
          dataset.title.chinese, column.heading.chinese, column.name, type(of: column),
          column.isRequired ? "是" : "", column.unit ?? "", column.allowed.joined(separator: " "),
          column.description.chinese, column.description.english,
        ]
        for (index, cell) in cells.enumerated() { try sheet.write(cell, index) }
        sheet.row += 1
      }
    }
    try sheet.finish(filtered: true)
  }

  private static func type(of column: Column) -> String {
    switch column.type {
    case .text: "文本"
    case .integer: "整数"
    case .decimal: "小数"
    case .date: "日期"
    }
  }
}

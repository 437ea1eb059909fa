internal import CLibxlsxwriter

/// The looks of cells, each made once: numbers by their decimals and unit, days, headings.
final class CellFormats {
  typealias Format = UnsafeMutablePointer<lxw_format>

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var numbers: [String: Format?] = [:]
  private(set) lazy var heading = make { format in
    format_set_bold(format)
    format_set_bg_color(format, 0xDD_E8_F0)
    format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
  }
  private(set) lazy var title = make { format in
    format_set_bold(format)
    format_set_font_size(format, 16)
  }
  private(set) lazy var caption = make { format_set_bold($0) }
  private(set) lazy var wrapped = make { format in
    format_set_text_wrap(format)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
  }
  private(set) lazy var day = make { format_set_num_format($0, "yyyy-mm-dd") }
  private(set) lazy var whole = make { format_set_num_format($0, "0") }

  /// Workbooks have room for some thousands of looks; the units of a text are an open set.
  private static let mostUnits = 500

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

  /// Thousands apart, the decimals that the number has, the unit behind it: 100,000 亩.
  func number(decimals: Int, unit: String?) -> Format? {
    let places = decimals == 0 ? "" : "." + String(repeating: "0", count: min(decimals, 12))
    var code = "#,##0\(places)"
    // UCUM's unit of a count is 1, which would read as one more digit.
    if let unit, unit.first?.isLetter == true || unit == "%", unit.utf16.count < 40,
      !unit.contains(where: { "\"\\".contains($0) })
    {
      code += "\" \(unit)\""
    }
    if let known = numbers[code] { return known }
    guard numbers.count < Self.mostUnits || unit == nil else {
      return number(decimals: decimals, unit: nil)
    }
    let format = make { format_set_num_format($0, code) }
    numbers[code] = format
    return format
  }

  private func make(_ shape: (Format) -> Void) -> Format? {
    guard let format = workbook_add_format(workbook) else { return nil }
    shape(format)
    return format
  }
}

internal import Numerals

/// CSV as RFC 4180 has it: a header row, CR LF, quotes only where a cell needs them.
///
/// A text that a spreadsheet could take for a formula is defused by an apostrophe, see
/// ``FormulaGuard``; numbers stand bare, so -3 stays a number. An empty text and an absent value
/// are both an empty cell.
package struct CSV: RowFormat {
  /// Whether the file opens with a byte order mark, which Chinese spreadsheets need to see UTF-8.
  package let hasByteOrderMark: Bool
  /// One ASCII character: a comma, semicolon, tab or bar.
  package let delimiter: UInt8
  /// Whether the header has the columns' names or their Chinese headings.
  package let headings: Language
  private let needsQuotes: [Bool]

  package static let delimiters: [UInt8] = Array(",;\t|".utf8)

  /// Makes a CSV format; `delimiter` is one of ``delimiters``.
  package init(
    hasByteOrderMark: Bool = true, delimiter: UInt8 = 0x2C, headings: Language = .english
  ) {
    self.headings = headings
    self.hasByteOrderMark = hasByteOrderMark
    self.delimiter = delimiter
    // Spreadsheets offer comma, semicolon and tab together, so each of them is quoted.
    var special = [Bool](repeating: false, count: 256)
    for byte in Array(",;\t\"\r\n".utf8) + [delimiter] { special[Int(byte)] = true }
    needsQuotes = special
  }

  package var name: String { "csv" }
  package var separator: [UInt8] { [] }
  package var closing: [UInt8] { [] }

  package func opening(of dataset: Dataset) -> [UInt8] {
    var bytes: [UInt8] = hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    append(dataset.columns.map { .text($0.header(headings)) }, to: &bytes)
    return bytes
  }

  package func append(_ rows: [[Cell]], of dataset: Dataset, to bytes: inout [UInt8]) {
    for row in rows { append(row, to: &bytes) }
  }

  private func append(_ row: [Cell], to bytes: inout [UInt8]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(delimiter) }
      switch cell {
      case .null: break
      case .text(let text): append(text, to: &bytes)
      case .integer(let value): PlainNumber.append(value, to: &bytes)
      case .decimal(let value): value.appendDecimal(to: &bytes)
      }
    }
    bytes.append(0x0D)
    bytes.append(0x0A)
  }

  private func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &bytes) }
  }

  private func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    guard let first = text.first, let last = text.last else { return }
    let isGuarded = FormulaGuard.needsApostrophe(text)
    let isQuoted =
      first == 0x20 || last == 0x20 || text.contains { needsQuotes[Int($0)] }
    if isQuoted { bytes.append(0x22) }
    if isGuarded { bytes.append(FormulaGuard.apostrophe) }
    if isQuoted {
      append(doublingQuotes: text, to: &bytes)
      bytes.append(0x22)
    } else {
      bytes.append(contentsOf: text)
    }
  }

  private func append(
    doublingQuotes text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]
  ) {
    var start = 0
    for index in 0..<text.count where text[index] == 0x22 {
      bytes.append(contentsOf: text[start...index])
      bytes.append(0x22)
      start = index + 1
    }
    bytes.append(contentsOf: text[start...])
  }
}

/// A text as a cell of a workbook can hold it (单元格文本).
///
/// A cell has room for 32,767 UTF-16 units; a longer text is cut and says so at its end. NUL,
/// U+FFFE and U+FFFF make a workbook that opens empty, without a word: they become U+FFFD.
struct CellText: Equatable {
  let text: String
  /// Whether something of the text is missing.
  let isCut: Bool
  /// Whether scalars were replaced.
  let isReplaced: Bool

  static let room = 32_767
  private static let note = "……（过长，已截断；全文见其他格式 cut; see the other formats）"

  init(_ text: String) {
    let isReplaced = text.unicodeScalars.contains { !Self.holds($0) }
    let held = isReplaced ? Self.replacing(text) : text
    // A unit of UTF-16 takes a byte of UTF-8 at least, so most texts need no count.
    isCut = held.utf8.count > Self.room && held.utf16.count > Self.room
    self.text = isCut ? Self.cut(held) : held
    self.isReplaced = isReplaced
  }

  /// Whether the text is not held as it is.
  static func alters(_ text: String) -> Bool {
    (text.utf8.count > room && text.utf16.count > room)
      || text.unicodeScalars.contains { !holds($0) }
  }

  private static func holds(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value != 0 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
  }

  private static func replacing(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(holds(scalar) ? scalar : "\u{FFFD}") }
    return String(scalars)
  }

  private static func cut(_ text: String) -> String {
    var left = room - note.utf16.count
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      left -= UTF16.width(scalar)
      if left < 0 { break }
      scalars.append(scalar)
    }
    return String(scalars) + note
  }

  /// How wide a text stands in a column, in digits: a Chinese character is as wide as two.
  static func width(_ text: some StringProtocol) -> Int {
    var width = 0
    for scalar in text.unicodeScalars.prefix(200) {
      if scalar == "\n" { break }
      width += scalar.value >= 0x1100 ? 2 : 1
    }
    return width
  }
}

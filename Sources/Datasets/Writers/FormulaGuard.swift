internal import Newspaper

/// Keeps a spreadsheet from taking a text of a CSV file for a formula: `=1+1` becomes `'=1+1`.
///
/// A text is dangerous if, after any blanks and apostrophes, it goes on with `=` `+` `-` `@`, one
/// of their full-width forms, tab, CR or LF. Such a text gets one apostrophe in front. To undo
/// it, take one apostrophe away from every text that begins with one and is dangerous: guarding
/// keeps a text dangerous, so nothing else begins that way. 前置一个撇号，可还原。
package enum FormulaGuard {
  static let apostrophe: UInt8 = 0x27

  /// Whether the text is to get an apostrophe.
  static func needsApostrophe(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, mayOpen[Int(first)] else { return false }
    var offset = 0
    while offset < text.count, let length = blankLength(text, offset) { offset += length }
    return offset < text.count && isTrigger(text, offset)
  }

  /// The text as it was before it was guarded.
  package static func undo(_ text: String) -> String {
    var copy = text
    guard text.utf8.first == apostrophe, copy.withUTF8(needsApostrophe) else { return text }
    return String(text.unicodeScalars.dropFirst())
  }

  /// First bytes of triggers and blanks; all other texts are safe at a glance.
  private static let mayOpen: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in Array("=+-@\t\r\n '".utf8) + [0xC2, 0xE2, 0xE3, 0xEF] { table[Int(byte)] = true }
    return table
  }()

  private static func isTrigger(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    switch text[offset] {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x0A: true
    // ＝ ＋ － ＠
    case 0xEF: [0xFF1D, 0xFF0B, 0xFF0D, 0xFF20].contains(scalar(text, offset))
    // The minus sign proper.
    case 0xE2: scalar(text, offset) == 0x2212
    default: false
    }
  }

  /// The bytes of the blank, or apostrophe, at `offset`; nil for anything else.
  private static func blankLength(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int? {
    switch text[offset] {
    case 0x20, apostrophe: 1
    case 0xC2: scalar(text, offset) == 0xA0 ? 2 : nil
    case 0xE2, 0xE3, 0xEF: isWideBlank(scalar(text, offset)) ? 3 : nil
    default: nil
    }
  }

  private static func isWideBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2000...0x200F, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: true
    default: false
    }
  }

  private static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt32 {
    UTF8Scan.scalar(text, offset).value
  }
}

internal import Newspaper

/// What XML 1.0 and TEI can hold as text, as a word and as a name.
enum XMLText {
  /// Where the next scalar stands that XML 1.0 cannot hold: most controls, U+FFFE and U+FFFF.
  ///
  /// - Parameters:
  ///   - bytes: Valid UTF-8.
  ///   - span: Where to look, in whole scalars.
  /// - Returns: The scalar's bytes; nil where there is none.
  static func unholdable(in bytes: UnsafeBufferPointer<UInt8>, _ span: Span) -> Span? {
    var offset = span.start
    while offset < span.end {
      let byte = bytes[offset]
      if byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D {
        return Span(offset, offset + 1)
      }
      if byte == 0xEF && bytes[offset + 1] == 0xBF && bytes[offset + 2] >= 0xBE {
        return Span(offset, offset + 3)
      }
      offset += 1
    }
    return nil
  }

  static func canHold(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// The text with U+FFFD for what XML cannot hold.
  static func safe(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { !canHold($0) }) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(canHold(scalar) ? scalar : "\u{FFFD}") }
    return String(scalars)
  }

  /// TEI words (`teidata.word`), parted by one blank; nil where a character can be in no word.
  static func words(_ text: String) -> String? {
    var words = String.UnicodeScalarView()
    var gap = false
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .spaceSeparator, .lineSeparator, .paragraphSeparator: gap = true
      case .control where scalar.properties.isWhitespace: gap = true
      case .control, .format, .surrogate, .privateUse, .unassigned: return nil
      default:
        if gap && !words.isEmpty { words.append(" ") }
        gap = false
        words.append(scalar)
      }
    }
    return words.isEmpty ? nil : String(words)
  }

  /// One TEI word; nil where the text is none or several.
  static func word(_ text: String) -> String? {
    guard let words = words(text), !words.utf8.contains(0x20) else { return nil }
    return words
  }

  /// An identifier as `xml:id` takes it: what no name may hold becomes `_`.
  static func name(_ identifier: String) -> String {
    let bytes = identifier.utf8.map { byte -> UInt8 in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: byte
      default: 0x5F
      }
    }
    let name = String(decoding: bytes, as: UTF8.self)
    let first = bytes.first ?? 0x30
    return (0x41...0x5A).contains(first & 0xDF) || first == 0x5F ? name : "_" + name
  }

  /// The date, if it is a day of the calendar in ISO 8601: what `when`, `from` and `to` take.
  static func day(_ text: String?) -> String? {
    guard let text else { return nil }
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
      let day = number(bytes[8..<10]), year > 0, (1...12).contains(month)
    else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day) ? text : nil
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }
}

package import Newspaper

/// A whole number up to four digits, as dates, ordinals and slogans write it: 2024, 二〇二四, 十二.
///
/// Says how it was written, because 一九五六 is a year and 一千九百五十六 is not. Quantities have
/// their own, exact numerals.
package struct SmallNumeral: Sendable {
  package var value: Int
  package var end: Int
  /// How many scalars it takes.
  package var length: Int
  package var isChinese: Bool
  /// Digit by digit, without 十 百 千.
  package var isPositional: Bool

  /// The numeral that starts at `index`; nil where there is none or it is longer than a date's.
  package init?(in reading: Reading, at index: Int) {
    switch reading.classAt(index) {
    case .digit: self.init(digits: reading, index)
    case .chineseDigit, .placeWord: self.init(chinese: reading, index)
    default: return nil
    }
  }

  private init?(digits reading: Reading, _ index: Int) {
    var cursor = index
    var value = 0
    while reading.classAt(cursor) == .digit {
      guard cursor - index < 4 else { return nil }
      value = value * 10 + Int(reading.scalars[cursor] - 0x30)
      cursor += 1
    }
    (self.value, end, length) = (value, cursor, cursor - index)
    (isChinese, isPositional) = (false, true)
  }

  private init?(chinese reading: Reading, _ index: Int) {
    var cursor = index
    var hasPlaces = false
    while reading.classAt(cursor) == .chineseDigit || reading.classAt(cursor) == .placeWord {
      hasPlaces = hasPlaces || Self.place(reading.scalars[cursor]) != nil
      cursor += 1
      guard cursor - index <= 9 else { return nil }
    }
    let scalars = reading.scalars[index..<cursor]
    guard let value = hasPlaces ? Self.placed(scalars) : Self.digits(scalars) else { return nil }
    (self.value, end, length) = (value, cursor, cursor - index)
    (isChinese, isPositional) = (true, !hasPlaces)
  }

  private static func digits(_ scalars: Slice<Reading.Scalars>) -> Int? {
    guard scalars.count <= 4 else { return nil }
    var value = 0
    for scalar in scalars {
      guard let digit = digit(scalar) else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  private static func placed(_ scalars: Slice<Reading.Scalars>) -> Int? {
    var value = 0
    var pending: Int?
    var lowest = Int.max
    for scalar in scalars {
      if let place = place(scalar) {
        // 廿 and 卅 are two and three tens in one sign.
        let tens = scalar == 0x5EFF ? 2 : scalar == 0x5345 ? 3 : nil
        guard place < lowest else { return nil }
        value += (tens ?? pending ?? 1) * place
        (pending, lowest) = (nil, place)
      } else if let digit = digit(scalar) {
        guard (pending ?? 0) == 0 else { return nil }
        pending = digit
      } else {
        return nil
      }
    }
    return value + (pending ?? 0)
  }

  /// The value of one Chinese digit.
  package static func digit(_ scalar: UInt32) -> Int? {
    switch Unicode.Scalar(scalar) {
    case "〇", "○", "零": 0
    case "一", "壹", "幺": 1
    case "二", "两", "兩", "贰", "貳": 2
    case "三", "叁", "參": 3
    case "四", "肆": 4
    case "五", "伍": 5
    case "六", "陆", "陸": 6
    case "七", "柒": 7
    case "八", "捌": 8
    case "九", "玖": 9
    default: nil
    }
  }

  private static func place(_ scalar: UInt32) -> Int? {
    switch Unicode.Scalar(scalar) {
    case "十", "拾", "廿", "卅": 10
    case "百", "佰": 100
    case "千", "仟": 1000
    default: nil
    }
  }
}

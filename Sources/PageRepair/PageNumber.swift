internal import Newspaper

/// The number of a printed page (版次): 4, A1, 十二.
struct PageNumber: Sendable, Hashable, CustomStringConvertible {
  /// The letter of its part of the paper; 0 for none.
  var part: UInt32 = 0
  var number: Int

  var description: String {
    (UnicodeScalar(part).map { part == 0 ? "" : String($0) } ?? "") + String(number)
  }

  /// The number that stands at `start`, and where it ends; nil where none does.
  static func read(_ reading: Reading, at start: Int) -> (page: PageNumber, end: Int)? {
    guard start < reading.count else { return nil }
    let hasPart = reading.scalars[start] >= 0x41 && reading.scalars[start] <= 0x5A
    let first = hasPart ? start + 1 : start
    let digits = reading.end(from: first, while: Marks.isDigit)
    let end =
      digits > first ? digits : reading.end(from: first) { Marks.chineseNumbers.contains($0) }
    guard end > first, end - first <= 3, let number = number(Array(reading.scalars[first..<end])),
      number > 0
    else { return nil }
    return (PageNumber(part: hasPart ? reading.scalars[start] : 0, number: number), end)
  }

  /// 04, 四, 十, 十二, 二十, 二十一.
  private static func number(_ scalars: [UInt32]) -> Int? {
    let ten: UInt32 = 0x5341
    let values = scalars.map { scalar -> Int? in
      if Marks.isDigit(scalar) { return Int(scalar) - 0x30 }
      return "〇一二三四五六七八九".unicodeScalars.enumerated().first { $1.value == scalar }?.offset
    }
    guard let place = scalars.firstIndex(of: ten) else {
      return values.contains(nil) ? nil : values.reduce(0) { $0 * 10 + ($1 ?? 0) }
    }
    guard place <= 1, scalars.count - place <= 2 else { return nil }
    guard place == 0 || values[0] != nil, scalars.count == place + 1 || values[place + 1] != nil
    else { return nil }
    let high = place == 0 ? 1 : values[0] ?? 0
    let low = scalars.count == place + 1 ? 0 : values[place + 1] ?? 0
    return high * 10 + low
  }
}

internal import Newspaper

/// The day of issue in a page header (出版日期) as ISO 8601: 2014年2月5日, 二〇一四年二月五日.
enum PrintedDate {
  static func iso(_ reading: Reading, _ range: Range<Int>) -> String? {
    var numbers: [Int] = []
    var digits: [UInt32] = []
    for index in range {
      let scalar = reading.scalars[index]
      if Marks.isDigit(scalar) || Marks.chineseNumbers.contains(scalar) {
        digits.append(scalar)
      } else if !digits.isEmpty {
        numbers.append(value(digits))
        digits = []
      }
    }
    if !digits.isEmpty { numbers.append(value(digits)) }
    guard numbers.count == 3, numbers[0] >= 1800, (1...12).contains(numbers[1]),
      (1...31).contains(numbers[2])
    else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(numbers[0])-\(two(numbers[1]))-\(two(numbers[2]))"
  }

  /// 二〇一四 digit by digit, 二十五 by its place word.
  private static func value(_ digits: [UInt32]) -> Int {
    var value = 0
    let table = Array("〇一二三四五六七八九".unicodeScalars.map(\.value))
    for (index, scalar) in digits.enumerated() {
      if Marks.isDigit(scalar) {
        value = value * 10 + Int(scalar - 0x30)
      } else if scalar == 0x5341 {
        value = value == 0 ? 1 : value
        if index == digits.count - 1 { value *= 10 }
      } else {
        value = value * 10 + (table.firstIndex(of: scalar) ?? 0)
      }
    }
    return value
  }
}

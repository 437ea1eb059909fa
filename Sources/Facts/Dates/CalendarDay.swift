/// A day of the Gregorian calendar, counted from 1 January 1970; arithmetic without a clock or zone.
///
/// 2024年3月5日 → 2024-03-05. Lunar dates are ``LunarCalendar``'s.
package struct CalendarDay: Hashable, Sendable, Comparable {
  package var number: Int

  package init(number: Int) { self.number = number }

  /// Nil where the month has no such day: 2月30日.
  package init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year)
    else { return nil }
    number = Self.number(year, month, day)
  }

  /// Reads ISO 8601's extended form, `2024-02-23`; nil for any other text or a day there is not.
  package init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year, month, day)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }

  package static func first(_ year: Int, _ month: Int = 1) -> CalendarDay {
    CalendarDay(number: number(year, month, 1))
  }

  package static func last(_ year: Int, _ month: Int = 12) -> CalendarDay {
    CalendarDay(number: number(year, month, length(ofMonth: month, year)))
  }

  package static func length(ofMonth month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  // Years are counted from March, so that the leap day comes last.
  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  package var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  package var year: Int { parts.year }

  /// The same day of another year, the last of February where that year has no 29th.
  func inYear(_ year: Int) -> CalendarDay {
    let (own, month, day) = parts
    if month == 2, day >= 28, day == Self.length(ofMonth: 2, own) { return .last(year, 2) }
    return CalendarDay(number: Self.number(year, month, day))
  }

  /// 1 for Monday to 7 for Sunday.
  package var weekday: Int { (number + 3) % 7 + 1 }

  package func adding(days: Int) -> CalendarDay { CalendarDay(number: number + days) }

  /// The first `weekday` (1 to 7) on this day or behind it.
  package func next(weekday: Int) -> CalendarDay {
    adding(days: (weekday - self.weekday + 7) % 7)
  }

  /// The Monday of the week this day lies in.
  package var monday: CalendarDay { adding(days: 1 - weekday) }

  /// `2024-03-05`.
  package var iso: String {
    let (year, month, day) = parts
    return Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  package static func < (a: CalendarDay, b: CalendarDay) -> Bool { a.number < b.number }
}

/// First and last day, both inclusive.
package struct DayRange: Equatable, Sendable {
  package var first: CalendarDay
  package var last: CalendarDay

  package init(_ first: CalendarDay, _ last: CalendarDay) {
    self.first = first
    self.last = last
  }

  package static func day(_ day: CalendarDay) -> DayRange { DayRange(day, day) }

  package static func year(_ year: Int) -> DayRange { DayRange(.first(year), .last(year)) }

  package static func months(_ year: Int, _ months: ClosedRange<Int>) -> DayRange {
    DayRange(.first(year, months.lowerBound), .last(year, months.upperBound))
  }
}

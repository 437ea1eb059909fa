package import Lexicons
internal import Newspaper

/// Days of the Chinese lunar calendar (农历) on the Gregorian one: 农历正月十五 2012 → 2012-02-06.
///
/// Knows the years 1900 to 2100, from `dates/lunar-years.csv`.
package final class LunarCalendar: Sendable {
  private struct Year: Sendable {
    var first: CalendarDay
    var leapMonth: Int
    var lengths: [Int]
  }

  private let years: [Year]
  private static let firstYear = 1900

  package init() throws(LexiconError) {
    let path = Lexicon.folder + "/dates/lunar-years.csv"
    var years: [Year] = []
    for (index, line) in try DataLines.read(path).enumerated().dropFirst() {
      let fields = line.split(separator: ",")
      guard fields.count == 4, let first = CalendarDay(iso: String(fields[1])),
        let leap = Int(fields[2]), Int(fields[0]) == Self.firstYear + index - 1
      else {
        throw LexiconError(
          file: path, line: index + 1, message: "write year,new_year,leap_month,months")
      }
      let lengths = fields[3].utf8.map { $0 == 0x31 ? 30 : 29 }
      years.append(Year(first: first, leapMonth: leap, lengths: lengths))
    }
    self.years = years
  }

  /// The day of a lunar date, day 0 being the last of its month; nil where there is none.
  package func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay? {
    guard let range = range(year, month) else { return nil }
    if day == 0 { return range.last }
    let found = range.first.adding(days: day - 1)
    return found <= range.last ? found : nil
  }

  /// The days of a lunar month, not of the leap month that may follow it.
  package func range(_ year: Int, _ month: Int) -> DayRange? {
    guard years.indices.contains(year - Self.firstYear), (1...12).contains(month) else {
      return nil
    }
    let entry = years[year - Self.firstYear]
    let place = entry.leapMonth > 0 && month > entry.leapMonth ? month : month - 1
    let before = entry.lengths[..<place].reduce(0, +)
    let first = entry.first.adding(days: before)
    return DayRange(first, first.adding(days: entry.lengths[place] - 1))
  }
}

internal import Newspaper

/// Reads one place in the calendar, part after part from the century down to the day: 去年12月5日.
///
/// Looks only; whether a bare part (29日, 周五) is a date at all, ``DateFormReader`` decides.
struct DatePointReader {
  /// How fine a part is; parts follow one another from coarse to fine.
  enum Level: Int {
    case none, century, decade, year, portion, month, monthPortion, day, weekday, edge
  }

  let reading: Reading
  let words: DateWords
  let start: Int
  var parts = DateParts()
  var end: Int
  var level = Level.none
  /// Whether the day stood without 日, which only a range or a Chinese numeral allows: 1月3至2月10.
  var hasBareDay = false
  /// Whether it stands behind 至, where 九号 needs no month.
  let endsRange: Bool
  /// Whether a word says it that must not be split up further: 今明两年.
  var lastYear: DateParts.Year?

  init(
    _ reading: Reading, _ words: DateWords, at start: Int, allowsBareDay: Bool = false,
    endsRange: Bool = false
  ) {
    self.endsRange = endsRange
    self.reading = reading
    self.words = words
    self.start = start
    end = start
    hasBareDay = allowsBareDay
    while readPart() {}
  }

  /// A look ahead at `index`, as if a part of `level` stood before it.
  init(_ reading: Reading, _ words: DateWords, after level: Level, at index: Int) {
    (self.reading, self.words, start, end, self.level) = (reading, words, index, index, level)
    endsRange = false
  }

  private mutating func readPart() -> Bool {
    if level != .edge, readWord(at: end) || readNumber(at: end) || readOrdinal(at: end) {
      return true
    }
    if readEdge() || readSamePeriod() || readDecades(at: end) { return true }
    // 2021年的第二周
    guard level.rawValue >= Level.year.rawValue, reading.at(end, "的") else { return false }
    return readCounted(at: end + 1) || readOrdinal(at: end + 1)
  }

  mutating func advance(_ level: Level, to end: Int) -> Bool {
    self.level = level
    self.end = end
    return true
  }

  func isBelow(_ next: Level) -> Bool { level.rawValue < next.rawValue }

  // MARK: Words

  private mutating func readWord(at index: Int) -> Bool {
    guard let match = words.match(in: reading, at: index) else { return false }
    return (0..<match.count).contains { take(match.pieces($0), to: match.end) }
  }

  private mutating func take(_ pieces: [DateWords.Piece], to wordEnd: Int) -> Bool {
    if pieces.count > 1 {
      if level == .none, case .week(let week) = pieces[0], case .halfWeek(let half) = pieces[1] {
        (parts.week, parts.halfWeek) = (week, half)
        return advance(.weekday, to: wordEnd)
      }
      guard level == .none, case .year(let year) = pieces[0], case .season(let season) = pieces[1]
      else { return false }
      parts.year = .relative(year)
      parts.portion = .season(season)
      return advance(.portion, to: wordEnd)
    }
    guard let piece = pieces.first else { return false }
    return takeYear(piece, to: wordEnd) || takePortion(piece, to: wordEnd)
      || takeMonth(piece, to: wordEnd) || takeDay(piece, to: wordEnd)
  }

  private mutating func takeYear(_ piece: DateWords.Piece, to wordEnd: Int) -> Bool {
    switch piece {
    case .century(let value) where isBelow(.century): parts.century = min(0, value)
    case .year(let value) where isBelow(.year): parts.year = .relative(value)
    case .focus(let value) where isBelow(.year): parts.year = .neighbour(value)
    // 一九五九年全年 says no more than 一九五九年.
    case .focus(0) where level == .year: break
    case .years(let first, let last) where level == .none:
      parts.year = .relative(first)
      lastYear = .relative(last)
      return advance(.edge, to: wordEnd)
    default: return false
    }
    return advance(level == .none && parts.century != nil ? .century : .year, to: wordEnd)
  }

  private mutating func takePortion(_ piece: DateWords.Piece, to wordEnd: Int) -> Bool {
    guard isBelow(.portion), parts.century == nil else { return false }
    switch piece {
    case .half(let value): parts.portion = .half(value)
    case .season(let value): parts.portion = .season(value)
    case .festival(let value): parts.portion = .festival(value)
    case .quarter(let value) where level == .none: parts.portion = .relativeQuarter(value)
    case .edge(let edge):
      if parts.year == nil { parts.year = .neighbour(0) }
      parts.edge = edge
      return advance(.edge, to: wordEnd)
    default: return false
    }
    return advance(.portion, to: wordEnd)
  }

  private mutating func takeMonth(_ piece: DateWords.Piece, to wordEnd: Int) -> Bool {
    switch piece {
    case .month(let value) where isBelow(.month):
      // 去年本月: the month of publication in another year.
      parts.month = .relative(value)
      return advance(.month, to: wordEnd)
    case .third(let value) where level == .month: parts.monthPortion = .third(value)
    case .halfMonth(let value) where level == .month || level == .none:
      parts.month = parts.month ?? .relative(0)
      parts.monthPortion = .half(value)
    case .monthEdge(let edge) where level == .month || level == .none:
      parts.month = parts.month ?? .relative(0)
      parts.edge = edge
      return advance(.edge, to: wordEnd)
    default: return false
    }
    return advance(.monthPortion, to: wordEnd)
  }

  private mutating func takeDay(_ piece: DateWords.Piece, to wordEnd: Int) -> Bool {
    switch piece {
    case .focusDay(let value) where level == .none:
      parts.day = .neighbour(value)
      return advance(.day, to: wordEnd)
    case .day(let value) where level == .none:
      parts.day = .relative(value)
      return advance(.day, to: wordEnd)
    case .week(let value) where level == .none:
      parts.week = value
      guard let weekday = weekday(at: wordEnd) else { return advance(.day, to: wordEnd) }
      parts.weekday = weekday
      return advance(.weekday, to: wordEnd + 1)
    case .halfWeek(let value) where level == .none:
      parts.week = 0
      parts.halfWeek = value
      return advance(.weekday, to: wordEnd)
    case .weekday where level == .none || level == .day:
      guard let weekday = weekday(at: wordEnd) else { return false }
      parts.weekday = weekday
      return advance(.weekday, to: wordEnd + 1)
    default: return false
    }
  }

  /// The weekday that 一 to 六, 日, 天 at `index` says behind 周 or 星期.
  func weekday(at index: Int) -> Int? {
    if reading.at(index, "日") || reading.at(index, "天") { return 7 }
    guard reading.classAt(index) == .chineseDigit,
      let digit = SmallNumeral.digit(reading.scalars[index]),
      (1...6).contains(digit), !reading.isNumeral(index + 1),
      !reading.at(index + 1, anyOf: "个個次名家项")
    else { return nil }
    return digit
  }
}

internal import Newspaper

/// Reads one place in the calendar, part after part from the century down to the day: 去年12月5日.
///
/// Looks only; whether a bare part (29日, 周五) is a date at all ``DateFinder`` asks of ``isDate``.
struct DatePointReader {
  /// How fine a part is; parts follow one another from coarse to fine.
  private enum Level: Int {
    case none, century, decade, year, portion, month, monthPortion, day, weekday, edge
  }

  let reading: Reading
  let words: DateWords
  let start: Int
  private(set) var parts = DateParts()
  private(set) var end: Int
  private var level = Level.none
  /// Whether the day stood without 日, which only a range or a Chinese numeral allows: 1月3至2月10.
  private(set) var hasBareDay = false
  /// Whether it stands behind 至, where 九号 needs no month.
  private let endsRange: Bool
  /// Whether a word says it that must not be split up further: 今明两年.
  private(set) var lastYear: DateParts.Year?

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

  private mutating func readPart() -> Bool {
    if level != .edge, readWord(at: end) || readNumber(at: end) || readOrdinal(at: end) {
      return true
    }
    if readEdge() || readSamePeriod() || readDecades(at: end) { return true }
    // 2021年的第二周
    guard level.rawValue >= Level.year.rawValue, reading.at(end, "的") else { return false }
    return readCounted(at: end + 1) || readOrdinal(at: end + 1)
  }

  private mutating func advance(_ level: Level, to end: Int) -> Bool {
    self.level = level
    self.end = end
    return true
  }

  private func isBelow(_ next: Level) -> Bool { level.rawValue < next.rawValue }

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
  private func weekday(at index: Int) -> Int? {
    if reading.at(index, "日") || reading.at(index, "天") { return 7 }
    guard reading.classAt(index) == .chineseDigit,
      let digit = SmallNumeral.digit(reading.scalars[index]),
      (1...6).contains(digit), !reading.isNumeral(index + 1),
      !reading.at(index + 1, anyOf: "个個次名家项")
    else { return nil }
    return digit
  }

  // MARK: Numbers

  private mutating func readNumber(at index: Int) -> Bool {
    if readCounted(at: index) || readLunarDay(at: index) { return true }
    guard let numeral = SmallNumeral(in: reading, at: index) else { return false }
    let next = numeral.end
    if reading.at(next, "年") {
      return reading.at(next + 1, "代") ? readDecade(numeral) : readYear(numeral)
    }
    if reading.at(next, "世"), reading.at(next + 1, "纪") { return readCentury(numeral) }
    if let quarterEnd = reading.end(of: "季度", at: next) { return readQuarter(numeral, quarterEnd) }
    if reading.at(next, "月") { return readMonth(numeral) }
    if reading.at(next, anyOf: "日号號") { return readDay(numeral) }
    return readBareDay(numeral)
  }

  private mutating func readCentury(_ numeral: SmallNumeral) -> Bool {
    guard level == .none, (1...22).contains(numeral.value) else { return false }
    parts.century = numeral.value
    return advance(.century, to: numeral.end + 2)
  }

  private mutating func readDecade(_ numeral: SmallNumeral) -> Bool {
    let value = numeral.value
    guard isBelow(.decade), value % 10 == 0 else { return false }
    switch value {
    case 10...90 where numeral.length == 2:
      parts.decade = value
    case 1000...2990 where numeral.length == 4 && level == .none:
      parts.century = value / 100 + 1
      parts.decade = value % 100
    default: return false
    }
    return advance(.decade, to: numeral.end + 2)
  }

  private mutating func readYear(_ numeral: SmallNumeral) -> Bool {
    guard isBelow(.year), parts.century == nil, parts.decade == nil else { return false }
    let after = numeral.end + 1
    let isRound = reading.end(ofAny: ["历史", "的历史", "文明", "的文明", "来", "以上"], at: after) != nil
    switch numeral.length {
    case 4 where numeral.isPositional && (1000...2999).contains(numeral.value):
      guard !isRound, !isSpan(numeral), numeral.value >= 1500 || continues(at: after) else {
        return false
      }
      parts.year = .number(numeral.value)
    case 2 where numeral.isPositional:
      guard isShortYear(numeral) else { return false }
      parts.year = .short(numeral.value)
    // 两千年八月, 两千零八年五月
    case 2...5 where (1900...2099).contains(numeral.value) && continues(at: after):
      parts.year = .number(numeral.value)
    default: return false
    }
    return advance(.year, to: after)
  }

  /// 此前2000年, 跨越2000年: so many years, not that year.
  private func isSpan(_ numeral: SmallNumeral) -> Bool {
    guard numeral.value % 100 == 0 else { return false }
    return ["此前", "之前", "近", "长达", "约", "超过", "逾", "跨越", "过去", "历经"].contains {
      reading.hasSuffix($0, before: start)
    }
  }

  /// Two digits are a year where a part of a year follows, or where they can be no amount: 零七年, ’98年.
  private func isShortYear(_ numeral: SmallNumeral) -> Bool {
    if continues(at: numeral.end + 1) { return true }
    if reading.at(start - 1, anyOf: "'’‘") { return true }
    let (tens, ones) = (numeral.value / 10, numeral.value % 10)
    if tens == 0 { return true }
    // 七八年 is seven or eight years, 三五年 some.
    return numeral.isChinese && tens >= 4 && ones != tens + 1
  }

  /// Whether a part of a year stands at `index`: a month, a quarter, a half, a week.
  private func continues(at index: Int) -> Bool {
    if let match = words.match(in: reading, at: index) {
      for meaning in 0..<match.count {
        switch match.pieces(meaning)[0] {
        case .half, .season, .festival, .edge: return true
        default: continue
        }
      }
    }
    if reading.at(index, "第") || reading.at(index, "前") || reading.end(of: "农历", at: index) != nil {
      var ahead = DatePointReader(reading, words, after: .year, at: index)
      return ahead.readCounted(at: index) || ahead.readOrdinal(at: index)
        || ahead.readLunarDay(at: index)
    }
    guard let numeral = SmallNumeral(in: reading, at: index) else { return false }
    if reading.at(numeral.end, "月") { return (1...12).contains(numeral.value) }
    return reading.end(of: "季度", at: numeral.end) != nil
  }

  private init(_ reading: Reading, _ words: DateWords, after level: Level, at index: Int) {
    (self.reading, self.words, start, end, self.level) = (reading, words, index, index, level)
    endsRange = false
  }

  private mutating func readQuarter(_ numeral: SmallNumeral, _ quarterEnd: Int) -> Bool {
    guard isBelow(.portion), (1...4).contains(numeral.value), numeral.length == 1 else {
      return false
    }
    parts.portion = .quarters(numeral.value...numeral.value)
    return advance(.portion, to: quarterEnd)
  }

  private mutating func readMonth(_ numeral: SmallNumeral) -> Bool {
    guard isBelow(.portion), (1...12).contains(numeral.value), numeral.length <= 2 else {
      return false
    }
    let after = numeral.end + 1
    guard !reading.at(after, anyOf: "球饼嫂") else { return false }
    parts.month = .number(numeral.value)
    return advance(.month, to: reading.at(after, "份") ? after + 1 : after)
  }

  private mutating func readDay(_ numeral: SmallNumeral) -> Bool {
    guard isBelow(.day), level != .year, (1...31).contains(numeral.value),
      numeral.length <= (numeral.isChinese ? 3 : 2)
    else { return false }
    let isDayWord = reading.at(numeral.end, "日")
    // 10日元 is money.
    if isDayWord && reading.at(numeral.end + 1, anyOf: "元圆円币本") { return false }
    guard isDayWord || level == .month || endsRange else { return false }
    parts.day = .number(numeral.value)
    return advance(.day, to: numeral.end + 1)
  }

  /// 两千年八月十五; 1月3 in a range.
  private mutating func readBareDay(_ numeral: SmallNumeral) -> Bool {
    guard level == .month, (1...31).contains(numeral.value) else { return false }
    if numeral.isChinese {
      guard !numeral.isPositional, numeral.value >= 10,
        reading.classAt(numeral.end) != .han && reading.classAt(numeral.end) != .multiplier
          || reading.at(numeral.end, anyOf: "到至的是前后起")
      else { return false }
    } else {
      let isRange = reading.at(numeral.end, anyOf: "至到-—~～")
      guard hasBareDay || isRange && isMonth(behindRangeAt: numeral.end) else { return false }
      hasBareDay = true
    }
    parts.day = .number(numeral.value)
    return advance(.day, to: numeral.end)
  }

  private func isMonth(behindRangeAt index: Int) -> Bool {
    guard let numeral = SmallNumeral(in: reading, at: index + 1) else { return false }
    return reading.at(numeral.end, "月") && (1...12).contains(numeral.value)
  }

  // MARK: Lunar dates

  /// 农历8月23号, 正月十五, 腊月初八.
  private mutating func readLunarDay(at index: Int) -> Bool {
    guard isBelow(.portion) else { return false }
    let marked = reading.end(ofAny: ["农历", "阴历", "旧历"], at: index)
    let monthStart = marked ?? index
    var month: Int?
    var cursor = monthStart
    if let after = reading.end(of: "正月", at: monthStart) {
      (month, cursor) = (1, after)
    } else if let after = reading.end(ofAny: ["腊月", "臘月"], at: monthStart) {
      (month, cursor) = (12, after)
    } else if marked != nil, let numeral = SmallNumeral(in: reading, at: monthStart),
      reading.at(numeral.end, "月"), (1...12).contains(numeral.value)
    {
      (month, cursor) = (numeral.value, numeral.end + 1)
    }
    guard let month else { return false }
    parts.isLunar = true
    parts.month = .number(month)
    let isNewDay = reading.at(cursor, "初")
    guard let day = SmallNumeral(in: reading, at: isNewDay ? cursor + 1 : cursor),
      (1...30).contains(day.value)
    else { return advance(.month, to: cursor) }
    parts.day = .number(day.value)
    return advance(.day, to: reading.at(day.end, anyOf: "日号號") ? day.end + 1 : day.end)
  }

  // MARK: 前三季度, 第二周

  /// 前5个月, 最后4个月, 前三季度, 前10天.
  private mutating func readCounted(at index: Int) -> Bool {
    guard isBelow(.portion), parts.century == nil else { return false }
    let isLast = reading.end(ofAny: ["最后", "最後"], at: index)
    guard let cursor = isLast ?? reading.end(ofAny: ["前", "头"], at: index),
      let numeral = SmallNumeral(in: reading, at: cursor)
    else { return false }
    let count = numeral.value
    if let end = reading.end(ofAny: ["个月", "個月", "月"], at: numeral.end), (1...12).contains(count) {
      guard isLast == nil || level == .year else { return false }
      // 前3月 would be the March before.
      guard reading.at(end - 2, anyOf: "个個") else { return false }
      parts.portion = isLast == nil ? .firstMonths(count) : .lastMonths(count)
      return advance(.portion, to: end)
    }
    guard isLast == nil else { return false }
    if let end = reading.end(ofAny: ["季度", "个季度"], at: numeral.end), (2...4).contains(count) {
      parts.portion = .quarters(1...count)
      return advance(.portion, to: end)
    }
    guard level == .year, reading.at(numeral.end, "天"), (1...366).contains(count) else {
      return false
    }
    parts.portion = .firstDays(count)
    return advance(.portion, to: numeral.end + 1)
  }

  /// 第一季度, 第52周, 第8个月, 第一个星期一, 最后一个星期一.
  private mutating func readOrdinal(at index: Int) -> Bool {
    guard level == .year || level == .month || level == .none else { return false }
    let isLast = reading.end(ofAny: ["最后", "最後"], at: index)
    guard let cursor = isLast ?? reading.end(of: "第", at: index),
      let numeral = SmallNumeral(in: reading, at: cursor)
    else { return false }
    if isLast == nil, let end = reading.end(of: "季度", at: numeral.end) {
      return readQuarter(numeral, end)
    }
    guard level != .none else { return false }
    let counted = reading.at(numeral.end, anyOf: "个個") ? numeral.end + 1 : numeral.end
    if isLast == nil, level == .year, counted > numeral.end, reading.at(counted, "月"),
      (1...12).contains(numeral.value)
    {
      parts.month = .number(numeral.value)
      return advance(.month, to: counted + 1)
    }
    guard let week = reading.end(ofAny: ["周", "星期", "礼拜", "禮拜", "週"], at: counted) else {
      return false
    }
    return readWeek(isLast == nil ? numeral.value : 0, week)
  }

  private mutating func readWeek(_ ordinal: Int, _ after: Int) -> Bool {
    if level == .month, let weekday = weekday(at: after) {
      parts.monthPortion = .weekday(ordinal, weekday)
      return advance(.day, to: after + 1)
    }
    guard ordinal > 0, !reading.at(after, anyOf: "年期岁") else { return false }
    if level == .month {
      guard ordinal <= 5 else { return false }
      parts.monthPortion = .week(ordinal)
    } else {
      guard ordinal <= 53 else { return false }
      parts.portion = .week(ordinal)
    }
    return advance(.day, to: after)
  }

  /// 去年同期, 上年同月.
  private mutating func readSamePeriod() -> Bool {
    guard level == .year, let last = reading.end(ofAny: ["同期", "同月"], at: end) else { return false }
    parts.isSamePeriod = true
    return advance(.edge, to: last)
  }

  /// 五六十年代.
  private mutating func readDecades(at index: Int) -> Bool {
    guard isBelow(.decade), reading.classAt(index) == .chineseDigit,
      reading.classAt(index + 1) == .chineseDigit,
      let last = reading.end(of: "十年代", at: index + 2),
      let first = SmallNumeral.digit(reading.scalars[index]), (1...8).contains(first),
      SmallNumeral.digit(reading.scalars[index + 1]) == first + 1
    else { return false }
    parts.decade = first * 10
    parts.decades = 2
    return advance(.decade, to: last)
  }

  // MARK: Edges

  /// 2023年底, 3月初, 20世纪末.
  private mutating func readEdge() -> Bool {
    let levels: [Level] = [.year, .month, .decade, .century, .portion]
    guard levels.contains(level) else { return false }
    let next = end + 1
    if level != .portion, reading.at(end, "底"), !reading.at(next, anyOf: "线层子部数座盘") {
      parts.edge = .end
    } else if reading.at(end, "末"), parts.portion?.hasEnd ?? true, !reading.at(next, anyOf: "端梢位") {
      parts.edge = .end
    } else if level != .portion, reading.at(end, "初"),
      !reading.at(next, anyOf: "步级中心夏冬秋春衷始期审验选具设创"),
      !reading.isNumeral(next)
    {
      parts.edge = .start
    } else {
      return false
    }
    return advance(.edge, to: next)
  }
}

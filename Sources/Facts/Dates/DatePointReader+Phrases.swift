internal import Newspaper

/// Parts that a word of the grammar opens or closes: 农历八月十五, 前三季度, 第二周, 去年同期, 2023年底.
extension DatePointReader {
  /// 农历8月23号, 正月十五, 腊月初八.
  mutating func readLunarDay(at index: Int) -> Bool {
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

  /// Whether 前 before a number of months is no 目前, 之前 or 三年前.
  private func opensStretch(_ index: Int) -> Bool {
    level == .year || !reading.at(index - 1, anyOf: "年月日天目之以此提空先")
  }

  /// 前5个月, 前11月, 最后4个月, 前三季度, 前10天.
  mutating func readCounted(at index: Int) -> Bool {
    guard isBelow(.portion), parts.century == nil else { return false }
    let isLast = reading.end(ofAny: ["最后", "最後"], at: index)
    guard let cursor = isLast ?? reading.end(ofAny: ["前", "头"], at: index),
      let numeral = SmallNumeral(in: reading, at: cursor), !reading.at(index - 1, "提")
    else { return false }
    let count = numeral.value
    if let end = reading.end(ofAny: ["个月", "個月", "月"], at: numeral.end), (1...12).contains(count) {
      guard isLast == nil || level == .year else { return false }
      // 前11月 are the first eleven; 三年前3月 is a March.
      guard reading.at(end - 2, anyOf: "个個") || count > 1 && isLast == nil && opensStretch(index)
      else { return false }
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
  mutating func readOrdinal(at index: Int) -> Bool {
    guard level == .year || level == .month || level == .none else { return false }
    let isLast = reading.end(ofAny: ["最后", "最後"], at: index)
    guard let cursor = isLast ?? reading.end(of: "第", at: index),
      let numeral = SmallNumeral(in: reading, at: cursor)
    else { return false }
    if isLast == nil, let end = reading.end(of: "季度", at: numeral.end) {
      return readQuarter(numeral, end)
    }
    guard level != .none else { return false }
    // 去年第四季; without a year it is as often a series'.
    if isLast == nil, level == .year, let end = reading.end(of: "季", at: numeral.end) {
      return readQuarter(numeral, end)
    }
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

  mutating func readWeek(_ ordinal: Int, _ after: Int) -> Bool {
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
  mutating func readSamePeriod() -> Bool {
    guard level == .year, let last = reading.end(ofAny: ["同期", "同月"], at: end) else { return false }
    parts.isSamePeriod = true
    return advance(.edge, to: last)
  }

  /// 五六十年代.
  mutating func readDecades(at index: Int) -> Bool {
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
  mutating func readEdge() -> Bool {
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

internal import Newspaper

/// Parts written with a number before their unit: 2023年, 12月, 5日, 八十年代.
extension DatePointReader {
  mutating func readNumber(at index: Int) -> Bool {
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

  mutating func readCentury(_ numeral: SmallNumeral) -> Bool {
    guard level == .none, (1...22).contains(numeral.value) else { return false }
    parts.century = numeral.value
    return advance(.century, to: numeral.end + 2)
  }

  mutating func readDecade(_ numeral: SmallNumeral) -> Bool {
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

  mutating func readYear(_ numeral: SmallNumeral) -> Bool {
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

  mutating func readQuarter(_ numeral: SmallNumeral, _ quarterEnd: Int) -> Bool {
    guard isBelow(.portion), (1...4).contains(numeral.value), numeral.length == 1 else {
      return false
    }
    parts.portion = .quarters(numeral.value...numeral.value)
    return advance(.portion, to: quarterEnd)
  }

  mutating func readMonth(_ numeral: SmallNumeral) -> Bool {
    guard isBelow(.portion), (1...12).contains(numeral.value), numeral.length <= 2 else {
      return false
    }
    let after = numeral.end + 1
    guard !reading.at(after, anyOf: "球饼嫂") else { return false }
    parts.month = .number(numeral.value)
    return advance(.month, to: reading.at(after, "份") ? after + 1 : after)
  }

  mutating func readDay(_ numeral: SmallNumeral) -> Bool {
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
  mutating func readBareDay(_ numeral: SmallNumeral) -> Bool {
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
}

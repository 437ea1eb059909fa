internal import Newspaper

/// Plans, anniversaries, stretches of years and clock times.
extension DateFormReader {
  // MARK: “十四五”

  func plan() -> Found? {
    var end = start
    while reading.isNumeral(end) { end += 1 }
    guard let number = planNumber(start..<end) else { return nil }
    let isQuoted = reading.at(start - 1, anyOf: "“\"‘")
    let behind = reading.at(end, anyOf: "”\"’") ? end + 1 : end
    let names: [StaticWord] = ["规划", "时期", "期间", "计划", "期末", "末", "以来", "收官", "开局", "前"]
    let isNamed = reading.end(ofAny: names, at: behind) != nil
    if reading.end(of: "普法", at: behind) != nil, number < 20 {
      return (end, .legalEducationPlan(number))
    }
    // “十五” alone may be the fifteenth; 八五 a year.
    guard isNamed || isQuoted && behind > end && number != 10 else { return nil }
    let last = reading.end(ofAny: ["期末", "末"], at: behind)
    return (last ?? end, .plan(number, edge: last == nil ? nil : .end))
  }

  /// 14 for 十四五, 8 for 八五, 10 for 十五.
  private func planNumber(_ range: Range<Int>) -> Int? {
    guard (2...3).contains(range.count), reading.at(range.upperBound - 1, "五") else { return nil }
    if range.count == 2, reading.at(range.lowerBound, "十") { return 10 }
    guard let ones = SmallNumeral.digit(reading.scalars[range.upperBound - 2]),
      (1...9).contains(ones)
    else { return nil }
    if range.count == 2 { return ones }
    return reading.at(range.lowerBound, "十") ? 10 + ones : nil
  }

  /// 第十四个五年规划.
  func numberedPlan() -> Found? {
    guard reading.at(start, "第"), let numeral = SmallNumeral(in: reading, at: start + 1),
      let end = reading.end(ofAny: ["个五年规划", "个五年计划"], at: numeral.end),
      (1...20).contains(numeral.value)
    else { return nil }
    return (end, .plan(numeral.value, edge: nil))
  }

  // MARK: 成立75周年

  /// An event of the lexicon with what counts from it: 改革开放40周年, 党的十八大以来.
  func event() -> Found? {
    guard let match = words.match(in: reading, at: start) else { return nil }
    for meaning in 0..<match.count {
      guard case .event(let event) = match.pieces(meaning)[0] else { continue }
      if let since = reading.end(of: "以来", at: match.end) { return (since, .since(event: event)) }
      let reader = DateFormReader(reading: reading, words: words, start: match.end)
      if let found = reader.anniversary(of: event) { return found }
    }
    return nil
  }

  /// 75周年, behind the event or alone.
  func anniversary(of event: Int?) -> Found? {
    guard let numeral = SmallNumeral(in: reading, at: start), numeral.value > 0,
      let end = reading.end(ofAny: ["周年", "週年"], at: numeral.end)
    else { return nil }
    return (end, .anniversary(event: event, years: numeral.value))
  }

  // MARK: 近三年

  /// 近年来, 近三年, 过去五年, 五年来, 十二年内, 三个月来.
  func stretch() -> Found? {
    if let match = words.match(in: reading, at: start) {
      if match.isOnly(.stretch) { return (match.end, .stretch) }
      if match.isOnly(.pastYear) { return (match.end, .pastYear) }
    }
    let prefixes: [StaticWord] = ["最近", "近", "过去", "今后", "未来", "这"]
    let behind = reading.end(ofAny: prefixes, at: start)
    guard let numeral = SmallNumeral(in: reading, at: behind ?? start), numeral.value > 0,
      numeral.value <= 100
    else { return nil }
    let cursor = reading.at(numeral.end, anyOf: "多余") ? numeral.end + 1 : numeral.end
    guard let unit = reading.end(ofAny: ["年", "个月", "個月"], at: cursor) else { return nil }
    return stretch(numeral, unit, isPrefixed: behind != nil, isExact: cursor == numeral.end)
  }

  private func stretch(_ numeral: SmallNumeral, _ unit: Int, isPrefixed: Bool, isExact: Bool)
    -> Found?
  {
    if let end = reading.end(ofAny: ["以来", "来"], at: unit),
      reading.end(ofAny: ["来到", "来自", "来访", "来看", "来说"], at: unit) == nil
    {
      return (end, .stretch)
    }
    if let end = reading.end(ofAny: ["以内", "之内", "内"], at: unit), reading.at(unit - 1, "年"),
      isExact, !isPrefixed
    {
      return (end, .within(years: numeral.value))
    }
    if let end = reading.end(ofAny: ["间", "期间"], at: unit) { return (end, .stretch) }
    guard isPrefixed, !reading.at(unit, anyOf: "历的级") else { return nil }
    return (unit, .stretch)
  }

  // MARK: 9:30

  /// 9:30, 上午9时, 下午三点半, 20时15分.
  func clock() -> Found? {
    let dayPart = reading.end(ofAny: Self.dayParts, at: start)
    guard dayPart != nil || reading.isNumeral(start) else { return nil }
    if let end = clockEnd(at: dayPart ?? start, isCertain: dayPart != nil) { return (end, .clock) }
    return nil
  }

  static let dayParts: [StaticWord] = [
    "上午", "下午", "凌晨", "清晨", "早晨", "早上", "中午", "晚上", "傍晚", "晚", "早", "夜间",
  ]

  /// Behind the clock time at `index`, 上午 and the like before it included.
  func clockEnd(at index: Int) -> Int? {
    clockEnd(at: reading.end(ofAny: Self.dayParts, at: index) ?? index, isCertain: true)
  }

  private func clockEnd(at index: Int, isCertain: Bool) -> Int? {
    guard let hour = SmallNumeral(in: reading, at: index), hour.value <= 24, hour.length <= 3,
      !reading.at(index - 1, anyOf: ".,:：")
    else { return nil }
    if reading.at(hour.end, anyOf: ":：∶") { return digitalEnd(hour, isCertain: isCertain) }
    let isPoint = reading.at(hour.end, anyOf: "点點")
    guard isPoint || reading.at(hour.end, anyOf: "时時") else { return nil }
    let unit = hour.end + 1
    if let minute = SmallNumeral(in: reading, at: unit), minute.value < 60,
      reading.at(minute.end, "分"), !reading.at(minute.end + 1, anyOf: "之钟")
    {
      return minute.end + 1
    }
    if let end = reading.end(ofAny: ["半", "整", "许", "钟"], at: unit), isPoint { return end }
    if isPoint { return isCertain && !reading.isNumeral(unit) ? unit : nil }
    // 四时 are the seasons.
    if hour.isChinese && !isCertain { return nil }
    return reading.at(unit, anyOf: "代期段速差空") ? nil : unit
  }

  /// 9:30; a ratio has no two digits behind its colon, or 比 before it.
  private func digitalEnd(_ hour: SmallNumeral, isCertain: Bool) -> Int? {
    guard !hour.isChinese, let minute = SmallNumeral(in: reading, at: hour.end + 1),
      minute.length == 2, minute.value < 60, !minute.isChinese
    else { return nil }
    var end = minute.end
    if reading.at(end, anyOf: ":："), let second = SmallNumeral(in: reading, at: end + 1),
      second.length == 2, second.value < 60
    {
      end = second.end
    }
    guard !reading.at(end, anyOf: ":：∶.%") else { return nil }
    let start = hour.end - hour.length
    guard isCertain || !reading.at(start - 1, anyOf: "比为是例分以") else { return nil }
    return reading.at(end, anyOf: "时時") ? end + 1 : end
  }
}

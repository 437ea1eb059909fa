internal import Newspaper

/// Reads one whole time expression at one place: a point, a range of two, a plan, an anniversary.
///
/// Each method answers nil where its form does not stand at `start`.
struct DateFormReader {
  typealias Found = (end: Int, form: DateMention.Form?)

  let reading: Reading
  let words: DateWords
  let start: Int

  /// 美好明天, 一日之计.
  func notDate() -> Found? {
    guard let match = words.match(in: reading, at: start), match.isOnly(.notDate) else {
      return nil
    }
    return (match.end, nil)
  }

  // MARK: Points and ranges

  func point() -> Found? {
    let reader = DatePointReader(reading, words, at: start)
    if let range = elidedRange(behind: reader) ?? range(from: reader) {
      return isRecurring ? (range.end, .recurring) : range
    }
    guard isDate(reader) else { return nil }
    if let finer = saidAgain(behind: reader) { return finer }
    if let last = reader.lastYear {
      var parts = DateParts()
      parts.year = last
      return (reader.end, .range(reader.parts, parts))
    }
    return (reader.end, isRecurring ? .recurring : .point(reader.parts))
  }

  /// 六月六月中旬: speech that begins again says one time, and the second saying counts.
  private func saidAgain(behind reader: DatePointReader) -> Found? {
    guard reader.lastYear == nil, !isRecurring, reader.end + 1 < reading.count,
      reading.scalars[reader.end] == reading.scalars[start],
      reading.scalars[reader.end + 1] == reading.scalars[start + 1]
    else { return nil }
    let again = DatePointReader(reading, words, at: reader.end)
    guard again.end - again.start >= reader.end - start, again.lastYear == nil,
      again.parts.year == reader.parts.year, again.parts.month == reader.parts.month
    else { return nil }
    return (again.end, .point(again.parts))
  }

  /// 每年3月, 每月5日, 每逢春节.
  private var isRecurring: Bool {
    reading.hasSuffix("每", before: start) || reading.hasSuffix("每年", before: start)
      || reading.hasSuffix("每月", before: start) || reading.hasSuffix("逢", before: start)
  }

  /// 3月5日至8日, 去年11月到今年3月, 2021年4月20日11:00时至4月25日17:00时.
  private func range(from reader: DatePointReader) -> Found? {
    guard !reader.parts.isEmpty, reader.lastYear == nil else { return nil }
    var cursor = reader.end
    if reader.parts.day != nil { cursor = clockEnd(at: cursor) ?? cursor }
    guard let connector = rangeConnector(at: cursor) else { return nil }
    let upper = DatePointReader(
      reading, words, at: connector, allowsBareDay: reader.hasBareDay,
      endsRange: reader.parts.day != nil)
    guard canEndRange(upper.parts, from: reader.parts) else { return nil }
    let end = upper.parts.day == nil ? upper.end : clockEnd(at: upper.end) ?? upper.end
    return (end, .range(reader.parts, upper.parts))
  }

  private func rangeConnector(at index: Int) -> Int? {
    if reading.at(index, anyOf: "至到-—~～–") {
      return reading.at(index, "—") && reading.at(index + 1, "—") ? index + 2 : index + 1
    }
    return nil
  }

  /// Whether the second part is as fine as the first, or names its own year as the first does, so
  /// that both are ends of one range: 2019年10月至2020年秋季, 9月至年底.
  private func canEndRange(_ upper: DateParts, from lower: DateParts) -> Bool {
    if upper.isEmpty { return false }
    if upper.isOnCalendar, lower.isOnCalendar { return true }
    if upper.isYear, upper.edge == .end, upper.year == .neighbour(0) { return lower.month != nil }
    if upper.day != nil { return lower.day != nil || lower.monthPortion != nil }
    if upper.month != nil { return lower.month != nil && lower.day == nil }
    if case .quarters = upper.portion { if case .quarters = lower.portion { return true } }
    if case .festival = upper.portion { return true }
    if upper.decade != nil { return lower.decade != nil }
    if upper.weekday != nil { return lower.weekday != nil }
    return upper.year != nil && lower.year != nil && lower.isYear && upper.isYear
  }

  /// 1至6月, 2021—2025年, 2019年1-五月, 5至8日, 三、四季度: the first number without its unit.
  private func elidedRange(behind reader: DatePointReader) -> Found? {
    guard let first = SmallNumeral(in: reading, at: reader.end),
      let connector = rangeConnector(at: first.end) ?? pause(at: first.end),
      let second = SmallNumeral(in: reading, at: connector),
      let (lower, upper, end) = ends(first.value, second, under: reader.parts)
    else { return nil }
    // 1、3月 are two months, not three.
    if pause(at: first.end) != nil && second.value != first.value + 1 { return nil }
    return (end, .range(lower, upper))
  }

  private func pause(at index: Int) -> Int? { reading.at(index, "、") ? index + 1 : nil }

  private func ends(_ first: Int, _ second: SmallNumeral, under parts: DateParts)
    -> (DateParts, DateParts, Int)?
  {
    var (lower, upper) = (parts, parts)
    let after = second.end
    if let end = reading.end(of: "年代", at: after), parts.year == nil, parts.decade == nil,
      first % 10 == 0, second.value % 10 == 0, (10...90).contains(first), first < second.value,
      second.value <= 90
    {
      (lower.decade, upper.decade) = (first, second.value)
      return (lower, upper, end)
    }
    if reading.at(after, "年"), parts.isEmpty {
      guard (1500...2999).contains(first), (1500...2999).contains(second.value),
        first < second.value
      else { return nil }
      (lower.year, upper.year) = (.number(first), .number(second.value))
      return (lower, upper, after + 1)
    }
    guard parts.isYear, parts.edge == nil, first < second.value else {
      return days(first, second, under: parts)
    }
    if reading.at(after, "月"), (1...12).contains(first), (1...12).contains(second.value) {
      (lower.month, upper.month) = (.number(first), .number(second.value))
      return (lower, upper, reading.at(after + 1, "份") ? after + 2 : after + 1)
    }
    if let end = reading.end(of: "季度", at: after), (1...4).contains(first), second.value <= 4 {
      lower.portion = .quarters(first...first)
      upper.portion = .quarters(second.value...second.value)
      return (lower, upper, end)
    }
    return days(first, second, under: parts)
  }

  private func days(_ first: Int, _ second: SmallNumeral, under parts: DateParts)
    -> (DateParts, DateParts, Int)?
  {
    guard reading.at(second.end, "日") || parts.month != nil && reading.at(second.end, "号"),
      parts.day == nil, parts.month != nil || parts.isEmpty, first < second.value,
      (1...31).contains(first), (1...31).contains(second.value),
      !reading.at(second.end + 1, anyOf: "内游间龄")
    else { return nil }
    var (lower, upper) = (parts, parts)
    (lower.day, upper.day) = (.number(first), .number(second.value))
    return (lower, upper, second.end + 1)
  }

  // MARK: Which bare parts are dates

  private func isDate(_ reader: DatePointReader) -> Bool {
    let parts = reader.parts
    guard !parts.isEmpty else { return false }
    if parts.year != nil, parts.year != .neighbour(0) { return !isInTitle(parts) }
    if let edge = parts.edge, parts.isYear { return isYearEdge(edge) }
    if parts.century != nil || parts.decade != nil { return true }
    if parts.month != nil { return !isAmount(reader) }
    if parts.weekday != nil || parts.week != nil { return isWeekday(reader) }
    switch parts.portion {
    case .season, .week, .firstDays, .lastMonths: return false
    case .festival: return !reading.at(reader.end, anyOf: "晚联")
    case .some: return true
    case nil: break
    }
    if parts.year == .neighbour(0) { return !isNumbered }
    return isDay(reader)
  }

  /// 《今日青海》: a name, not a time.
  private func isInTitle(_ parts: DateParts) -> Bool {
    if case .relative = parts.year { return reading.at(start - 1, "《") }
    return false
  }

  /// 三年中, 五年底: the tail of a number of years.
  private var isNumbered: Bool {
    reading.isNumeral(start - 1) || reading.at(start - 1, anyOf: "几多半数往历")
  }

  private func isYearEdge(_ edge: DateParts.Edge) -> Bool {
    !isNumbered && (edge != .middle || reading.classAt(start - 1) != .han)
  }

  /// 为期三月, 第三月 and 1.5月 are amounts or names.
  private func isAmount(_ reader: DatePointReader) -> Bool {
    guard case .number = reader.parts.month, !reader.parts.isLunar else { return false }
    return reading.at(start - 1, anyOf: "第期时.每逾经近约") && reader.parts.day == nil
      && !reading.hasSuffix("同期", before: start)
  }

  private func isWeekday(_ reader: DatePointReader) -> Bool {
    guard reader.parts.week == nil else { return !reading.at(reader.end, anyOf: "内次") }
    return !reading.at(start - 1, anyOf: "每一两双半") && !reading.isNumeral(start - 1)
      && !reading.at(reader.end, anyOf: "年期岁")
  }

  /// 29日, 昨天; 三日 only where it opens a day: 三日电, 三日上午.
  private func isDay(_ reader: DatePointReader) -> Bool {
    guard let day = reader.parts.day else { return false }
    // 3月5日当天 says the day once.
    if case .neighbour = day { return !reading.at(start - 1, anyOf: "日号") }
    guard case .number = day else { return !reading.at(start - 1, "《") }
    guard !reading.at(reader.end, anyOf: "内间游龄均照夜"), !reading.at(start - 1, anyOf: "第每约近逾前满足共"),
      reading.end(ofAny: ["以内", "之内", "以上", "左右"], at: reader.end) == nil
    else { return false }
    if reading.at(start - 1, "月") { return false }
    guard reader.end - start == 2, reading.classAt(start) != .digit else { return true }
    return reading.end(ofAny: ["电", "上午", "下午", "晚", "凌晨", "中午"], at: reader.end) != nil
  }

  // MARK: 2024-02-23

  /// 2024-02-23, 2019.9.6, 2020/12/1, 13.5.2015, 1999.08-2002.02.
  func numericDate() -> Found? {
    guard !reading.at(start - 1, anyOf: ".-/,"), reading.classAt(start - 1) != .latin,
      let (lower, end) = numericPoint(at: start)
    else { return nil }
    if let connector = rangeConnector(at: end), let (upper, last) = numericPoint(at: connector),
      isClosed(last), lower.month != nil || upper.month != nil
    {
      return (last, .range(lower, upper))
    }
    // 2019.9 may be any number.
    guard isClosed(end), lower.month != nil, lower.day != nil || reading.at(start + 4, "-") else {
      return nil
    }
    return (end, .point(lower))
  }

  private func isClosed(_ end: Int) -> Bool {
    !(reading.at(end, anyOf: ".-/,") && reading.classAt(end + 1) == .digit)
      && reading.classAt(end) != .digit && reading.classAt(end) != .latin
      && reading.classAt(end) != .multiplier && !reading.at(end, anyOf: "%℃")
  }

  private func numericPoint(at index: Int) -> (DateParts, Int)? {
    guard let first = SmallNumeral(in: reading, at: index), !first.isChinese else { return nil }
    var fields = [first]
    var cursor = first.end
    var separator: UInt32?
    while fields.count < 3, reading.at(cursor, anyOf: ".-/"),
      separator == nil || separator == reading.scalars[cursor],
      let next = SmallNumeral(in: reading, at: cursor + 1), !next.isChinese,
      next.length <= 2 || fields.count == 2 && next.length == 4
    {
      separator = reading.scalars[cursor]
      fields.append(next)
      cursor = next.end
    }
    guard let parts = Self.parts(fields) else { return nil }
    return (parts, cursor)
  }

  private static func parts(_ fields: [SmallNumeral]) -> DateParts? {
    var parts = DateParts()
    if fields[0].length == 4, (1500...2999).contains(fields[0].value) {
      parts.year = .number(fields[0].value)
      guard fields.count > 1 else { return parts }
      guard (1...12).contains(fields[1].value), fields.count == 3 || fields[1].length == 2 else {
        return nil
      }
      parts.month = .number(fields[1].value)
      guard fields.count > 2 else { return parts }
      guard fields[2].length <= 2, (1...31).contains(fields[2].value) else { return nil }
      parts.day = .number(fields[2].value)
      return parts
    }
    // Day before month, where it cannot be the other way round.
    guard fields.count == 3, fields[2].length == 4, (13...31).contains(fields[0].value),
      (1...12).contains(fields[1].value), (1500...2999).contains(fields[2].value)
    else { return nil }
    parts.year = .number(fields[2].value)
    parts.month = .number(fields[1].value)
    parts.day = .number(fields[0].value)
    return parts
  }
}

internal import Newspaper
internal import Numerals
internal import Units

/// Dates that say more together than one by one: 2021年、2022年分别, 2021年和2022年两年, 6月30日以来.
extension PeriodReader {
  /// The dates of the clause, or of the one before, where 、 and 和 alone part them.
  func listedDates(before quantity: Int) -> ArraySlice<Int> {
    var named: [Int] = []
    var token = quantity - 1
    while token >= 0, quantity - token < Self.clause, passage.role(token) != .date,
      passage.role(token) != .quantity, passage.role(token) != .stop,
      passage.role(token) != .pause || passage.role(token - 1) == .date
    {
      token -= 1
    }
    while passage.role(token) == .date {
      named.append(passage.tokens[token].index)
      guard passage.role(token - 1) == .list || passage.role(token - 1) == .conjunction else {
        break
      }
      token -= 2
    }
    return named.reversed()[...]
  }

  /// Whether a month lies within the stretch that a report is of: 前7个月, 其中7月份.
  static func holds(_ reported: String, _ period: String) -> Bool {
    guard reported.count == 15, period.count == 7 else { return false }
    return reported.prefix(7) <= period && period <= reported.suffix(7)
  }

  /// 2021年和2022年两年: years one behind the other, of which one value speaks.
  func joined(_ date: Int) -> String? {
    guard date > 0, let last = dates[date].period, let first = dates[date - 1].period,
      first.count == 4, last.count == 4, let year = Int(first), Int(last) == year + 1,
      passage.reading.at(dates[date - 1].mention.range.upperBound, anyOf: "和与、"),
      dates[date - 1].mention.range.upperBound + 1 == dates[date].mention.range.lowerBound,
      passage.reading.end(of: "两年", at: dates[date].mention.range.upperBound) != nil
    else { return nil }
    return "\(first)/\(last)"
  }

  /// 2011年3月注册成立: a year in which something began speaks for no sentence behind it; one that a
  /// number stands with does.
  func founds(_ resolved: DateResolver.Resolved) -> Bool {
    let end = resolved.mention.range.upperBound
    let next = mention(at: end)?.range.lowerBound ?? passage.reading.count
    for index in end..<min(end + Self.clause, passage.reading.count) {
      if passage.reading.classes[index] == .pause || passage.reading.classes[index] == .sentenceEnd
      {
        return isFounded(before: resolved.mention.range.lowerBound)
      }
      if index >= next { return false }
      if passage.reading.end(ofAny: Self.founding, at: index) != nil { return true }
    }
    return false
  }

  /// 该公司成立于1995年.
  private func isFounded(before index: Int) -> Bool {
    passage.reading.at(index - 1, "于")
      && (passage.reading.at(index - 2, "建")
        || Self.founding.contains { passage.reading.hasSuffix($0, before: index - 1) })
  }

  private static let founding: [StaticWord] = [
    "成立", "始建", "创建", "创办", "创立", "建厂", "建校", "建院", "建馆", "建县", "组建", "转制", "改制", "诞生", "出生", "挂牌",
  ]

  /// 6月30日以来: to the day the text stands at, open where it does not say.
  func since(_ resolved: DateResolver.Resolved) -> String? {
    guard case .point(let parts) = resolved.mention.form, !parts.isRelative,
      let first = resolved.expression.startDate,
      let behind = passage.reading.end(ofAny: ["以来", "至今"], at: resolved.mention.range.upperBound)
    else { return nil }
    let length = parts.isYear ? 4 : parts.day == nil ? 7 : 10
    let start = first.prefix(length)
    if parts.isYear, let years = years(behind: behind), let year = Int(start) {
      return "\(year)/\(year + years - 1)"
    }
    let end = (limit ?? issue).map { String($0.prefix(length)) } ?? ".."
    return start == end ? String(start) : "\(start)/\(end)"
  }

  /// 2010年以来连续5年.
  private func years(behind index: Int) -> Int? {
    guard let start = passage.reading.end(of: "连续", at: index),
      let mention = mention(at: start),
      mention.range.lowerBound == start, mention.unit?.name == "年",
      mention.numeral.value.isInteger
    else { return nil }
    return Int(mention.numeral.value.decimal)
  }

  /// The first quantity at or behind an index.
  func mention(at index: Int) -> QuantityMention? {
    var low = 0
    var high = passage.mentions.count
    while low < high {
      let middle = (low + high) / 2
      if passage.mentions[middle].range.lowerBound < index {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < passage.mentions.count ? passage.mentions[low] : nil
  }
}

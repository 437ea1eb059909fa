internal import Newspaper
internal import Numerals
internal import Units

extension QuantityGuard {
  /// 2024年: a year of the calendar, no span of time.
  static let calendarYear: QuantityGuard = .init(
    name: "calendar-year",
    help: "Four digits of a year before 年 name a year.",
    examples: """
      2023年建成
      一九五六年
      2024年度预算
      6月15日开幕
      """,
    refuses: { scene, mention in
      let numeral = mention.numeral
      if let unit = mention.unit, isCalendar(unit), !scene.spans(mention) { return true }
      guard let unit = mention.unit, unit.isKind(.duration), unit.base == "a",
        numeral.valueMax == nil || numeral.isArabic, numeral.value.isInteger
      else { return false }
      if numeral.isDigitString { return true }
      let digits = numeral.range.count
      return numeral.isArabic && digits == 4 && numeral.value >= Rational(1000)
        && numeral.value < Rational(2200)
    })

  /// 6月, 15日: a month or day of the calendar, not so many of them.
  private static func isCalendar(_ unit: Unit) -> Bool {
    unit.name == "月" || unit.name == "日" || unit.name == "号"
  }
}

extension Scene {
  /// 连续5日, 为期3日: a span of time is said.
  fileprivate func spans(_ mention: QuantityMention) -> Bool {
    mention.unit?.name == "日" && stands(mention.range.lowerBound - 1, "续期时满")
  }
}

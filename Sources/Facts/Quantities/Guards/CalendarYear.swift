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
      """,
    refuses: { scene, mention in
      let numeral = mention.numeral
      guard let unit = mention.unit, unit.isKind(.duration), unit.base == "a",
        numeral.valueMax == nil || numeral.isArabic, numeral.value.isInteger
      else { return false }
      if numeral.isDigitString { return true }
      let digits = numeral.range.count
      return numeral.isArabic && digits == 4 && numeral.value >= Rational(1000)
        && numeral.value < Rational(2200)
    })
}

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
      公元476年
      1313年—1375年在世
      小镇已有⟦1000年⟧历史 => 1000 年
      坚持抗争⟦1000年⟧ => 1000 年
      """,
    refuses: { scene, mention in
      let numeral = mention.numeral
      guard let unit = mention.unit, unit.isKind(.duration), unit.base == "a",
        numeral.valueMax == nil || numeral.isArabic, numeral.value.isInteger
      else { return false }
      if numeral.isDigitString { return true }
      if yearWords.match(scene.reading, before: mention.range.lowerBound) != nil { return true }
      // 1000年 is a date of no newspaper; 1200年历史 is a span.
      if numeral.value == Rational(1000)
        || (numeral.value < Rational(1900)
          && spanWords.match(scene.reading, at: mention.range.upperBound) != nil)
      {
        return false
      }
      return numeral.isArabic && numeral.value >= Rational(1000)
        && (numeral.valueMax ?? numeral.value) < Rational(2200)
    })

  private static let yearWords = WordTable(
    "公元 公元前 西元 西元前 民国 洪武 永乐 康熙 雍正 乾隆 嘉庆 道光 咸丰 同治 光绪 宣统 昭和 平成 令和")
  private static let spanWords = WordTable("历史 的历史 之久 树龄 的树龄 的文明 的风雨")
}

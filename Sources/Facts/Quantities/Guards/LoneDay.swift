internal import Newspaper
internal import Numerals
internal import Units

extension QuantityGuard {
  /// 二日, 十月: a day or month of the calendar, no span of time.
  static let loneDay: QuantityGuard = .init(
    name: "lone-day",
    help: "A number before a lone 日 or 月 names a day or a month unless a span is said.",
    examples: """
      该国政府二日宣布减税
      十月革命胜利
      股价⟦两日⟧连涨 => 2 日
      展期⟦15日⟧，免费开放 => 15 日
      应当在⟦五日⟧内答复 => 5 日 comparator=le
      病程⟦30~90日⟧ => 30..90 日
      推出海岛⟦三日⟧游 => 3 日
      """,
    refuses: { scene, mention in
      guard let unit = mention.unit, unit.name == "日" || unit.name == "月",
        mention.comparator == nil, mention.numeral.value.isInteger,
        // 两日: no calendar says 两.
        !scene.stands(mention.range.lowerBound, "两兩半"),
        (mention.numeral.valueMax ?? mention.numeral.value) <= Rational(unit.name == "日" ? 31 : 12)
      else { return false }
      let (start, end) = (mention.range.lowerBound, mention.range.upperBound)
      return spansBefore.match(scene.reading, before: start) == nil
        && spansBehind.match(scene.reading, at: end) == nil
    })

  private static let spansBefore = WordTable(
    "为期 期为 历时 连续 接连 近 满 每 长达 耗时 用时 用了 经过 仅 只 达 共 期 限 宽限 延长 缩短 提前 推迟 前后 休息 停产 停工 工作 过去 苦战 奋战")
  private static let spansBehind = WordTable(
    "内 之内 以内 游 后 之后 以后 之久 龄 以上 以下 期 工期 假期 长假 有余 为期 为限 之间 多")
}

internal import Newspaper
internal import Numerals
internal import Units

extension QuantityGuard {
  /// 十四届, 二期, 3号: a place in an order without 第.
  static let ordinalNoun: QuantityGuard = .init(
    name: "ordinal-noun",
    help: "届 期 号 线 版 and their like name a place in an order unless a count is said.",
    examples: """
      十四届全会召开
      全年举办培训班⟦12期⟧。 => 12 期
      二期工程开工
      三线城市房价平稳
      5号楼竣工
      红三军在此渡江
      初三起天气转晴
      """,
    refuses: { scene, mention in
      // 初三起, 正月初二: a day of the lunar month.
      if !mention.numeral.isArabic, scene.stands(mention.range.lowerBound - 1, "初") { return true }
      guard let unit = mention.unit, units.contains(unit.name) else { return false }
      if scene.stands(mention.range.lowerBound - 1, "续共办过满历计了近") { return false }
      // A count stands behind its noun, at the end of the clause; an order before its noun.
      let isCount = mention.numeral.isArabic || mention.numeral.value > Rational(20)
      let end = mention.range.upperBound
      // 长青路50号 is an address; only 三百号人 counts.
      if unit.name == "号" { return !scene.stands(end, "人") }
      let endsClause = end == scene.reading.count || scene.scalarClass(end) != .han
      return !(isCount && (endsClause || scene.stands(end, "人")))
    })

  private static let units: Set<String> = [
    "届", "期", "号", "线", "版", "代", "环", "手", "楼", "军", "师", "旅",
  ]
}

internal import Newspaper
internal import Units

extension QuantityGuard {
  /// 投资增速前三名, 后两位: places in an order.
  static let rank: QuantityGuard = .init(
    name: "rank",
    help: "前三名, 后两位 and 前十强 tell places in an order.",
    examples: """
      增速前三名：中川县增长⟦12%⟧ => 12 %
      开工率后两位的县作了检讨
      产值居全市前10位
      目前⟦3名⟧学生已返校 => 3 名
      退休后⟦两位⟧老人学起了书法 => 2 位
      """,
    refuses: { scene, mention in
      guard let unit = mention.unit, units.contains(unit.name) else { return false }
      let sign = mention.outerRange.lowerBound - 1
      // 目前, 此前, 五年前: a time.
      if scene.stands(sign, "前") { return !scene.stands(sign - 1, "目此之以日年月天生提眼当空先午") }
      let end = mention.range.upperBound
      return scene.stands(sign, "后") && !scene.stands(sign - 1, "此之以日年月天随然最先今往")
        && (scene.scalarClass(end) != .han || scene.stands(end, "的为是"))
    })

  private static let units: Set<String> = ["名", "位", "强"]
}

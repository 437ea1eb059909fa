internal import Newspaper
internal import Numerals
internal import Units

extension QuantityGuard {
  /// 三年行动, 百日攻坚: the span of time in the name of a programme.
  static let programmeSpan: QuantityGuard = .init(
    name: "programme-span",
    help: "A span of time before 行动, 计划, 规划 or 攻坚 belongs to the name of a programme.",
    examples: """
      实施脱贫人口增收三年行动
      印发五年规划
      开展30天攻坚
      打响公路三年大决战
      工期⟦18个月⟧，计划年内开工 => 18 个月
      """,
    refuses: { scene, mention in
      guard mention.unit?.isKind(.duration) == true, mention.comparator == nil else {
        return false
      }
      return programmes.match(scene.reading, at: mention.range.upperBound) != nil
    })

  private static let programmes = WordTable("行动 计划 规划 攻坚 滚动计划 倍增计划 提升行动 大计 决战 大决战 会战 大会战")
}

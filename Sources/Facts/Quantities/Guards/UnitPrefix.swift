internal import Newspaper
internal import Numerals
internal import Units

extension QuantityGuard {
  /// 每千瓦, 千克级: 千 that belongs to the unit, no number.
  static let unitPrefix: QuantityGuard = .init(
    name: "unit-prefix",
    help: "千, 百 or 兆 that is the prefix of a unit without a number before it.",
    examples: """
      每千瓦造价下降
      以千克为单位
      按兆瓦收取费用
      """,
    refuses: { scene, mention in
      guard mention.numeral.isBare, mention.numeral.range.count == 1,
        let match = scene.units.match(in: scene.reading, at: mention.range.lowerBound)
      else { return false }
      return match.end >= mention.range.upperBound
    })
}

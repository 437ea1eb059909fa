internal import Newspaper
internal import Numerals
internal import Units

extension QuantityRule {
  /// 百分之二十八, 八成, 八五折: percent in words.
  static let writtenPercent: QuantityRule = .init(
    name: "written-percent",
    help: "Percent in words: 百分之, 成 and 折.",
    examples: """
      占全国的⟦百分之二十八⟧ => 28 %
      已有⟦八成⟧以上农户受益 => 80 % comparator=ge
      按⟦八五折⟧出售 => 85 %
      增长⟦百分之三到五⟧ => 3..5 %
      提高⟦百分之一点五个百分点⟧ => 1.5 个百分点
      """,
    find: { scene, start in
      guard let numeral = start.numeral, numeral.kind == .percent else { return [] }
      var end = numeral.end
      var unit = scene.units.named("%")
      if let behind = scene.unit(at: numeral.end, numberStart: numeral.start),
        behind.unit.isKind(.percentagePoint)
      {
        (unit, end) = (behind.unit, behind.end)
      }
      return [
        QuantityMention(
          numeral.start..<end, rule: QuantityRule.writtenPercent.name, numeral: numeral,
          unit: unit)
      ]
    })
}

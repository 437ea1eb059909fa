internal import Newspaper
internal import Numerals
internal import Units

extension QuantityRule {
  /// 2×50兆伏安: how many, and the size of each.
  static let product: QuantityRule = .init(
    name: "product",
    help: "A whole number, × and a measure: how many, and the size of each; sides share a unit.",
    examples: """
      扩建⟦2⟧×⟦50兆伏安⟧变压器 => 2; 50 兆伏安
      建设⟦2⟧×⟦66万千瓦⟧机组 => 2; 660000 千瓦
      规格⟦60⟧×⟦80厘米⟧ => 60 厘米; 80 厘米
      场地⟦3米⟧×⟦5米⟧ => 3 米; 5 米
      女子4×⟦100米⟧接力预赛 => 100 米
      """,
    find: { scene, start in
      guard let numeral = start.numeral, numeral.isArabic, numeral.kind == .cardinal,
        !numeral.isRange,
        scene.stands(numeral.end, "×xX*"),
        let factor = NumeralReader.cardinal(scene.reading, at: numeral.end + 1), factor.isArabic,
        let size = scene.measured(factor), let unit = size.unit, !unit.isClassifier,
        !scene.namesRelay(size.range.upperBound)
      else { return [] }
      var first = QuantityMention(
        numeral.range, rule: QuantityRule.product.name, numeral: numeral)
      first.outerRange = numeral.start..<factor.start
      if unit.isKind(.length) {
        first.unit = unit
      } else if !numeral.value.isInteger || numeral.value > Rational(1000) {
        return []
      }
      var second = size
      second.rule = QuantityRule.product.name
      return [first, second]
    })
}

extension Scene {
  /// 4×100米接力: a race, four times nothing.
  fileprivate func namesRelay(_ index: Int) -> Bool {
    (index..<index + 6).contains { relays.match(reading, at: $0) != nil }
  }
}

private let relays = WordTable("接力 混合泳 自由泳")

internal import Newspaper
internal import Numerals
internal import Units

extension QuantityRule {
  /// 翻番, 翻一番, 翻两番.
  static let redoubling: QuantityRule = .init(
    name: "redoubling",
    help: "翻番: each 番 doubles.",
    examples: """
      农民收入⟦翻一番⟧ => 2 倍
      产值⟦翻了两番⟧ => 4 倍
      力争⟦翻番⟧ => 2 倍
      """,
    find: { scene, start in
      guard let numeral = start.numeral, numeral.kind == .multiple else { return [] }
      return [
        QuantityMention(
          numeral.range, rule: QuantityRule.redoubling.name, numeral: numeral,
          unit: scene.units.named("倍"))
      ]
    })
}

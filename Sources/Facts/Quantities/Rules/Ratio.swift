internal import Newspaper
internal import Numerals

extension QuantityRule {
  /// 3∶1, 11.8∶48.3∶39.9.
  static let ratio: QuantityRule = .init(
    name: "ratio",
    help: "A ratio of two or more terms.",
    examples: """
      城乡收入比为⟦2.6：1⟧ => 2.6
      三次产业结构为⟦11.8∶48.3∶39.9⟧ => 11.8:48.3:39.9
      按⟦7∶3⟧的比例 => 2.33333333333
      客队以3:2获胜
      """,
    find: { _, start in
      guard let numeral = start.numeral, numeral.kind == .ratio else { return [] }
      return [QuantityMention(numeral.range, rule: QuantityRule.ratio.name, numeral: numeral)]
    })
}

internal import Newspaper
internal import Numerals

extension QuantityRule {
  /// 三分之二, 1/4, 一半: a share without a unit.
  static let writtenFraction: QuantityRule = .init(
    name: "written-fraction",
    help: "A fraction without a unit: a share of something.",
    examples: """
      超过⟦三分之二⟧的代表 => 0.666666666667 comparator=gt
      约占⟦1/4⟧ => 0.25 comparator=approx
      任务完成⟦一半⟧ => 0.5
      """,
    find: { _, start in
      guard let numeral = start.numeral, numeral.kind == .fraction else { return [] }
      return [
        QuantityMention(numeral.range, rule: QuantityRule.writtenFraction.name, numeral: numeral)
      ]
    })
}

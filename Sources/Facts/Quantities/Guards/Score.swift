internal import Newspaper
internal import Numerals
internal import Units

extension QuantityGuard {
  /// 以3:2战胜: the score of a match.
  static let score: QuantityGuard = .init(
    name: "score",
    help: "A ratio of whole numbers in a clause about a match is its score.",
    examples: """
      主队以3:2战胜对手
      比分定格在1∶0，客队获胜
      客队3∶0两胜主队
      """,
    refuses: { scene, mention in
      // The second term, where the first could not take it: 3∶0.
      let start = mention.range.lowerBound
      if scene.stands(start - 1, "∶：:"), scene.scalarClass(start - 2) == .digit,
        scene.scalarClass(start) == .digit, mention.rule != QuantityRule.ratio.name
      {
        return true
      }
      guard mention.rule == QuantityRule.ratio.name, mention.numeral.terms.isEmpty else {
        return false
      }
      let sentence = scene.surroundings(of: mention.range)
      return sentence.contains { words.match(scene.reading, at: $0) != nil }
    })

  private static let words = WordTable(
    "战胜 击败 战平 逆转 取胜 获胜 落败 负于 不敌 比分 力克 大胜 完胜 险胜 淘汰 横扫 主队 客队 连胜 连下 轻取 首局 次局 决胜局")
}

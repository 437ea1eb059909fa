internal import Newspaper
internal import Numerals
internal import Units

extension QuantityGuard {
  /// 九年制, 七人制: a number in the name of a system.
  static let systemNoun: QuantityGuard = .init(
    name: "system-noun",
    help: "A number and its unit before 制 name a system.",
    examples: """
      普及九年制义务教育
      七人制橄榄球赛开幕
      实行百分制考核
      改行两院制
      ⟦15人⟧制作团队 => 15 人
      """,
    refuses: { scene, mention in
      let end = mention.range.upperBound
      guard mention.unit != nil || mention.numeral.kind == .percent, scene.stands(end, "制") else {
        return false
      }
      // 制作, 制造, 制定…: what follows is a verb.
      return !scene.stands(end + 1, "作造定订成止药糖衣冷图版片约裁服")
    })
}

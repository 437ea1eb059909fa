internal import Newspaper
internal import Numerals
internal import Units

extension QuantityGuard {
  /// 陆路, 二次创业: a lone digit character that is a word or a place in an order.
  static let loneCharacter: QuantityGuard = .init(
    name: "lone-character",
    help:
      "A lone financial digit is a word (陆路), as is a lone 零 (零部件); a lone 二 before a classifier is an order (二次).",
    examples: """
      陆路通关效率提高
      实施二次创业
      设在二层展厅
      捐款⟦伍元⟧ => 5 元
      登山队伍分成小组
      两国领导人两度会晤
      三方代表到场
      收拾行装出发
      零部件生产恢复
      值班⟦二人⟧ => 2 人
      建有⟦二个⟧车间 => 2 个
      """,
    refuses: { scene, mention in
      guard mention.numeral.range.count == 1, mention.parts.isEmpty, let unit = mention.unit
      else { return false }
      if saysMore(scene, mention, unit) { return true }
      switch scene.reading.scalars[mention.numeral.start] {
      case 0x4E8C: return unit.isClassifier && !["人", "名", "位", "者", "个"].contains(unit.name)
      case 0x96F6: return unit.isClassifier
      // 他俩眼下很忙: 俩 counts without a classifier.
      case 0x4FE9, 0x5006, 0x4EE8: return unit.isClassifier && unit.name != "人"
      case 0x4F0D, 0x9646, 0x9678, 0x8086, 0x67D2, 0x634C, 0x7396, 0x53C1, 0x53C3, 0x8D30, 0x58F9,
        0x62FE, 0x4F70, 0x4EDF:
        // 伍元, 陆圆: only money is written so, and 队伍元 is no money either.
        return !unit.isKind(.money) || unit.isAmbiguous
          || scene.stands(mention.range.lowerBound - 1, "队大收陆水海")
      default: return false
      }
    })

  /// 两度会晤 is twice, 三方会谈 three parties: a lone Chinese digit measures neither degrees nor cubes.
  private static func saysMore(_ scene: Scene, _ mention: QuantityMention, _ unit: Unit) -> Bool {
    guard !mention.numeral.isArabic, mention.comparator == nil else { return false }
    switch unit.name {
    case "方": return true
    case "度":
      // 零度, 三度的偏差 and what stands at the end of a clause are measured.
      return !mention.numeral.value.isZero && scene.scalarClass(mention.range.upperBound) == .han
        && !scene.stands(mention.range.upperBound, "的电角左以")
    default: return false
    }
  }
}

internal import Newspaper
internal import Numerals
internal import Units

extension QuantityGuard {
  /// 一批, 一条: 一 that means "a".
  static let indefiniteOne: QuantityGuard = .init(
    name: "indefinite-one",
    help: "一 before a classifier or an ambiguous unit means a, not one.",
    examples: """
      实施一批重点项目
      探索出一条新路子
      每一个村庄都有变化
      过去一年成绩突出
      """,
    refuses: { scene, mention in
      guard mention.numeral.range.count == 1, mention.numeral.value == .one,
        scene.scalar(mention.range.lowerBound) == 0x4E00, mention.parts.isEmpty,
        mention.comparator == nil
      else { return false }
      guard let unit = mention.unit, !scene.stands(mention.range.lowerBound - 1, "每") else {
        return true
      }
      let isClock = unit.isKind(.duration) && unit.base == "s" && unit.factor < Rational(86400)
      // A surface of several characters is no other word: 一公升.
      let isWord = unit.isAmbiguous && !isClock && mention.range.count == 2
      guard unit.isClassifier || isWord || (unit.isKind(.duration) && !isClock) else {
        return false
      }
      // 为期一年, 历时一天: here it is measured.
      return !(unit.isKind(.duration) && scene.stands(mention.range.lowerBound - 1, "期时仅满只耗"))
    })
}

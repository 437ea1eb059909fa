internal import Newspaper
internal import Numerals
internal import Units

extension QuantityGuard {
  /// C919, G109, 〔2024〕5号: digits that belong to a name or code.
  static let codeName: QuantityGuard = .init(
    name: "code-name",
    help: "Digits behind a Latin letter, inside a code, or before one belong to a name.",
    examples: """
      国产大飞机C919架次增加
      沿G109米线
      创建5A级景区
      青政〔2024〕5号
      首批MD—82班次取消
      波音747班次取消
      全市GDP⟦950亿元⟧，CPI⟦2.1%⟧ => 95000000000 元; 2.1 %
      """,
    refuses: { scene, mention in
      let start = mention.range.lowerBound
      guard mention.rule != QuantityRule.prefixedUnit.name else { return false }
      if scene.stands(start - 1, "〔[［#№〕") { return true }
      // ’97巴黎车展: a year cut short.
      if scene.stands(start - 1, "’‘'"), mention.numeral.isArabic, mention.range.count <= 3 {
        return true
      }
      if isJoinedToLatin(scene, start), !isOfIndicator(scene, mention) { return true }
      if mention.numeral.isArabic, mention.unit?.isClassifier ?? true,
        scene.lexicon.isModel(scene.reading, start)
      {
        return true
      }
      // 5A级, 4K电视: one letter behind the digits, then a noun.
      let end = mention.range.upperBound
      guard mention.unit != nil, scene.scalarClass(end - 1) == .latin else { return false }
      return scene.stands(end, "级級景型类座楼馆")
    })

  /// GDP950亿元, CPI2.1%: money and shares behind a word of letters are of that word.
  private static func isOfIndicator(_ scene: Scene, _ mention: QuantityMention) -> Bool {
    guard mention.unit?.isKind(.money) == true || mention.isShare else { return false }
    let start = mention.range.lowerBound
    return (start - 3..<start).allSatisfy { scene.scalarClass($0) == .latin }
  }

  private static func isJoinedToLatin(_ scene: Scene, _ start: Int) -> Bool {
    guard scene.scalarClass(start) == .digit, !scene.reading.isGapBefore(start) else {
      return false
    }
    if scene.scalarClass(start - 1) == .latin || scene.stands(start - 1, "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ") {
      return true
    }
    // DF-21, MD—80: a dash that hangs on a code.
    return scene.stands(start - 1, "-_—–－") && scene.scalarClass(start - 2) == .latin
  }
}

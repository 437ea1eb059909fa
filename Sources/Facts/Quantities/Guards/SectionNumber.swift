internal import Newspaper
internal import Numerals
internal import Units

extension QuantityGuard {
  /// 2.2本计划: a decimal that opens a heading, not 2.2 volumes.
  static let sectionNumber: QuantityGuard = .init(
    name: "section-number",
    help: "A decimal before a classifier, at the start of a sentence or glued to an amount.",
    examples: """
      2.2本工程由企业承建
      总额⟦3541.07万元⟧2.3本册建设内容 => 35410700 元
      """,
    refuses: { scene, mention in
      guard let unit = mention.unit, unit.isClassifier, !mention.numeral.value.isInteger,
        mention.numeral.isArabic, mention.parts.isEmpty
      else { return false }
      let start = mention.range.lowerBound
      guard start > 0 else { return true }
      if scene.scalarClass(start - 1) == .sentenceEnd { return true }
      return mention.numeral.scale == .one && scene.endsAmount(before: start)
    })
}

extension Scene {
  /// Whether a number with its unit ends before `index`: 万元 of 3541.07万元.
  fileprivate func endsAmount(before index: Int) -> Bool {
    for start in stride(from: index - 1, through: max(0, index - 3), by: -1) {
      guard let match = units.match(in: reading, at: start), match.end == index else { continue }
      switch scalarClass(start - 1) {
      case .digit, .chineseDigit, .placeWord, .multiplier: return true
      default: continue
      }
    }
    return false
  }
}

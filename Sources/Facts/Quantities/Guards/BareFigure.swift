internal import Newspaper
internal import Numerals
internal import Units

extension QuantityGuard {
  /// 千里, 百年, 万家: a round figure of speech.
  static let bareFigure: QuantityGuard = .init(
    name: "bare-figure",
    help: "百, 千, 万 without a digit count only before a unit of measure or behind a comparator.",
    examples: """
      建成⟦百亿斤⟧粮食产能基地 => 10000000000 斤
      千里之行始于足下
      百年老店焕发生机
      走进千家万户
      万人空巷
      出价十百千元
      """,
    refuses: { scene, mention in
      if isLeftOver(scene, mention.numeral) { return true }
      guard mention.numeral.isBare, !mention.numeral.isRange,
        mention.comparator == nil || mention.unit == nil && mention.numeral.vagueness != nil
      else { return false }
      guard let unit = mention.unit else { return true }
      return unit.isClassifier || unit.isKind(.duration) || unit.isKind(.length)
        || unit.isKind(.percent) || (unit.isAmbiguous && !weighsOrMeasures(unit))
    })

  /// 十百|千元: what is left of characters that make no number.
  private static func isLeftOver(_ scene: Scene, _ numeral: Numeral) -> Bool {
    switch scene.scalarClass(numeral.start - 1) {
    case .placeWord, .multiplier:
      return [.placeWord, .multiplier].contains(scene.scalarClass(numeral.start))
    default: return false
    }
  }

  /// 百亿斤, 万方: these units count even behind a bare number.
  private static func weighsOrMeasures(_ unit: Unit) -> Bool {
    unit.isKind(.mass) || unit.isKind(.area) || unit.isKind(.volume) || unit.isKind(.energy)
  }
}

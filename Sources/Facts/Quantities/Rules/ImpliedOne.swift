internal import Newspaper
internal import Numerals
internal import Units

extension QuantityRule {
  /// 米九, 块八: one is understood before the unit.
  static let impliedOne: QuantityRule = .init(
    name: "implied-one",
    help: "米 or 块 with a digit behind it: one is understood.",
    examples: """
      身高⟦米九⟧左右 => 1.9 米 comparator=approx
      每斤⟦块八⟧ => 1.8 块
      个头⟦米七⟧ => 1.7 米
      粮仓存有大米⟦五袋⟧ => 5 袋
      """,
    find: { scene, start in
      let index = start.index
      guard scene.stands(index, "米块"), index + 1 < scene.reading.count,
        scene.isAlone(index), let digit = NumeralSign.digit(scene.reading.scalars[index + 1]),
        digit > 0, !scene.goesOn(index + 2),
        let unit = scene.units.named(scene.reading.string(index..<index + 1)),
        let value = Rational(Int128(10 + digit), over: 10)
      else { return [] }
      let numeral = Numeral(
        index..<index + 2, kind: .cardinal, form: impliedOne.name, value: value)
      return [
        QuantityMention(
          index..<index + 2, rule: QuantityRule.impliedOne.name, numeral: numeral, unit: unit)
      ]
    })
}

extension Scene {
  /// At the start, or behind 高 每斤 头 and the like: 大米 is no unit.
  fileprivate func isAlone(_ index: Int) -> Bool {
    index == 0 || scalarClass(index - 1) != .han || stands(index - 1, "高头斤两个长宽深")
  }

  fileprivate func goesOn(_ index: Int) -> Bool {
    switch scalarClass(index) {
    case .digit, .chineseDigit, .placeWord, .multiplier, .latin: true
    case .han: !stands(index, "以左上多的")
    default: false
    }
  }
}

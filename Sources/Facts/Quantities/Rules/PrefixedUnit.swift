internal import Newspaper
internal import Numerals
internal import Units

extension QuantityRule {
  /// A currency before its number: ¥300, US$5万, 人民币5000元.
  static let prefixedUnit: QuantityRule = .init(
    name: "prefixed-unit",
    help: "A currency sign, code or name before its number.",
    examples: """
      票价⟦¥300⟧ => 300 人民币
      捐赠⟦US$5万⟧ => 50000 USD
      收取⟦人民币5000元⟧ => 5000 元
      支付⟦港币两千九百六十元⟧ => 2960 港币
      人民币汇率保持稳定
      """,
    find: { scene, start in
      let index = start.index
      guard let match = scene.units.prefixMatch(in: scene.reading, at: index),
        !scene.isInsideLatinWord(index), let first = match.candidates.first,
        let numeral = NumeralReader.read(scene.reading, at: match.end),
        numeral.kind == .cardinal, scene.passage.block(at: match.end) == nil
      else { return [] }
      return [scene.prefixed(scene.units.units[first], from: index, numeral)]
    })
}

extension Scene {
  func isInsideLatinWord(_ index: Int) -> Bool {
    scalarClass(index) == .latin && scalarClass(index - 1) == .latin && !reading.isGapBefore(index)
  }

  /// With the unit behind the number taken in; the currency before it decides.
  fileprivate func prefixed(_ unit: Unit, from start: Int, _ numeral: Numeral) -> QuantityMention {
    var unit = unit
    var numeral = numeral
    var range = start..<numeral.end
    if let measured = measured(numeral), let behind = measured.unit,
      behind.kind.hasPrefix(QuantityKind.money.rawValue)
    {
      numeral = measured.numeral
      range = start..<measured.range.upperBound
      // 港币…元: the prefix names the currency; 人民币…元 is 元.
      if behind.base == unit.base || !behind.base.hasPrefix("CNY") { unit = behind }
    }
    return QuantityMention(
      range, rule: QuantityRule.prefixedUnit.name, numeral: numeral, unit: unit)
  }
}

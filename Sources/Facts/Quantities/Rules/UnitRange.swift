internal import Newspaper
internal import Numerals
internal import Units

extension QuantityRule {
  /// A range whose two ends both carry the unit: 八十斤到九十九斤, 40%—50%.
  static let unitRange: QuantityRule = .init(
    name: "unit-range",
    help: "A range whose two ends both carry a unit of one kind.",
    examples: """
      亩产⟦八十斤到九十九斤⟧ => 80..99 斤
      占比⟦40%—50%⟧ => 40..50 %
      报账⟦1万(含)-5万元⟧ => 10000..50000 元
      奖励⟦5万元至8万元⟧ => 50000..80000 元
      由⟦40%⟧提高到⟦55%⟧ => 40 %; 55 %
      """,
    find: { scene, start in
      guard let numeral = start.numeral, numeral.kind == .cardinal, !numeral.isRange,
        let next = scene.afterMark(start.measured?.range.upperBound ?? numeral.end),
        let second = NumeralReader.read(scene.reading, at: next), second.kind == .cardinal,
        !second.isRange, let high = scene.measured(second),
        let mention = scene.join(start.measured ?? scene.bare(numeral), high)
      else { return [] }
      return [mention]
    })
}

extension Scene {
  /// The first end without its unit, as before （含）.
  fileprivate func bare(_ numeral: Numeral) -> QuantityMention {
    QuantityMention(numeral.range, rule: QuantityRule.unitRange.name, numeral: numeral)
  }

  /// Behind the mark of a range, with （含） before it passed over.
  fileprivate func afterMark(_ index: Int) -> Int? {
    var index = index
    if stands(index, "（("), scalar(index + 1) == 0x542B, stands(index + 2, "）)") { index += 3 }
    guard let next = RangeMark.end(reading, at: index), next < reading.count,
      passage.block(at: next) == nil
    else { return nil }
    return next
  }

  fileprivate func join(_ low: QuantityMention, _ high: QuantityMention) -> QuantityMention? {
    guard let unit = high.unit else { return nil }
    var first = low.numeral
    if let lowUnit = low.unit {
      guard lowUnit.base == unit.base, lowUnit.kind == unit.kind,
        let base = lowUnit.baseValue(of: first.value), let value = unit.value(ofBase: base)
      else { return nil }
      first.value = value
      first.scale = lowUnit.name == unit.name ? first.scale : .one
    }
    let shared = low.unit == nil ? first.sharing(high.numeral) ?? first : first
    guard shared.value < high.numeral.value else { return nil }
    var numeral = high.numeral
    numeral.start = first.start
    numeral.value = shared.value
    numeral.valueMax = high.numeral.value
    return QuantityMention(
      first.start..<high.range.upperBound, rule: QuantityRule.unitRange.name, numeral: numeral,
      unit: unit)
  }
}

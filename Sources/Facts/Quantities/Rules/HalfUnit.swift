internal import Newspaper
internal import Numerals
internal import Units

extension QuantityRule {
  /// 半 before or behind a unit: 半个月, 两米半, 一个半小时, 一头半.
  static let halfUnit: QuantityRule = .init(
    name: "half-unit",
    help: "半 before a unit is half of one, behind a unit half of one more.",
    examples: """
      工期⟦半年⟧ => 0.5 年
      经过⟦半年⟧整顿 => 0.5 年
      宽⟦两米半⟧ => 2.5 米
      车程⟦一个半小时⟧ => 1.5 小时
      平均每户⟦一头半⟧ => 1.5 头
      白棋胜⟦1目半⟧ => 1.5 目
      试用⟦两个半月⟧ => 2.5 个月
      全程⟦五分半钟⟧ => 5.5 分钟
      半导体产业
      """,
    find: { scene, start in
      if scene.scalar(start.index) == 0x534A {
        return scene.half(at: start.index).map { [$0] } ?? []
      }
      guard let numeral = start.numeral, numeral.kind == .cardinal, !numeral.isRange,
        numeral.vagueness == nil,
        let mention = scene.countAndHalf(numeral) ?? start.measured.flatMap(scene.unitAndHalf)
      else { return [] }
      return [mention]
    })
}

extension Scene {
  /// 半年, 半个月, 半斤.
  fileprivate func half(at index: Int) -> QuantityMention? {
    guard !stands(index - 1, "上下前后大多夜一对各参年"),
      !stands(index - 1, "过") || stands(index - 2, "经超通"), let half = Rational(1, over: 2),
      let unit = unit(at: index + 1, numberStart: index), !isWordOfHalf(index + 1)
    else { return nil }
    let numeral = Numeral(index..<index + 1, kind: .cardinal, form: "half", value: half)
    return QuantityMention(
      index..<unit.end, rule: QuantityRule.halfUnit.name, numeral: numeral, unit: unit.unit)
  }

  /// 半场, 半山, 半路…: no half of anything.
  private func isWordOfHalf(_ index: Int) -> Bool { stands(index, "场山路道边面天点部张台句步夜身空岛") }

  /// 一个半小时, 两个半月.
  fileprivate func countAndHalf(_ numeral: Numeral) -> QuantityMention? {
    // 五分半钟: the half stands inside the unit.
    if stands(numeral.end, "分"), stands(numeral.end + 1, "半"), stands(numeral.end + 2, "钟鐘"),
      let minutes = units.named("分钟")
    {
      return plusHalf(numeral, minutes, end: numeral.end + 3)
    }
    guard stands(numeral.end, "个個"), scalar(numeral.end + 1) == 0x534A else { return nil }
    if scalar(numeral.end + 2) == 0x6708, let months = units.named("个月") {
      return plusHalf(numeral, months, end: numeral.end + 3)
    }
    guard let unit = unit(at: numeral.end + 2, numberStart: numeral.start),
      unit.unit.isKind(.duration)
    else { return nil }
    return plusHalf(numeral, unit.unit, end: unit.end)
  }

  /// 两米半, 一年半, 一头半.
  fileprivate func unitAndHalf(_ mention: QuantityMention) -> QuantityMention? {
    guard let unit = mention.unit, scalar(mention.range.upperBound) == 0x534A,
      !stands(mention.range.upperBound + 1, "导径岛决成数部场山路球")
    else { return nil }
    return plusHalf(mention.numeral, unit, end: mention.range.upperBound + 1)
  }

  private func plusHalf(_ numeral: Numeral, _ unit: Unit, end: Int) -> QuantityMention? {
    guard let half = Rational(1, over: 2) else { return nil }
    var mention = QuantityMention(
      numeral.start..<end, rule: QuantityRule.halfUnit.name, numeral: numeral, unit: unit)
    mention.parts = [QuantityMention.Part(value: half, unit: unit)]
    return mention
  }
}

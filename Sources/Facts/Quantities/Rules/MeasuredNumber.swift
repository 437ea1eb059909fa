internal import Newspaper
internal import Numerals
internal import Units

extension QuantityRule {
  /// A number and the unit behind it: 10万亩, 98兆瓦, 600元/头.
  static let measuredNumber: QuantityRule = .init(
    name: "measured-number",
    help: "A number and the unit behind it.",
    examples: """
      种植优质饲草⟦10万亩⟧ => 100000 亩
      建设⟦98兆瓦⟧风电项目 => 98 兆瓦
      仔猪卖到⟦600元/头⟧ => 600 元/头
      装机⟦一千瓦⟧ => 1 千瓦
      面积⟦1800多万亩⟧ => 18000000 亩 comparator=gt
      来了⟦100多个⟧客商 => 100 个 comparator=gt
      历时⟦3个多月⟧ => 3 个月 comparator=gt
      卖出⟦500斤⟧余粮 => 500 斤
      新建桥梁⟦4座⟧/⟦320延米⟧ => 4 座; 320 延米
      1995、1996⟦两年⟧增产 => 2 年
      """,
    find: { _, start in start.measured.map { [$0] } ?? [] })
}

extension Scene {
  /// The numeral with the unit behind it; nil where none stands there.
  func measured(_ numeral: Numeral) -> QuantityMention? {
    // 98兆瓦, 五千克: the unit claims the last character of the numeral.
    if let split = numeral.split, let unit = unit(at: split.end, numberStart: numeral.start),
      unit.end >= numeral.end
    {
      var shorter = numeral
      shorter.end = split.end
      shorter.value = split.value
      shorter.valueMax = split.valueMax
      return mention(shorter, unit)
    }
    if let span = spanOfTime(numeral) { return span }
    if let unit = unit(at: numeral.end, numberStart: numeral.start) {
      return mention(numeral, unit)
    }
    return vague(numeral)
  }

  /// 100多个, 2000余元, 十来斤, 3个多月.
  private func vague(_ numeral: Numeral) -> QuantityMention? {
    guard let word = scalar(numeral.end) else { return nil }
    var vague = numeral
    if NumeralSign.isMore(word) {
      vague.vagueness = .more
    } else if NumeralSign.isAbout(word) || word == 0x51E0, numeral.value > Rational(9) {
      vague.vagueness = .about
    } else {
      return nil
    }
    guard let unit = unit(at: numeral.end + 1, numberStart: numeral.start) else { return nil }
    return mention(vague, unit)
  }

  /// 3个多月, 一个多小时: 多 stands inside the unit.
  private func spanOfTime(_ numeral: Numeral) -> QuantityMention? {
    guard scalar(numeral.end) == 0x4E2A, let more = scalar(numeral.end + 1),
      NumeralSign.isMore(more), let match = units.match(in: reading, at: numeral.end + 2),
      var unit = match.candidates.map({ units.units[$0] }).first(where: { $0.isKind(.duration) })
    else { return nil }
    if unit.name == "月", let months = units.named("个月") { unit = months }
    var vague = numeral
    vague.vagueness = .more
    return mention(vague, (unit, match.end))
  }

  private func mention(_ numeral: Numeral, _ unit: (unit: Unit, end: Int)) -> QuantityMention {
    QuantityMention(
      numeral.start..<unit.end, rule: QuantityRule.measuredNumber.name, numeral: numeral,
      unit: unit.unit)
  }
}

internal import Newspaper
internal import Numerals

extension QuantityRule {
  /// A number without a unit that still counts: 一亿二千万农户, 6600多万纳税人, 指数为50.1.
  static let bareNumber: QuantityRule = .init(
    name: "bare-number",
    help: "A number without a unit: one with 万 or 亿, or one that a verb states as a value.",
    examples: """
      全国⟦一亿二千万⟧农户 => 120000000
      ⟦6600多万⟧纳税人受益 => 66000000 comparator=gt
      保障⟦5000多⟧牧民生活 => 5000 comparator=gt
      采购经理指数为⟦50.1⟧，连续回升 => 50.1
      惠及上⟦千万⟧家庭 => 10000000 comparator=ge
      近⟦一千⟧养殖大户 => 1000 comparator=approx
      发行⟦300亿⟧A股股票 => 30000000000
      万一下雨怎么办
      地块容积率⟦2.5⟧，绿地率⟦35%⟧ => 2.5; 35 %
      收入比由⟦2.45⟧缩小到⟦2.39⟧ => 2.45; 2.39
      升级到系统3.0，运行平稳
      编号为3号的样品
      """,
    find: { scene, start in
      guard var numeral = start.numeral, numeral.kind == .cardinal, !numeral.hasLeadingZero else {
        return []
      }
      var end = numeral.end
      if let word = scene.scalar(end), NumeralSign.isMore(word), !scene.isWordOfMore(end) {
        numeral.vagueness = .more
        end += 1
      }
      let isMany =
        numeral.vagueness == .more && end > numeral.end
        && numeral.value >= Rational(10) && scene.scalarClass(end) == .han
      guard
        isMany || scene.isBounded(numeral, end: end) || scene.counts(numeral, end: end)
          || scene.states(numeral, end: end)
      else {
        return []
      }
      return [
        QuantityMention(
          numeral.start..<end, rule: QuantityRule.bareNumber.name, numeral: numeral)
      ]
    })
}

extension Scene {
  /// 多种, 多样…: 多 opens a word of its own.
  fileprivate func isWordOfMore(_ index: Int) -> Bool { stands(index + 1, "种样元方数彩少年") }

  /// 近一千养殖大户: a round number with a bound counts the noun behind it.
  fileprivate func isBounded(_ numeral: Numeral, end: Int) -> Bool {
    guard numeral.value >= Rational(100), !numeral.isBare, !numeral.isDigitString,
      numeral.value.isInteger, scalarClass(end) == .han, !stands(end, "年月日号期届第")
    else { return false }
    return ComparatorWords.before(reading, numeral.start, isBare: false) != nil
  }

  /// 万 or 亿 in it: written to count.
  fileprivate func counts(_ numeral: Numeral, end: Int) -> Bool {
    numeral.value >= Rational(10_000) && !numeral.isDigitString
      && (numeral.scale >= Rational(10_000) || !numeral.isArabic)
      && (scalarClass(end) != .latin || scalarClass(end - 1) == .multiplier)
  }

  /// 为50.1， 达到12： a verb states it, and nothing follows that it could count.
  fileprivate func states(_ numeral: Numeral, end: Int) -> Bool {
    guard numeral.isArabic else { return false }
    if ComparatorWords.behind(reading, end) != nil { return true }
    guard
      stands(numeral.start - 1, "为达是至到增降")
        || (!numeral.value.isInteger && stands(numeral.start - 1, "率数比价值度报"))
        || ComparatorWords.before(reading, numeral.start, isBare: false) != nil
    else { return startsChange(numeral, end: end) }
    switch scalarClass(end) {
    case .han, .latin, .digit, .openingMark, .other: return false
    default: return true
    }
  }

  /// 由2.45缩小到2.39: where a change starts.
  private func startsChange(_ numeral: Numeral, end: Int) -> Bool {
    guard stands(numeral.start - 1, "由从"), scalarClass(end) == .han else { return false }
    for index in end..<min(end + 6, reading.count) where stands(index, "到至为") {
      return scalarClass(index + 1) == .digit
    }
    return false
  }
}

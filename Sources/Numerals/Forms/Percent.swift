internal import Newspaper

extension NumeralForm {
  /// 百分之三十六, 千分之二点四, 百分百: the value in percent.
  static let percent = NumeralForm(
    name: "percent",
    help: "百分之, 千分之 and 万分之 with a number: the value in percent.",
    examples: """
      占⟦百分之二十八⟧ => 28 percent
      下降⟦千分之２．４⟧ => 0.24 percent
      误差⟦万分之三⟧ => 0.03 percent
      增长⟦百分之三至百分之五⟧ => 3..5 percent
      增长⟦百分之三到五⟧ => 3..5 percent
      亏损⟦负百分之十三⟧ => -13 percent
      ⟦百分百⟧合格 => 100 percent
      百分制
      """,
    read: { reading, index in
      guard let first = one(reading, index) else { return nil }
      return upTo(reading, first) ?? first
    })

  private static func one(_ reading: Reading, _ index: Int) -> Numeral? {
    var start = index
    let isNegative = reading.scalars[index] == 0x8D1F || reading.scalars[index] == 0x8CA0
    if isNegative {
      start += 1
      if start < reading.count, reading.scalars[start] == 0x7684 { start += 1 }
    }
    guard let (factor, next) = prefix(reading, start), next < reading.count,
      let inner = NumeralForm.negative.read(reading, next)
        ?? NumeralForm.cardinal.read(reading, next),
      !inner.isBare || inner.value <= Rational(100),
      var numeral = inner.scaled(by: isNegative ? factor.negated : factor)
    else { return nil }
    numeral.start = index
    numeral.kind = .percent
    numeral.form = "percent"
    numeral.scale = .one
    numeral.isBare = false
    numeral.split = nil
    return numeral
  }

  /// 百分之, 百分 before a digit, 千分之, 万分之: what one of it is in percent.
  private static func prefix(_ reading: Reading, _ index: Int) -> (factor: Rational, next: Int)? {
    guard index + 2 < reading.count, reading.scalars[index + 1] == 0x5206 else { return nil }
    let base: Int128
    switch reading.scalars[index] {
    case 0x767E, 0x4F70: base = 100
    case 0x5343, 0x4EDF: base = 1000
    case 0x4E07, 0x842C: base = 10_000
    default: return nil
    }
    guard let factor = Rational(100, over: base) else { return nil }
    if reading.scalars[index + 2] == 0x4E4B { return (factor, index + 3) }
    let isNumber =
      reading.classes[index + 2] == .chineseDigit || reading.scalars[index + 2] == 0x767E
    return base == 100 && isNumber ? (factor, index + 2) : nil
  }

  /// 百分之三至百分之五, 百分之三到五.
  private static func upTo(_ reading: Reading, _ first: Numeral) -> Numeral? {
    guard !first.isRange, let next = RangeMark.end(reading, at: first.end), next < reading.count,
      let second = one(reading, next) ?? bare(reading, next), !second.isRange,
      first.value < second.value
    else { return nil }
    var numeral = first
    numeral.end = second.end
    numeral.valueMax = second.value
    return numeral
  }

  /// The 五 of 百分之三到五, but not of 百分之三到五个.
  private static func bare(_ reading: Reading, _ index: Int) -> Numeral? {
    guard let numeral = NumeralForm.cardinal.read(reading, index) else { return nil }
    guard numeral.end < reading.count else { return numeral }
    switch reading.scalars[numeral.end] {
    case 0x4E4B, 0x5DE6, 0x7684, 0x4EE5: return numeral  // 之(间) 左(右) 的 以(上)
    default: return [.han, .latin].contains(reading.classes[numeral.end]) ? nil : numeral
    }
  }
}

package import Newspaper
internal import Numerals

/// Units made of units: 元/吨, 公斤/亩, 毫克/立方米, 元/平方米·月.
extension UnitLexicon {
  /// The rate that `unit`, which ends at `end`, begins; nil where no `/` or 每 and unit follow.
  package func rate(of unit: Unit, from start: Int, at end: Int, in reading: Reading)
    -> (unit: Unit, end: Int)?
  {
    guard var next = perEnd(reading, end), var below = denominator(reading, next),
      // 4座/320延米 are two counts of one thing; 3例/100人 is a rate.
      !unit.isClassifier || isRound(reading, next)
    else { return nil }
    var rate = divide(unit, by: below.unit)
    // 元/平方米·月, 元/人/月: further denominators.
    while next < below.end, below.end < reading.count, isJoint(reading, below.end),
      let further = denominator(reading, below.end + 1), let divided = rate
    {
      next = below.end + 1
      rate = divide(divided, by: further.unit)
      below.end = further.end
    }
    return rate.map { ($0.with(name: reading.string(start..<below.end)), below.end) }
  }

  /// Whether no number stands at `index`, or one of a leading digit and zeros.
  private func isRound(_ reading: Reading, _ index: Int) -> Bool {
    var next = index + 1
    while next < reading.count, reading.classes[next] == .digit {
      if reading.scalars[next] != 0x30 { return false }
      next += 1
    }
    return true
  }

  private func perEnd(_ reading: Reading, _ index: Int) -> Int? {
    guard index + 1 < reading.count else { return nil }
    return reading.scalars[index] == 0x2F || reading.scalars[index] == 0x6BCF ? index + 1 : nil
  }

  private func isJoint(_ reading: Reading, _ index: Int) -> Bool {
    [0xB7, 0x2F, 0x2022, 0x30FB, 0x22C5].contains(reading.scalars[index])
  }

  /// The unit below the line, with a number before it where one is printed: 克/100毫升.
  private func denominator(_ reading: Reading, _ index: Int) -> (unit: Unit, end: Int)? {
    var start = index
    var amount: Int128 = 0
    while start < reading.count, reading.classes[start] == .digit, start - index < 6 {
      amount = amount * 10 + Int128(reading.scalars[start] - 0x30)
      start += 1
    }
    guard start < reading.count, let match = match(in: reading, at: start),
      let number = match.candidates.first(where: { units[$0].offset == nil })
    else { return nil }
    let unit = units[preferred(match.candidates) ?? number]
    if start == index { return (unit, match.end) }
    guard amount > 0, let factor = unit.factor.multiplied(by: Rational(amount)) else { return nil }
    return (unit.with(factor: factor), match.end)
  }

  /// Below the line 分 and 度 are a minute and an energy: 元/度, 米/分.
  private func preferred(_ candidates: [Int]) -> Int? {
    candidates.first { units[$0].isKind(.duration) || units[$0].isKind(.energy) }
  }

  private func divide(_ above: Unit, by below: Unit) -> Unit? {
    guard above.offset == nil, let factor = above.factor.divided(by: below.factor) else {
      return nil
    }
    let isSpeed = above.isKind(.length) && below.isKind(.duration) && below.base == "s"
    let base = below.base == "1" ? above.base : "\(above.base)/\(below.base)"
    return Unit(
      name: "\(above.name)/\(below.name)",
      kind: isSpeed ? QuantityKind.speed.rawValue : "\(above.kind)/\(below.kind)",
      base: base, factor: factor)
  }
}

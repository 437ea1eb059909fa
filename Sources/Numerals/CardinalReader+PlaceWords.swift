internal import Newspaper

/// Place words, which descend inside a section, and multipliers, which close it: 七百六十一万三千.
extension CardinalReader {
  mutating func takePlaceWord() {
    guard let place = NumeralSign.placeWord(reading.scalars[index]) else { return }
    if isDigitString {
      failed = true
      return
    }
    let digits: Pending
    if let pending {
      digits = pending
    } else {
      // 百八十, 一百十一, 零十: one is understood; 3万千(瓦) leaves the place word to the unit.
      guard !hasValue || (place == 10 && lastPlace > 10) else { return }
      digits = Pending(low: .one, high: .one, start: index, isSingleDigit: true)
      isBare = !hasValue && place > 10
    }
    guard place < lastPlace else {
      if pending == nil { failed = !hasValue } else { backOff(digits) }
      return
    }
    let factor = Rational(Int128(place))
    guard let lowTerm = digits.low.multiplied(by: factor),
      let highTerm = digits.high.multiplied(by: factor)
    else {
      failed = true
      return
    }
    noteSplit(digits)
    index += 1
    pending = nil
    scale = hasValue ? .one : factor
    add(lowTerm, highTerm)
    setLast(place: place)
  }

  mutating func takeMultiplier() {
    guard let multiplier = NumeralSign.multiplier(reading.scalars[index]) else { return }
    if !hasValue && pending == nil {
      isBare = true
      pending = Pending(low: .one, high: .one, start: index, isSingleDigit: true)
    }
    let closesSection = pending != nil || !low.section.isZero
    // 三万五万: the second number is not this one's.
    if closesSection && multiplier == lastMultiplier {
      if let pending { backOff(pending) }
      return
    }
    if let pending { noteSplit(pending) }
    let factor = Rational(multiplier)
    let isWhole = multiplier > lastMultiplier || !closesSection
    guard
      let newLow = Self.close(low, pending?.low, factor, isWhole: isWhole),
      let newHigh = Self.close(high, pending?.high, factor, isWhole: isWhole)
    else {
      failed = true
      return
    }
    index += 1
    low = Sum(total: newLow)
    high = Sum(total: newHigh)
    scale = isWhole ? (closesSection ? factor : scale.multiplied(by: factor) ?? factor) : .one
    pending = nil
    isDigitString = false
    hasValue = true
    zeroBefore = false
    lastUnit = factor
    lastMultiplier = multiplier
    lastPlace = Int.max
  }

  /// Closes a section: the whole so far times 亿 (一万五千亿), or the section alone (一亿二千万).
  private static func close(
    _ sum: Sum, _ digits: Rational?, _ factor: Rational, isWhole: Bool
  ) -> Rational? {
    guard let section = sum.section.adding(digits ?? .zero) else { return nil }
    if isWhole { return sum.total.adding(section)?.multiplied(by: factor) }
    return section.multiplied(by: factor).flatMap { sum.total.adding($0) }
  }

  /// Remembers the number without a 千, 百 or 兆 that a unit may claim: 五千克, 98兆瓦.
  private mutating func noteSplit(_ digits: Pending) {
    guard digits.start < index, NumeralSign.multiplier(reading.scalars[index]) != 10_000,
      let value = low.total.adding(low.section)?.adding(digits.low),
      let valueMax = high.total.adding(high.section)?.adding(digits.high)
    else {
      split = nil
      return
    }
    split = (index, value, isRange ? valueMax : nil)
  }
}

internal import Newspaper

/// Words that make a number vague or halve it: 几十, 十几, 1800多万, 半百.
extension CardinalReader {
  mutating func takeOther() {
    let scalar = reading.scalars[index]
    if NumeralSign.isSeveral(scalar) || NumeralSign.isNumberWord(scalar) {
      takeSeveral(isNumberWord: NumeralSign.isNumberWord(scalar))
    } else if NumeralSign.isMore(scalar) || NumeralSign.isAbout(scalar) {
      takeMore(isMore: NumeralSign.isMore(scalar))
    } else if NumeralSign.isPoint(scalar) {
      takeDecimals()
    } else if scalar == NumeralSign.half {
      takeHalfHundred()
    }
  }

  /// 几十, 数百 open a range; 十几 is 11 to 19; 三十几万 stays 30万, about.
  private mutating func takeSeveral(isNumberWord: Bool) {
    guard pending == nil, !isDigitString else { return }
    let isBeforePlace =
      index + 1 < reading.count
      && [.placeWord, .multiplier].contains(reading.classes[index + 1])
    if !hasValue {
      guard isBeforePlace else { return }
      pending = Pending(
        low: Rational(2), high: Rational(9), start: index, isSingleDigit: true)
      isRange = true
    } else {
      guard !isNumberWord, lastPlace < Int.max || zeroBefore else { return }
      if isBeforePlace && reading.classes[index + 1] == .placeWord {
        // 一百几十: 120 to 190.
        pending = Pending(
          low: Rational(2), high: Rational(9), start: index, isSingleDigit: true)
        isRange = true
      } else if lastPlace == 10 && low.total.isZero && low.section == Rational(10) && !zeroBefore {
        pending = Pending(low: .one, high: Rational(9), start: index, isSingleDigit: true)
        isRange = true
      }
    }
    vagueness = .about
    index += 1
  }

  /// 1800多万, 五百余萬; 多 at the end belongs to the mention and is taken by its finder.
  private mutating func takeMore(isMore: Bool) {
    guard hasValue || pending != nil, index + 1 < reading.count,
      reading.classes[index + 1] == .multiplier
    else { return }
    vagueness = isMore ? .more : .about
    index += 1
  }

  /// 半百: fifty.
  private mutating func takeHalfHundred() {
    guard !hasValue, pending == nil, index + 1 < reading.count,
      let place = NumeralSign.placeWord(reading.scalars[index + 1]), place == 100,
      let half = Rational(1, over: 2)
    else { return }
    pending = Pending(low: half, high: half, start: index, isSingleDigit: false)
    index += 1
  }
}

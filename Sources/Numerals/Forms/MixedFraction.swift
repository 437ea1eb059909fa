internal import Newspaper

extension NumeralForm {
  /// 四又二分之一, 1 4/3: a whole and a fraction.
  static let mixedFraction = NumeralForm(
    name: "mixed-fraction",
    help: "A whole number and a fraction: 四又二分之一, 1 4/3.",
    examples: """
      共⟦四又二分之一⟧ => 9/2 fraction
      ⟦负一又二分之一⟧ => -3/2 fraction
      ⟦三百五十又3分之1⟧ => 1051/3 fraction
      每人⟦1 4/3⟧ => 7/3 fraction
      又来了
      """,
    read: { reading, index in
      let isNegative = NumeralSign.isMinus(reading.scalars[index])
      let start = isNegative ? index + 1 : index
      guard start < reading.count,
        let parts = words(around: reading, start)
          ?? digits(reading, start), let value = parts.whole.adding(parts.fraction.value)
      else { return nil }
      return Numeral(
        index..<parts.fraction.end, kind: .fraction, form: "mixed-fraction",
        value: isNegative ? value.negated : value)
    })

  private typealias Parts = (whole: Rational, fraction: Numeral)

  private static func words(around reading: Reading, _ start: Int) -> Parts? {
    guard [.digit, .chineseDigit, .placeWord].contains(reading.classes[start]),
      case .numeral(let whole) = CardinalReader.read(reading, at: start),
      whole.end + 1 < reading.count, reading.scalars[whole.end] == 0x53C8,
      let fraction = NumeralForm.words(reading, whole.end + 1)
    else { return nil }
    return (whole.value, fraction)
  }

  /// Only the blank parts 1 4/3 from 14/3.
  private static func digits(_ reading: Reading, _ start: Int) -> Parts? {
    guard reading.classes[start] == .digit else { return nil }
    var value: Int128 = 0
    var index = start
    while index < reading.count, reading.classes[index] == .digit, index - start < 9 {
      if index > start && reading.isGapBefore(index) { break }
      value = value * 10 + Int128(reading.scalars[index] - 0x30)
      index += 1
    }
    guard index < reading.count, reading.classes[index] == .digit, reading.isGapBefore(index),
      let fraction = NumeralForm.slash(reading, index, from: start)
    else { return nil }
    return (Rational(value), fraction)
  }
}

internal import Newspaper

extension NumeralForm {
  /// 20±0.5, ±0.5: a value and how far it may be off, as a range.
  static let tolerance = NumeralForm(
    name: "tolerance",
    help: "A number, ± and how far it may be off: the range from the one end to the other.",
    examples: """
      长⟦20±0.5⟧毫米 => 19.5..20.5 cardinal
      误差⟦±0.5⟧毫米 => -0.5..0.5 cardinal
      厚⟦3±0.02⟧厘米 => 2.98..3.02 cardinal
      ±号
      """,
    read: { reading, index in
      guard reading.scalars[index] != plusMinus else { return span(reading, index, .zero, index) }
      guard reading.classes[index] == .digit,
        case .numeral(let middle) = CardinalReader.read(reading, at: index), !middle.isRange
      else { return nil }
      return span(reading, index, middle.value, middle.end)
    })

  private static let plusMinus: UInt32 = 0xB1

  /// The range around `middle`, where ± stands at `mark`.
  private static func span(
    _ reading: Reading, _ start: Int, _ middle: Rational, _ mark: Int
  ) -> Numeral? {
    guard mark + 1 < reading.count, reading.scalars[mark] == plusMinus,
      reading.classes[mark + 1] == .digit,
      case .numeral(let error) = CardinalReader.read(reading, at: mark + 1), !error.isRange,
      let low = middle.adding(error.value.negated), let high = middle.adding(error.value)
    else { return nil }
    var numeral = Numeral(
      start..<error.end, kind: .cardinal, form: "tolerance", value: low, valueMax: high)
    numeral.isArabic = true
    return numeral
  }
}

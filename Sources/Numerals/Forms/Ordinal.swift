internal import Newspaper

extension NumeralForm {
  /// 第三, 第250: a place in an order, never a quantity.
  static let ordinal = NumeralForm(
    name: "ordinal",
    help: "A place in an order, 第 and a number: never a quantity.",
    examples: """
      位居⟦第三⟧ => 3 ordinal
      ⟦第２５０⟧号 => 250 ordinal
      ⟦第十四⟧次会议 => 14 ordinal
      次第花开
      """,
    read: { reading, index in
      guard reading.scalars[index] == 0x7B2C, index + 1 < reading.count,
        case .numeral(var numeral) = CardinalReader.read(reading, at: index + 1),
        !numeral.isBare || numeral.value < Rational(20)
      else { return nil }
      numeral.start = index
      numeral.kind = .ordinal
      numeral.form = "ordinal"
      return numeral
    })
}

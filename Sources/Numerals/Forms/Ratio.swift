internal import Newspaper

extension NumeralForm {
  /// 3∶1, 11.8∶48.3∶39.9, 三比一.
  static let ratio = NumeralForm(
    name: "ratio",
    help: "Two or more numbers with ∶ or 比: two give their quotient, more are kept as terms.",
    examples: """
      比例为⟦3∶1⟧ => 3 ratio
      结构为⟦11.8∶48.3∶39.9⟧ => 11.8:48.3:39.9 ratio
      按⟦7:3⟧分成 => 7/3 ratio
      赞成与反对⟦三比一⟧ => 3 ratio
      """,
    read: { reading, index in
      guard let first = term(reading, index) else { return nil }
      var terms = [first.value]
      var end = first.end
      while let next = markEnd(reading, end), let term = term(reading, next) {
        terms.append(term.value)
        end = term.end
      }
      guard terms.count > 1, !isClock(reading, end, terms) else { return nil }
      var numeral = Numeral(index..<end, kind: .ratio, form: "ratio", value: .zero)
      guard terms.count == 2 else {
        numeral.terms = terms
        return numeral
      }
      guard let quotient = terms[0].divided(by: terms[1]) else { return nil }
      numeral.value = quotient
      return numeral
    })

  private static func term(_ reading: Reading, _ index: Int) -> (value: Rational, end: Int)? {
    guard index < reading.count,
      [.digit, .chineseDigit, .placeWord].contains(reading.classes[index]),
      case .numeral(let numeral) = CardinalReader.read(reading, at: index), !numeral.isRange,
      numeral.vagueness == nil
    else { return nil }
    return (numeral.value, numeral.end)
  }

  private static func markEnd(_ reading: Reading, _ index: Int) -> Int? {
    guard index < reading.count else { return nil }
    switch reading.scalars[index] {
    case 0x2236, 0xFF1A, 0x3A, 0x6BD4: return index + 1  // ∶ ： : 比
    default: return nil
    }
  }

  /// 9:30, 14：00, 08:15:30: hours, and minutes of two digits.
  private static func isClock(_ reading: Reading, _ end: Int, _ terms: [Rational]) -> Bool {
    guard terms.count <= 3, terms[0] < Rational(25), terms[0].isInteger,
      terms[1] < Rational(60), terms[1].isInteger, reading.classes[end - 1] == .digit,
      reading.classes[end - 2] == .digit
    else { return false }
    return [0x3A, 0xFF1A, 0x2236].contains(reading.scalars[end - 3])
  }
}

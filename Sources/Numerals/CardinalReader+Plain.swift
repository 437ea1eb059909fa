internal import Newspaper

/// The commonest writing, some Arabic digits and nothing else, without the machinery of the grammar.
extension CardinalReader {
  /// So many digits that 64 bits surely hold them.
  private static let mostDigits = 18

  /// The number at `start`; nil where it is none, or where what stands behind may belong to it.
  static func digits(_ reading: Reading, _ start: Int) -> Numeral? {
    let (scalars, classes) = (reading.scalars, reading.classes)
    var value: Int64 = 0
    var end = start
    while end < scalars.count, classes[end] == .digit, end - start < mostDigits {
      value = value * 10 + Int64(scalars[end] - 0x30)
      end += 1
    }
    guard end > start, end == scalars.count || !mayGoOn(scalars[end], classes[end]) else {
      return nil
    }
    var numeral = Numeral(
      start..<end, kind: .cardinal, form: "digits", value: Rational(Int128(value)))
    numeral.isArabic = true
    numeral.hasLeadingZero = scalars[start] == 0x30 && end > start + 1
    return numeral
  }

  /// Digits, 万, a point, a comma, an exponent, 多(万).
  private static func mayGoOn(_ scalar: UInt32, _ scalarClass: ScalarClass) -> Bool {
    switch scalarClass {
    case .digit, .placeWord, .multiplier: return true
    default: break
    }
    switch scalar {
    case 0x2E, 0xB7, 0x2C, 0xFF0C, 0x45, 0x65: return true
    default:
      return NumeralSign.isMore(scalar) || NumeralSign.isAbout(scalar)
        || NumeralSign.isPoint(scalar)
    }
  }
}

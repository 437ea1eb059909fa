internal import Newspaper

extension NumeralForm {
  /// Whole and decimal numbers in Arabic, Chinese or mixed writing.
  static let cardinal = NumeralForm(
    name: "cardinal",
    help: "Whole and decimal numbers in Arabic, Chinese or mixed writing.",
    examples: """
      共有⟦1,100.9亿⟧ => 110090000000 cardinal
      面积⟦二亿八千六百七十七万⟧亩 => 286770000 cardinal
      总额⟦一万五千亿⟧元 => 1500000000000 cardinal
      合计⟦三百五十万亿⟧元 => 350000000000000 cardinal
      约⟦两千四百五⟧ => 2450 cardinal
      长⟦3．26⟧公里 => 3.26 cardinal
      共⟦3千5百万⟧ => 35000000 cardinal
      达⟦3万4000⟧人 => 34000 cardinal
      面积⟦1800多万⟧亩 => 18000000 cardinal
      投入⟦三十几万⟧元 => 300000 cardinal
      收入⟦几十亿⟧元 => 2000000000..9000000000 cardinal
      捐款⟦七八千⟧元 => 7000..8000 cardinal
      补助⟦五万两千⟧元 => 52000 cardinal
      见2.2.1节
      编号1,23,4亿
      """,
    read: { reading, index in
      if reading.scalars[index] == 0x2E { return leadingPoint(reading, index) }
      guard case .numeral(let numeral) = CardinalReader.read(reading, at: index) else {
        return nil
      }
      return withLatinMultiplier(reading, numeral)
    })

  /// A decimal whose whole part is not written: .77 is 0.77.
  private static func leadingPoint(_ reading: Reading, _ index: Int) -> Numeral? {
    guard index + 1 < reading.count, reading.classes[index + 1] == .digit,
      index == 0 || ![.digit, .latin].contains(reading.classes[index - 1]),
      case .number(let digits) = ArabicDigits.read(reading, at: index)
    else { return nil }
    var numeral = Numeral(
      index..<digits.end, kind: .cardinal, form: "cardinal", value: digits.value)
    numeral.isArabic = true
    return withLatinMultiplier(reading, numeral)
  }

  /// 100k, 3M, .0012G: a Latin multiplier that no letter or digit follows.
  static func withLatinMultiplier(_ reading: Reading, _ numeral: Numeral) -> Numeral {
    let end = numeral.end
    guard numeral.isArabic, numeral.scale == .one, end < reading.count,
      let factor = latinMultiplier(reading.scalars[end]), !reading.isGapBefore(end),
      end + 1 == reading.count || ![.latin, .digit, .han].contains(reading.classes[end + 1]),
      var scaled = numeral.scaled(by: factor)
    else { return numeral }
    scaled.split = Numeral.Split(end: end, value: numeral.value, valueMax: numeral.valueMax)
    scaled.end = end + 1
    return scaled
  }

  private static func latinMultiplier(_ scalar: UInt32) -> Rational? {
    switch scalar {
    case 0x4B, 0x6B: Rational(1000)
    case 0x4D: Rational(1_000_000)
    case 0x47: Rational(1_000_000_000)
    default: nil
    }
  }
}

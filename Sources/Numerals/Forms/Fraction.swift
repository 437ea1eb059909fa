internal import Newspaper

extension NumeralForm {
  /// 三分之二, 16分之2225, 1/4, ½.
  static let fraction = NumeralForm(
    name: "fraction",
    help: "Fractions: 三分之二, 1/4, ½, 一半.",
    examples: """
      超过⟦三分之二⟧ => 2/3 fraction
      约占⟦1/4⟧ => 1/4 fraction
      剩下⟦½⟧ => 1/2 fraction
      ⟦负３分之负一百五十七⟧ => 157/3 fraction
      完成了⟦一半⟧ => 1/2 fraction
      """,
    read: { reading, index in
      if let numeral = sign(reading, index) ?? half(reading, index) { return numeral }
      let isNegative = NumeralSign.isMinus(reading.scalars[index])
      let start = isNegative ? index + 1 : index
      guard start < reading.count,
        var numeral = words(reading, start) ?? slash(reading, start, from: index)
      else { return nil }
      numeral.start = index
      if isNegative { numeral.value = numeral.value.negated }
      return numeral
    })

  /// X分之Y from `start`.
  static func words(_ reading: Reading, _ start: Int) -> Numeral? {
    guard let below = plain(reading, start), below.end + 2 < reading.count,
      reading.scalars[below.end] == 0x5206, reading.scalars[below.end + 1] == 0x4E4B,
      let above = NumeralForm.negative.read(reading, below.end + 2)
        ?? plain(reading, below.end + 2),
      let value = above.value.divided(by: below.value)
    else { return nil }
    return Numeral(start..<above.end, kind: .fraction, form: "fraction", value: value)
  }

  /// 1/4 from `start`: both whole, neither part of a date or code.
  static func slash(_ reading: Reading, _ start: Int, from index: Int) -> Numeral? {
    guard let above = wholeDigits(reading, start), above.end + 1 < reading.count,
      isSlash(reading.scalars[above.end]), let below = wholeDigits(reading, above.end + 1),
      !isGlued(reading, index - 1), !isGlued(reading, below.end),
      let value = above.value.divided(by: below.value)
    else { return nil }
    return Numeral(start..<below.end, kind: .fraction, form: "fraction", value: value)
  }

  private static func plain(_ reading: Reading, _ index: Int) -> Numeral? {
    guard case .numeral(let numeral) = CardinalReader.read(reading, at: index), !numeral.isRange
    else { return nil }
    return numeral
  }

  private static func wholeDigits(_ reading: Reading, _ index: Int) -> ArabicDigits? {
    guard reading.classes[index] == .digit,
      case .number(let digits) = ArabicDigits.read(reading, at: index), !digits.hasPoint,
      !digits.hasLeadingZero, digits.integerDigits <= 5
    else { return nil }
    return digits
  }

  private static func isSlash(_ scalar: UInt32) -> Bool { scalar == 0x2F || scalar == 0x2044 }

  /// Whether what stands at `index` makes the fraction part of something longer.
  private static func isGlued(_ reading: Reading, _ index: Int) -> Bool {
    guard index >= 0, index < reading.count else { return false }
    return [.digit, .latin].contains(reading.classes[index]) || isSlash(reading.scalars[index])
  }

  /// 一半.
  private static func half(_ reading: Reading, _ index: Int) -> Numeral? {
    guard reading.scalars[index] == 0x4E00, index + 1 < reading.count,
      reading.scalars[index + 1] == NumeralSign.half, let value = Rational(1, over: 2)
    else { return nil }
    return Numeral(index..<index + 2, kind: .fraction, form: "fraction", value: value)
  }

  /// ½ ¼ ¾ ⅓ and their like.
  private static func sign(_ reading: Reading, _ index: Int) -> Numeral? {
    let scalar = reading.scalars[index]
    let parts: (Int128, Int128)
    switch scalar {
    case 0xBC: parts = (1, 4)
    case 0xBD: parts = (1, 2)
    case 0xBE: parts = (3, 4)
    case 0x2153, 0x2154: parts = (Int128(scalar - 0x2152), 3)
    case 0x2155...0x2158: parts = (Int128(scalar - 0x2154), 5)
    case 0x2159: parts = (1, 6)
    case 0x215A: parts = (5, 6)
    case 0x215B...0x215E: parts = (Int128(scalar - 0x215B) * 2 + 1, 8)
    default: return nil
    }
    return Rational(parts.0, over: parts.1).map {
      Numeral(index..<index + 1, kind: .fraction, form: "fraction", value: $0)
    }
  }
}

internal import Newspaper

/// Digits, Arabic or Chinese, and the decimals behind a point: 7677, 三二, 二点五.
extension CardinalReader {
  mutating func takeArabic() -> Outcome? {
    guard pending == nil, !isDigitString else { return nil }
    switch ArabicDigits.read(reading, at: index) {
    case .code(let end): return hasValue ? nil : .code(end: end)
    case .number(let digits):
      // 3万4000: what stands below a multiplier is smaller than it.
      if hasValue && digits.value >= lastUnit { return nil }
      pending = Pending(
        low: digits.value, high: digits.value, start: index,
        isSingleDigit: digits.integerDigits == 1 && !digits.hasPoint)
      hasLeadingZero = hasLeadingZero || (!hasValue && digits.hasLeadingZero)
      index = digits.end
      isArabic = true
      return nil
    }
  }

  mutating func takeChineseDigits() {
    guard pending == nil, !isDigitString else { return }
    let first = index
    if let tens = NumeralSign.tens(reading.scalars[index]) {
      takeTens(tens)
      return
    }
    var digits: [Int] = []
    while index < reading.count, let digit = NumeralSign.digit(reading.scalars[index]),
      digits.isEmpty || !NumeralSign.isPair(reading.scalars[index])
    {
      digits.append(digit)
      index += 1
    }
    guard !digits.isEmpty else { return }
    if digits == [1], isOneOrTwo(at: index) {
      index += 1
      digits.append(2)
    }
    // 一小时零三十分, 零十: the zero only joins.
    let isBeforePlace = index < reading.count && reading.classes[index] == .placeWord
    if !hasValue, digits[0] == 0, isBeforePlace, digits.count <= 2 {
      digits.removeFirst()
      if digits.isEmpty { return }
    }
    if hasValue, digits[0] == 0 {
      zeroBefore = true
      digits.removeFirst()
      if digits.isEmpty { return takeZero(first) }
    }
    takeDigits(digits, from: first)
  }

  /// 一两年, 一两万: one or two; 一两 before anything else is a weight.
  private func isOneOrTwo(at index: Int) -> Bool {
    guard index + 1 < reading.count, NumeralSign.isPair(reading.scalars[index]) else {
      return false
    }
    switch reading.classes[index + 1] {
    case .placeWord, .multiplier: return true
    default: return Self.countedByOneOrTwo.contains(reading.scalars[index + 1])
    }
  }
  private static let countedByOneOrTwo = Set(
    "个個年天次句位名种種件条條家项項步月点點代场場篇首人只隻周岁歲日小分本道块塊张張处處台支座公倍亩户届部批".unicodeScalars
      .map(\.value))

  /// 零 behind a number and before a place word or nothing: 一百零十万, 一万零.
  private mutating func takeZero(_ first: Int) {
    guard index < reading.count else { return giveBack(first) }
    switch reading.classes[index] {
    case .digit, .placeWord: return
    default: if !NumeralSign.isSeveral(reading.scalars[index]) { giveBack(first) }
    }
  }

  private mutating func giveBack(_ first: Int) {
    index = first
    zeroBefore = false
  }

  private mutating func takeDigits(_ digits: [Int], from first: Int) {
    if digits.count == 1 {
      setPending(digits[0], digits[0], first)
    } else if digits.count == 2, isRangePair(digits[0], digits[1]), hasValue || isPlaceOrUnit(index)
    {
      isRange = true
      setPending(digits[0], digits[1], first)
    } else if !hasValue {
      takeDigitString(digits, from: first)
    } else {
      // 一百二十三四五: no number ends like that.
      failed = true
    }
  }

  private mutating func setPending(_ low: Int, _ high: Int, _ first: Int) {
    pending = Pending(
      low: Rational(Int128(low)), high: Rational(Int128(high)), start: first, isSingleDigit: true)
  }

  private mutating func takeDigitString(_ digits: [Int], from first: Int) {
    var value: Int128 = 0
    for digit in digits {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else {
        failed = true
        return
      }
      value = product + Int128(digit)
    }
    pending = Pending(
      low: Rational(value), high: Rational(value), start: first, isSingleDigit: false)
    isDigitString = true
  }

  private mutating func takeTens(_ tens: Int) {
    guard lastPlace > 10 else { return }
    index += 1
    add(Rational(Int128(tens)), Rational(Int128(tens)))
    setLast(place: 10)
  }

  /// Whether two digits side by side state a range: 七八, 三五; not 三七.
  private func isRangePair(_ first: Int, _ second: Int) -> Bool {
    first > 0 && (second == first + 1 || (first == 3 && second == 5))
  }

  /// Whether a place word, a multiplier or a word that is no digit stands at `index`.
  private func isPlaceOrUnit(_ index: Int) -> Bool {
    guard index < reading.count else { return false }
    switch reading.classes[index] {
    case .placeWord, .multiplier, .han, .latin: return !NumeralSign.isPoint(reading.scalars[index])
    default: return false
    }
  }

  /// 二点五, 零點七七, 三点五(万): digits behind 点 to the end of the decimal.
  mutating func takeDecimals() {
    guard hasValue || pending != nil, !isArabic || hasZeroOnly else { return }
    var next = index + 1
    var coefficient: Int128 = 0
    var places = 0
    while next < reading.count, let digit = decimalDigit(next), places < 30 {
      coefficient = coefficient * 10 + Int128(digit)
      places += 1
      next += 1
    }
    // 三点五十分 is a clock time.
    guard places > 0, next == reading.count || reading.classes[next] != .placeWord,
      let fraction = Rational(coefficient, scale: places), !isRange
    else { return }
    settlePending()
    guard let whole = low.total.adding(low.section)?.adding(fraction) else {
      failed = true
      return
    }
    index = next
    low = Sum()
    high = Sum()
    pending = Pending(low: whole, high: whole, start: start, isSingleDigit: false)
    isDigitString = false
    lastPlace = Int.max
    lastMultiplier = 0
    hasValue = false
    split = nil
    scale = .one
  }

  private var hasZeroOnly: Bool { pending?.low.isZero == true }

  private func decimalDigit(_ index: Int) -> Int? {
    let scalar = reading.scalars[index]
    if reading.classes[index] == .digit { return Int(scalar) - 0x30 }
    return NumeralSign.digit(scalar)
  }
}

internal import Newspaper

/// Reads a whole or decimal number in Arabic, Chinese or mixed writing: 1.2万亿, 七百六十一万三千.
///
/// The grammar in one pass: digits, then place words that descend inside a section, then
/// multipliers that close sections (一万五千亿 is 15,000 times 亿). A digit behind a place word or
/// multiplier with nothing below it counts the next lower place (两千四百五 is 2450). Two digits side
/// by side are a range (七八千) or, without place words, a digit string (一九五六).
struct CardinalReader {
  private let reading: Reading
  private let start: Int
  private var index: Int

  /// What is read so far, once for the lower and once for the upper end of a range.
  private var low = Sum()
  private var high = Sum()
  private var isRange = false

  private var pending: Pending?
  /// Value of the last place word or multiplier, which a lone digit behind it divides by ten.
  private var lastUnit: Rational = .one
  private var lastPlace = Int.max
  private var lastMultiplier: Int128 = 0
  private var zeroBefore = false
  private var hasValue = false
  private var isBare = false
  private var isArabic = false
  private var isDigitString = false
  private var hasLeadingZero = false
  private var vagueness: Numeral.Vagueness?
  private var scale: Rational = .one
  private var split: Numeral.Split?
  private var failed = false

  private struct Sum {
    var total: Rational = .zero
    var section: Rational = .zero
  }

  /// Digits that wait for the place word or multiplier behind them.
  private struct Pending {
    var low: Rational
    var high: Rational
    var start: Int
    /// A single digit, which may stand for the next lower place.
    var isSingleDigit: Bool
  }

  /// How a reading ends.
  enum Outcome {
    case numeral(Numeral)
    /// No number, and none starts before `end`.
    case code(end: Int)
    case none
  }

  private init(_ reading: Reading, _ start: Int) {
    self.reading = reading
    self.start = start
    index = start
  }

  /// Reads the number that starts at `start`, signs and fractions aside.
  static func read(_ reading: Reading, at start: Int) -> Outcome {
    var reader = CardinalReader(reading, start)
    return reader.run()
  }

  private mutating func run() -> Outcome {
    while index < reading.count, !stopped {
      let before = index
      switch reading.classes[index] {
      case .digit:
        if let code = takeArabic() { return code }
      case .chineseDigit: takeChineseDigits()
      case .placeWord: takePlaceWord()
      case .multiplier: takeMultiplier()
      default: takeOther()
      }
      if failed { return .code(end: max(index, before + 1)) }
      if index == before { break }
    }
    return finish()
  }

  // MARK: Digits

  private mutating func takeArabic() -> Outcome? {
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

  private mutating func takeChineseDigits() {
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

  // MARK: Place words and multipliers

  private mutating func takePlaceWord() {
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

  private mutating func takeMultiplier() {
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

  private mutating func add(_ lowTerm: Rational, _ highTerm: Rational) {
    guard let newLow = low.section.adding(lowTerm), let newHigh = high.section.adding(highTerm)
    else {
      failed = true
      return
    }
    low.section = newLow
    high.section = newHigh
    hasValue = true
    zeroBefore = false
  }

  private mutating func setLast(place: Int) {
    lastPlace = place
    lastUnit = Rational(Int128(place))
  }

  /// Leaves digits that belong to the next number where they stand.
  private mutating func backOff(_ digits: Pending) {
    index = digits.start
    pending = nil
    stopped = true
  }
  private var stopped = false

  /// Remembers the number without a 千, 百 or 兆 that a unit may claim: 五千克, 98兆瓦.
  private mutating func noteSplit(_ digits: Pending) {
    guard digits.start < index, NumeralSign.multiplier(reading.scalars[index]) != 10_000,
      let value = low.total.adding(low.section)?.adding(digits.low),
      let valueMax = high.total.adding(high.section)?.adding(digits.high)
    else {
      split = nil
      return
    }
    split = Numeral.Split(end: index, value: value, valueMax: isRange ? valueMax : nil)
  }

  // MARK: Vague words and decimals

  private mutating func takeOther() {
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

  /// 二点五, 零點七七, 三点五(万): digits behind 点 to the end of the decimal.
  private mutating func takeDecimals() {
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

  /// 半百: fifty.
  private mutating func takeHalfHundred() {
    guard !hasValue, pending == nil, index + 1 < reading.count,
      let place = NumeralSign.placeWord(reading.scalars[index + 1]), place == 100,
      let half = Rational(1, over: 2)
    else { return }
    pending = Pending(low: half, high: half, start: index, isSingleDigit: false)
    index += 1
  }

  // MARK: The end

  /// Adds digits that no place word follows: 三十二, 两千四百五, 一千零五, 3万4000.
  private mutating func settlePending() {
    guard let digits = pending else { return }
    var unit = Rational.one
    if hasValue && digits.isSingleDigit && !zeroBefore && lastUnit > Rational(10) {
      unit = lastUnit.divided(by: Rational(10)) ?? .one
    }
    guard let lowTerm = digits.low.multiplied(by: unit),
      let highTerm = digits.high.multiplied(by: unit)
    else {
      failed = true
      return
    }
    if hasValue { (scale, split) = (.one, nil) }
    add(lowTerm, highTerm)
    pending = nil
  }

  private mutating func finish() -> Outcome {
    settlePending()
    guard hasValue, !failed, index > start, let value = low.total.adding(low.section),
      let valueMax = high.total.adding(high.section)
    else { return failed ? .code(end: max(index, start + 1)) : .none }
    var numeral = Numeral(
      start..<index, kind: .cardinal, form: isArabic ? "digits" : "chinese-integer", value: value,
      valueMax: isRange && valueMax != value ? valueMax : nil)
    numeral.vagueness = vagueness
    numeral.scale = scale
    numeral.split = split.flatMap { $0.end == index - 1 ? $0 : nil }
    numeral.isBare = isBare
    numeral.isDigitString = isDigitString
    numeral.isArabic = isArabic
    numeral.hasLeadingZero = hasLeadingZero
    return .numeral(numeral)
  }
}

internal import Newspaper

/// Reads a whole or decimal number in Arabic, Chinese or mixed writing: 1.2万亿, 七百六十一万三千.
///
/// The grammar in one pass: digits, then place words that descend inside a section, then
/// multipliers that close sections (一万五千亿 is 15,000 times 亿). A digit behind a place word or
/// multiplier with nothing below it counts the next lower place (两千四百五 is 2450). Two digits side
/// by side are a range (七八千) or, without place words, a digit string (一九五六).
struct CardinalReader {
  let reading: Reading
  let start: Int
  var index: Int

  /// What is read so far, once for the lower and once for the upper end of a range.
  var low = Sum()
  var high = Sum()
  var isRange = false

  var pending: Pending?
  /// Value of the last place word or multiplier, which a lone digit behind it divides by ten.
  var lastUnit: Rational = .one
  var lastPlace = Int.max
  var lastMultiplier: Int128 = 0
  var zeroBefore = false
  var hasValue = false
  var isBare = false
  var isArabic = false
  var isDigitString = false
  var hasLeadingZero = false
  var vagueness: Numeral.Vagueness?
  var scale: Rational = .one
  var split: (end: Int, value: Rational, valueMax: Rational?)?
  var failed = false
  private var stopped = false

  struct Sum {
    var total: Rational = .zero
    var section: Rational = .zero
  }

  /// Digits that wait for the place word or multiplier behind them.
  struct Pending {
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
    if let numeral = digits(reading, start) { return .numeral(numeral) }
    return inFull(reading, at: start)
  }

  /// The number that starts at `start`; nil for a code too.
  static func cardinal(_ reading: Reading, at start: Int) -> Numeral? {
    guard case .numeral(let numeral) = read(reading, at: start) else { return nil }
    return numeral
  }

  /// By the whole grammar: what ``digits(_:_:)`` is held to.
  static func inFull(_ reading: Reading, at start: Int) -> Outcome {
    var reader = CardinalReader(reading, start)
    return reader.run()
  }

  private mutating func run() -> Outcome {
    while index < reading.count, !stopped {
      let before = index
      switch reading.classes[index] {
      case .digit:
        // 1,23,4亿: the multiplier behind a code is no number of its own.
        if case .code(let end) = takeArabic() {
          return .code(end: behind([.multiplier], from: end))
        }
      case .chineseDigit: takeChineseDigits()
      case .placeWord: takePlaceWord()
      case .multiplier: takeMultiplier()
      default: takeOther()
      }
      if failed { return .code(end: behindNumber(max(index, before + 1))) }
      if index == before { break }
    }
    return finish()
  }

  /// Where the characters of `classes` from `index` on end: what is left of a number that is none
  /// is no number either.
  private func behind(_ classes: Set<ScalarClass>, from index: Int) -> Int {
    var end = index
    while end < reading.count, classes.contains(reading.classes[end]) { end += 1 }
    return end
  }

  /// 十百千, 一百二十三四五: no part of it counts.
  private func behindNumber(_ index: Int) -> Int {
    behind([.digit, .chineseDigit, .placeWord, .multiplier], from: index)
  }

  // MARK: What the steps share

  mutating func add(_ lowTerm: Rational, _ highTerm: Rational) {
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

  mutating func setLast(place: Int) {
    lastPlace = place
    lastUnit = Rational(Int128(place))
  }

  /// Leaves digits that belong to the next number where they stand.
  mutating func backOff(_ digits: Pending) {
    index = digits.start
    pending = nil
    stopped = true
  }

  // MARK: The end

  /// Adds digits that no place word follows: 三十二, 两千四百五, 一千零五, 3万4000.
  mutating func settlePending() {
    guard let digits = pending else { return }
    // 黄金七万两: 两 stands for two only where a place word follows.
    if hasValue, !isRange, reading.scalars[digits.start] == 0x4E24, index == digits.start + 1 {
      backOff(digits)
      return
    }
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
    else { return failed ? .code(end: behindNumber(max(index, start + 1))) : .none }
    var numeral = Numeral(
      start..<index, kind: .cardinal, form: isArabic ? "digits" : "chinese-integer", value: value,
      valueMax: isRange && valueMax != value ? valueMax : nil)
    numeral.vagueness = vagueness
    numeral.scale = scale
    if let split, split.end == index - 1 {
      numeral.split = Numeral.Split(end: split.end, value: split.value, valueMax: split.valueMax)
    }
    numeral.isBare = isBare
    numeral.isDigitString = isDigitString
    numeral.isArabic = isArabic
    numeral.hasLeadingZero = hasLeadingZero
    return .numeral(numeral)
  }
}

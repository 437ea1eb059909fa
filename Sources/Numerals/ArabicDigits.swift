internal import Newspaper

/// Arabic digits with their separators and decimal point: 1,100.9 and ３．２６.
struct ArabicDigits {
  var value: Rational
  /// Index behind the last digit.
  var end: Int
  /// Digits before the point.
  var integerDigits: Int
  var hasPoint: Bool
  /// 007, 05: no way to write a quantity.
  var hasLeadingZero: Bool

  /// What digits turn out to be.
  enum Outcome {
    case number(ArabicDigits)
    /// A code, not a number: 2.2.1, 1,23,4, or more digits than can be held exactly.
    case code(end: Int)
  }

  private static let comma: UInt32 = 0x2C
  private static let wideComma: UInt32 = 0xFF0C

  /// Reads the digits that start at `index`, which must hold a digit or a decimal point.
  static func read(_ reading: Reading, at index: Int) -> Outcome {
    var scan = Scan(reading: reading, index: index)
    scan.readInteger()
    scan.readFraction()
    scan.readExponent()
    return scan.outcome
  }

  private struct Scan {
    let reading: Reading
    var index: Int
    var coefficient: Int128 = 0
    var scale = 0
    var integerDigits = 0
    var firstDigit: UInt32 = 0
    var overflow = false
    var isCode = false
    var hasPoint = false
    var exponent = 0

    mutating func readInteger() {
      readDigits()
      integerDigits = digitsRead
      guard integerDigits > 0 else { return }
      var groups = 0
      while let separator = scalar(index), isDigit(index + 1),
        separator == comma || separator == wideComma
      {
        let wide = separator == wideComma
        let isGroup = groupLength(index + 1) == 3 && (groups > 0 || integerDigits <= 3)
        if wide && !(isGroup && (groups > 0 || reading.isWide(index - 1))) { return }
        guard isGroup else {
          // 3, 5 with a blank is a list; 1,23,4 is no number.
          if !reading.isGapBefore(index + 1) { isCode = true }
          if isCode { skipDigitsAndCommas() }
          return
        }
        index += 1
        groups += 1
        readDigits()
      }
      integerDigits = digitsRead
    }

    mutating func readFraction() {
      guard !isCode, let point = scalar(index), point == 0x2E || point == 0xB7,
        isDigit(index + 1)
      else { return }
      hasPoint = true
      index += 1
      let before = digitsRead
      readDigits()
      scale = digitsRead - before
      // A second point makes it a section number, a version or an address: 2.2.1, 192.168.0.1.
      if scalar(index) == 0x2E && isDigit(index + 1) {
        isCode = true
        while let next = scalar(index), next == 0x2E || isDigit(index) { index += 1 }
      }
    }

    /// 12.32e+14, 21.2E0.
    mutating func readExponent() {
      guard !isCode, let mark = scalar(index), mark == 0x45 || mark == 0x65 else { return }
      var next = index + 1
      var negative = false
      if let sign = scalar(next), sign == 0x2B || sign == 0x2D {
        negative = sign == 0x2D
        next += 1
      }
      let start = next
      var power = 0
      while isDigit(next) && next - start < 3 {
        power = power * 10 + Int(reading.scalars[next] - 0x30)
        next += 1
      }
      guard next > start, !isDigit(next), !isLatin(next) else { return }
      exponent = negative ? -power : power
      index = next
    }

    var outcome: Outcome {
      guard !isCode, !overflow else { return .code(end: index) }
      let power = scale - exponent
      let value: Rational?
      if power >= 0 {
        value = Rational(coefficient, scale: power)
      } else if let factor = Rational.powerOfTen(-power) {
        value = Rational(coefficient).multiplied(by: Rational(factor))
      } else {
        value = nil
      }
      guard let value else { return .code(end: index) }
      return .number(
        ArabicDigits(
          value: value, end: index, integerDigits: integerDigits, hasPoint: hasPoint,
          hasLeadingZero: firstDigit == 0x30 && integerDigits > 1))
    }

    private var digitsRead = 0

    init(reading: Reading, index: Int) {
      self.reading = reading
      self.index = index
      firstDigit = index < reading.count ? reading.scalars[index] : 0
    }

    private mutating func readDigits() {
      while isDigit(index) {
        let (product, first) = coefficient.multipliedReportingOverflow(by: 10)
        let (sum, second) = product.addingReportingOverflow(
          Int128(reading.scalars[index] - 0x30))
        if first || second { overflow = true } else { coefficient = sum }
        digitsRead += 1
        index += 1
      }
    }

    private mutating func skipDigitsAndCommas() {
      while let next = scalar(index), isDigit(index) || (next == comma && isDigit(index + 1)) {
        index += 1
      }
    }

    private func groupLength(_ start: Int) -> Int {
      var end = start
      while isDigit(end) && end - start < 4 { end += 1 }
      return end - start
    }

    private func scalar(_ index: Int) -> UInt32? {
      index < reading.count ? reading.scalars[index] : nil
    }
    private func isDigit(_ index: Int) -> Bool {
      index < reading.count && reading.classes[index] == .digit
    }
    private func isLatin(_ index: Int) -> Bool {
      index < reading.count && reading.classes[index] == .latin
    }
  }
}

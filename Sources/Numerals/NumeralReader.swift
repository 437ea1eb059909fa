package import Newspaper

/// Reads numerals out of a reading, by the forms of ``NumeralForm/all``.
package enum NumeralReader {
  /// The numeral that starts at `index`; nil where none does.
  package static func read(_ reading: Reading, at index: Int) -> Numeral? {
    guard index < reading.count else { return nil }
    switch reading.classes[index] {
    case .digit, .chineseDigit, .placeWord, .multiplier: break
    default: return byForms(reading, index)
    }
    guard let numeral = CardinalReader.cardinal(reading, at: index) else {
      return byForms(reading, index)
    }
    guard numeral.end < reading.count else { return numeral }
    return first(of: onward(from: reading.scalars[numeral.end]), reading, index)
      ?? NumeralForm.withLatinMultiplier(reading, numeral)
  }

  /// By all forms, whatever opens it: what ``read(_:at:)`` is held to.
  static func byForms(_ reading: Reading, _ index: Int) -> Numeral? {
    first(of: forms, reading, index)
  }

  private typealias Read = @Sendable (Reading, Int) -> Numeral?

  private static func first(of forms: [Read], _ reading: Reading, _ index: Int) -> Numeral? {
    for read in forms {
      if let numeral = read(reading, index) { return numeral }
    }
    return nil
  }

  /// The forms, in order of precedence, that may go on behind a first number with `scalar`.
  private static func onward(from scalar: UInt32) -> [Read] {
    switch scalar {
    case 0x53C8, 0x5206, 0x6210, 0x6298, 0x534A, 0x4E0B, 0x2F, 0x2044, 0xB1: forms  // 又分成折半下
    case 0x4B, 0x6B, 0x4D, 0x47: withEnd  // 3K-5K
    case 0x6BD4, 0x3A, 0xFF1A, 0x2236: withMember  // 比
    case 0x4E0E, 0x548C, 0x81F3, 0x5230, 0x7E, 0xFF5E, 0x223C, 0x301C: withEnd  // 与和至到
    default: RangeMark.isDash(scalar) ? withEnd : []
    }
  }

  // Without the words that explain them, which every turn of the loop would hand on.
  private static let forms: [Read] = NumeralForm.all.map(\.read)
  private static let withMember: [Read] = [NumeralForm.ratio.read]
  private static let withEnd: [Read] = [NumeralForm.range.read]

  /// The whole or decimal number that starts at `index`, no other form tried.
  package static func cardinal(_ reading: Reading, at index: Int) -> Numeral? {
    guard index < reading.count else { return nil }
    return NumeralForm.cardinal.read(reading, index)
  }

  /// Whether a numeral may start with the scalar at `index`.
  package static func mayStart(_ reading: Reading, at index: Int) -> Bool {
    mayStart(reading.scalars[index], reading.classes[index])
  }

  /// Whether a numeral may start with `scalar`.
  package static func mayStart(_ scalar: UInt32) -> Bool {
    mayStart(scalar, ScalarClass(of: scalar))
  }

  private static func mayStart(_ scalar: UInt32, _ scalarClass: ScalarClass) -> Bool {
    switch scalarClass {
    case .digit, .chineseDigit, .placeWord, .multiplier: return true
    case .han, .other, .latin:
      switch scalar {
      case 0x7B2C, 0x8D1F, 0x8CA0, 0x2212, 0x2D, 0x2014, 0xB1, 0x534A, 0x51E0, 0x5E7E, 0x6570,
        0x6578, 0x7FFB,
        0x2E, 0xBC...0xBE, 0x2150...0x215E, 0x5BF9, 0x5C0D:
        return true
      default: return false
      }
    default: return false
    }
  }

  /// Every numeral of the reading from `start` on, in order, none overlapping another.
  package static func numerals(in reading: Reading) -> [Numeral] {
    var numerals: [Numeral] = []
    var index = 0
    while index < reading.count {
      guard mayStart(reading, at: index) else {
        index += 1
        continue
      }
      if let numeral = read(reading, at: index) {
        numerals.append(numeral)
        index = numeral.end
      } else {
        index = afterCode(reading, at: index)
      }
    }
    return numerals
  }

  /// Where to go on behind a place at which no numeral could be read.
  ///
  /// Digits that are no number (2.2.1, 1,23,4) are passed over whole: no part of them is one.
  package static func afterCode(_ reading: Reading, at index: Int) -> Int {
    if case .code(let end) = CardinalReader.read(reading, at: index) { return max(end, index + 1) }
    return index + 1
  }
}

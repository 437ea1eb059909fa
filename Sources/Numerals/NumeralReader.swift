package import Newspaper

/// Reads numerals out of a reading, by the forms of ``NumeralForm/all``.
package enum NumeralReader {
  /// The numeral that starts at `index`; nil where none does.
  package static func read(_ reading: Reading, at index: Int) -> Numeral? {
    guard index < reading.count else { return nil }
    for read in forms {
      if let numeral = read(reading, index) { return numeral }
    }
    return nil
  }

  // Without the words that explain them, which every turn of the loop would hand on.
  private static let forms = NumeralForm.all.map(\.read)

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

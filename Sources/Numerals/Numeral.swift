internal import Newspaper

/// A written number (数词), read: where it stands and what it is worth, multipliers included.
///
/// Indexes count the scalars of a ``Reading``. A unit is no part of it.
package struct Numeral: Sendable, Equatable {
  package enum Kind: String, Sendable {
    case cardinal, ordinal, fraction, percent, multiple, ratio
  }

  package enum Vagueness: Sendable {
    /// 1800多万, 五百余: more than the value.
    case more
    /// 三十几万, 几十: about the value.
    case about
  }

  package var start: Int
  package var end: Int
  package var kind: Kind
  /// The form that read it, in kebab case.
  package var form: String
  package var value: Rational
  /// Upper end where the numeral itself is a range: 七八千, 5至8万.
  package var valueMax: Rational?
  /// The terms of a ratio, in order: 11.8∶48.3∶39.9.
  package var terms: [Rational] = []
  package var vagueness: Vagueness?
  /// The multiplier that closes the numeral and that members of a list may share: 亿 of 2.8亿.
  package var scale: Rational = .one
  /// The numeral without its last character, where that may belong to a unit: 五 of 五千(克).
  package var split: Split?
  /// Whether it opens with a bare multiplier or place word: 千亩, 万元, 百亿斤.
  package var isBare = false
  /// Whether it is Chinese digits only, without place words: 一九五六.
  package var isDigitString = false
  /// Whether Arabic digits stand in it.
  package var isArabic = false
  /// Whether Arabic digits open it with a zero: 007, 05.
  package var hasLeadingZero = false

  /// An object, since few numerals have one and all would carry its room about.
  package final class Split: Sendable, Equatable {
    package let end: Int
    package let value: Rational
    package let valueMax: Rational?

    init(end: Int, value: Rational, valueMax: Rational?) {
      (self.end, self.value, self.valueMax) = (end, value, valueMax)
    }

    package static func == (a: Split, b: Split) -> Bool {
      a.end == b.end && a.value == b.value && a.valueMax == b.valueMax
    }
  }

  package var range: Range<Int> { start..<end }
  package var isRange: Bool { valueMax != nil }

  package init(
    _ range: Range<Int>, kind: Kind, form: String, value: Rational, valueMax: Rational? = nil
  ) {
    start = range.lowerBound
    end = range.upperBound
    self.kind = kind
    self.form = form
    self.value = value
    self.valueMax = valueMax
  }

  /// The same numeral with its values multiplied: a member that shares the list's multiplier.
  package func scaled(by factor: Rational) -> Numeral? {
    guard let value = value.multiplied(by: factor) else { return nil }
    var scaled = self
    scaled.value = value
    if let valueMax {
      guard let product = valueMax.multiplied(by: factor) else { return nil }
      scaled.valueMax = product
    }
    return scaled
  }
}

package import Numerals

/// A measure or classifier (单位、量词), with its exact conversion to a base unit.
package struct Unit: Sendable {
  /// Which side of the number it stands on.
  package enum Position: String, Sendable {
    case suffix, prefix, both
  }

  /// As the `unit` column names it: 亩, 元, 个百分点.
  package var name: String
  /// One of ``QuantityKind``, or two joined by a slash for a rate.
  package var kind: String
  /// Symbol of the base unit: UCUM's where it has one, ISO 4217's for money.
  package var base: String
  /// How many base units one is.
  package var factor: Rational
  /// Added after the factor; temperature scales only.
  package var offset: Rational?
  package var position: Position = .suffix
  /// Whether the surface is also an ordinary word or another unit, so that context must agree.
  package var isAmbiguous = false
  /// Words nearby that settle an ambiguous surface for this unit.
  package var cues: [String] = []
  /// Whether it is the reading of an ambiguous surface where no cue stands nearby.
  package var isDefault = false

  package var isClassifier: Bool { kind == QuantityKind.count.rawValue }
  package func isKind(_ other: QuantityKind) -> Bool { kind == other.rawValue }

  /// The value in base units, exact; nil where it overflows.
  package func baseValue(of value: Rational) -> Rational? {
    guard let scaled = value.multiplied(by: factor) else { return nil }
    guard let offset else { return scaled }
    return scaled.adding(offset)
  }

  /// The value in this unit of a value in base units: the inverse of ``baseValue(of:)``.
  package func value(ofBase base: Rational) -> Rational? {
    let shifted = offset.flatMap { base.subtracting($0) } ?? base
    return shifted.divided(by: factor)
  }
}

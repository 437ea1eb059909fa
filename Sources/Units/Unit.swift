package import Numerals

/// A measure or classifier (单位、量词), with its exact conversion to a base unit.
///
/// Mentions are handed from rule to rule, and a unit with each; so it is one object, never changed.
package final class Unit: Sendable {
  /// Which side of the number it stands on.
  package enum Position: String, Sendable {
    case suffix, prefix, both
  }

  /// As the `unit` column names it: 亩, 元, 个百分点.
  package let name: String
  /// One of ``QuantityKind``, or two joined by a slash for a rate.
  package let kind: String
  /// Symbol of the base unit: UCUM's where it has one, ISO 4217's for money.
  package let base: String
  /// How many base units one is.
  package let factor: Rational
  /// Added after the factor; temperature scales only.
  package let offset: Rational?
  package let position: Position
  /// Whether the surface is also an ordinary word or another unit, so that context must agree.
  package let isAmbiguous: Bool
  /// Words nearby that settle an ambiguous surface for this unit.
  package let cues: [String]
  /// Whether it is the reading of an ambiguous surface where no cue stands nearby.
  package let isDefault: Bool
  /// Nil for a rate.
  private let singleKind: QuantityKind?

  package init(
    name: String, kind: String, base: String, factor: Rational, offset: Rational? = nil,
    position: Position = .suffix, isAmbiguous: Bool = false, cues: [String] = [],
    isDefault: Bool = false
  ) {
    self.name = name
    self.kind = kind
    singleKind = QuantityKind(rawValue: kind)
    self.base = base
    self.factor = factor
    self.offset = offset
    self.position = position
    self.isAmbiguous = isAmbiguous
    self.cues = cues
    self.isDefault = isDefault
  }

  /// The same unit under another name, or of another size.
  package func with(name: String? = nil, factor: Rational? = nil) -> Unit {
    Unit(
      name: name ?? self.name, kind: kind, base: base, factor: factor ?? self.factor,
      offset: offset, position: position, isAmbiguous: isAmbiguous, cues: cues,
      isDefault: isDefault)
  }

  package var isClassifier: Bool { singleKind == .count }
  package func isKind(_ other: QuantityKind) -> Bool { singleKind == other }

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

/// An exact number: a fraction of two 128-bit integers, checked for overflow.
///
/// Money and areas never pass through binary floating point. Every operation that would overflow
/// returns nil; a caller then has no value, never a wrong one.
package struct Rational: Sendable {
  package let numerator: Int128
  /// Always positive.
  package let denominator: Int128

  /// A fraction in lowest terms, nil for a denominator of zero.
  package init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator != 0, numerator > Int128.min, denominator > Int128.min else { return nil }
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * (numerator / Int128(divisor))
    self.denominator = sign * (denominator / Int128(divisor))
  }

  package init(_ integer: Int128) {
    numerator = integer
    denominator = 1
  }

  /// `coefficient × 10^-scale`, in lowest terms; nil where it does not fit.
  package init?(_ coefficient: Int128, scale: Int) {
    if scale == 0 {
      self.init(coefficient)
      return
    }
    guard let power = Self.powerOfTen(scale) else { return nil }
    self.init(coefficient, over: power)
  }

  package static let zero = Rational(0)
  package static let one = Rational(1)

  package var isInteger: Bool { denominator == 1 }
  package var isNegative: Bool { numerator < 0 }
  package var isZero: Bool { numerator == 0 }
  package var negated: Rational { Rational(reduced: -numerator, denominator) }

  package func adding(_ other: Rational) -> Rational? {
    if denominator == other.denominator {
      let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
      return overflow ? nil : Rational(sum, over: denominator)
    }
    let (left, overflowLeft) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (right, overflowRight) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (sum, overflowSum) = left.addingReportingOverflow(right)
    let (below, overflowBelow) = denominator.multipliedReportingOverflow(by: other.denominator)
    guard !overflowLeft, !overflowRight, !overflowSum, !overflowBelow else { return nil }
    return Rational(sum, over: below)
  }

  package func subtracting(_ other: Rational) -> Rational? { adding(other.negated) }

  package func multiplied(by other: Rational) -> Rational? {
    // Dividing crosswise first keeps the products small and the result in lowest terms.
    let left = Self.greatestCommonDivisor(numerator.magnitude, other.denominator.magnitude)
    let right = Self.greatestCommonDivisor(other.numerator.magnitude, denominator.magnitude)
    guard left > 0, right > 0 else { return .zero }
    let (above, overflowAbove) = (numerator / Int128(left)).multipliedReportingOverflow(
      by: other.numerator / Int128(right))
    let (below, overflowBelow) = (denominator / Int128(right)).multipliedReportingOverflow(
      by: other.denominator / Int128(left))
    return overflowAbove || overflowBelow ? nil : Rational(reduced: above, below)
  }

  package func divided(by other: Rational) -> Rational? {
    guard other.numerator != 0 else { return nil }
    let sign: Int128 = other.numerator < 0 ? -1 : 1
    return multiplied(
      by: Rational(reduced: sign * other.denominator, sign * other.numerator))
  }

  private init(reduced numerator: Int128, _ denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    if a == 1 || b == 1 { return 1 }
    // Nearly every value fits 64 bits, where division is a single instruction.
    if let small = UInt64(exactly: a), let other = UInt64(exactly: b) {
      var (x, y) = (small, other)
      while y != 0 { (x, y) = (y, x % y) }
      return UInt128(x)
    }
    var (x, y) = (a, b)
    while y != 0 { (x, y) = (y, x % y) }
    return x
  }

  /// 10^exponent, nil above 10^38.
  package static func powerOfTen(_ exponent: Int) -> Int128? {
    guard exponent >= 0, exponent < powersOfTen.count else { return nil }
    return powersOfTen[exponent]
  }

  private static let powersOfTen: [Int128] = {
    var powers: [Int128] = [1]
    for _ in 0..<38 { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()
}

extension Rational: Equatable, Comparable {
  // Both sides are in lowest terms, so equal values have equal parts.
  package static func < (a: Rational, b: Rational) -> Bool {
    let (left, overflowLeft) = a.numerator.multipliedReportingOverflow(by: b.denominator)
    let (right, overflowRight) = b.numerator.multipliedReportingOverflow(by: a.denominator)
    guard overflowLeft || overflowRight else { return left < right }
    let (whole, otherWhole) = (a.numerator / a.denominator, b.numerator / b.denominator)
    if whole != otherWhole { return whole < otherWhole }
    guard let rest = Rational(a.numerator % a.denominator, over: a.denominator),
      let otherRest = Rational(b.numerator % b.denominator, over: b.denominator),
      let difference = rest.subtracting(otherRest)
    else { return false }
    return difference.isNegative
  }
}

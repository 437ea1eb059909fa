/// Decimal notation: how values are written into datasets and read from lexicons.
extension Rational {
  /// Significant digits kept where a value has no finite decimal.
  package static let significantDigits = 12

  /// Plain decimal notation: `229000000`, `0.666666666667`; never an exponent or a separator.
  ///
  /// A value with a finite decimal is written in full. Any other is rounded once, half to even,
  /// to ``significantDigits``.
  package var decimal: String {
    var bytes: [UInt8] = []
    appendDecimal(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the plain decimal notation as ASCII.
  package func appendDecimal(to bytes: inout [UInt8]) {
    if numerator < 0 { bytes.append(0x2D) }
    if denominator == 1 {
      Self.append(numerator.magnitude, to: &bytes)
      return
    }
    if let scale = finiteScale,
      let scaled = multiplied(by: Rational(Self.powerOfTen(scale) ?? 1)), scaled.isInteger
    {
      Self.append(scaled.numerator.magnitude, scale: scale, to: &bytes)
      return
    }
    appendRounded(to: &bytes)
  }

  /// Reads `-12`, `0.35`, `2000/3`; nil for anything else.
  package init?(decimal text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = Self.parse(parts[0]) else { return nil }
    guard parts.count == 2 else {
      self = first
      return
    }
    guard let second = Self.parse(parts[1]), let quotient = first.divided(by: second) else {
      return nil
    }
    self = quotient
  }

  private static func parse(_ text: Substring) -> Rational? {
    var coefficient: Int128 = 0
    var scale = 0
    var digits = 0
    var seenPoint = false
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case 0x2D where index == 0: continue
      case 0x2E where !seenPoint: seenPoint = true
      case 0x30...0x39:
        let (product, overflow) = coefficient.multipliedReportingOverflow(by: 10)
        let (sum, overflowSum) = product.addingReportingOverflow(Int128(byte - 0x30))
        guard !overflow, !overflowSum else { return nil }
        coefficient = sum
        digits += 1
        scale += seenPoint ? 1 : 0
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    return Rational(text.utf8.first == 0x2D ? -coefficient : coefficient, scale: scale)
  }

  /// Decimal places of the finite decimal; nil where there is none or it is out of reach.
  private var finiteScale: Int? {
    var (rest, twos, fives) = (denominator, 0, 0)
    while rest % 2 == 0 { (rest, twos) = (rest / 2, twos + 1) }
    while rest % 5 == 0 { (rest, fives) = (rest / 5, fives + 1) }
    let scale = max(twos, fives)
    return rest == 1 && scale <= 30 ? scale : nil
  }

  /// Long division, digit by digit, then one rounding.
  private func appendRounded(to bytes: inout [UInt8]) {
    let below = denominator.magnitude
    var remainder = numerator.magnitude % below
    var digits: [UInt8] = []
    let whole = numerator.magnitude / below
    if whole > 0 { Self.append(whole, to: &digits) }
    let integerDigits = digits.count
    guard integerDigits <= Self.significantDigits else {
      appendRoundedInteger(digits, to: &bytes)
      return
    }
    var significant = integerDigits
    while significant < Self.significantDigits {
      let (scaled, overflow) = remainder.multipliedReportingOverflow(by: 10)
      guard !overflow else { break }
      let digit = UInt8(scaled / below)
      remainder = scaled % below
      digits.append(0x30 + digit)
      if significant > 0 || digit > 0 { significant += 1 }
    }
    let places = digits.count - integerDigits
    // Compared from below, so that doubling cannot overflow.
    let complement = below - remainder
    let isOdd = (digits.last ?? 0x30) % 2 == 1
    if remainder > complement || (remainder == complement && isOdd) { Self.increment(&digits) }
    let point = digits.count - places
    if point == 0 { bytes.append(0x30) }
    bytes.append(contentsOf: digits[0..<point])
    Self.append(fraction: digits[point...], to: &bytes)
  }

  /// Rounds an integer part that alone has more than the significant digits.
  ///
  /// The value has no finite decimal, so what is cut off is never exactly one half.
  private func appendRoundedInteger(_ digits: [UInt8], to bytes: inout [UInt8]) {
    var kept = Array(digits[0..<Self.significantDigits])
    if digits[Self.significantDigits] >= 0x35 { Self.increment(&kept) }
    bytes.append(contentsOf: kept)
    bytes.append(
      contentsOf: repeatElement(0x30, count: digits.count - Self.significantDigits))
  }

  private static func append(fraction digits: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    var digits = digits
    while digits.last == 0x30 { digits.removeLast() }
    guard !digits.isEmpty else { return }
    bytes.append(0x2E)
    bytes.append(contentsOf: digits)
  }

  private static func increment(_ digits: inout [UInt8]) {
    var index = digits.count - 1
    while index >= 0 {
      if digits[index] < 0x39 {
        digits[index] += 1
        return
      }
      digits[index] = 0x30
      index -= 1
    }
    digits.insert(0x31, at: 0)
  }

  private static func append(_ magnitude: UInt128, to bytes: inout [UInt8]) {
    guard let small = UInt64(exactly: magnitude) else {
      // 10^19 is the largest power of ten in 64 bits.
      let split: UInt128 = 10_000_000_000_000_000_000
      append(magnitude / split, to: &bytes)
      let low = UInt64(magnitude % split)
      var padded: [UInt8] = []
      append(UInt128(low), to: &padded)
      bytes.append(contentsOf: repeatElement(0x30, count: 19 - padded.count))
      bytes.append(contentsOf: padded)
      return
    }
    let start = bytes.count
    var rest = small
    repeat {
      bytes.append(0x30 + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  private static func append(_ magnitude: UInt128, scale: Int, to bytes: inout [UInt8]) {
    var digits: [UInt8] = []
    append(magnitude, to: &digits)
    if digits.count <= scale {
      digits.insert(contentsOf: repeatElement(0x30, count: scale + 1 - digits.count), at: 0)
    }
    let point = digits.count - scale
    bytes.append(contentsOf: digits[0..<point])
    append(fraction: digits[point...], to: &bytes)
  }
}

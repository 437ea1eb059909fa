internal import Newspaper
internal import Numerals
internal import Units

/// Makes values of found quantities: exact, in the unit as named and in base units.
package struct QuantityNormalizer: Sendable {
  package init() {}

  /// The quantity of a mention; nil where its value cannot be held exactly.
  package func normalize(_ mention: QuantityMention, in passage: Passage) -> Quantity? {
    guard let (value, valueMax) = values(mention) else { return nil }
    let reading = passage.reading
    let unit = mention.unit
    let sentence = passage.sentence(at: mention.range.lowerBound)
    var quantity = Quantity(
      span: reading.span(mention.range), rule: mention.rule, unit: unit.map(Self.name) ?? "",
      kind: Self.kind(mention), baseUnit: unit?.base ?? "1", sentence: reading.span(sentence))
    if let unit, unit.kind.contains("/") || unit.isKind(.other),
      mention.rule != QuantityRule.halfUnit.name
    {
      quantity.unit = Self.printed(mention, reading)
    }
    quantity.comparator = mention.comparator ?? .eq
    quantity.group = mention.group
    quantity.groupRole = mention.groupRole
    guard mention.numeral.terms.isEmpty else {
      quantity.ratioTerms = mention.numeral.terms
      return quantity
    }
    quantity.value = value
    quantity.valueMax = valueMax
    guard let base = Self.base(value, unit) else { return nil }
    quantity.baseValue = base
    if let valueMax {
      guard let baseMax = Self.base(valueMax, unit) else { return nil }
      quantity.baseValueMax = baseMax
    }
    return quantity
  }

  private static func name(_ unit: Unit) -> String { unit.name }

  /// A unit without a base of its own stands as printed, without the number.
  private static func printed(_ mention: QuantityMention, _ reading: Reading) -> String {
    let start = min(mention.numeral.end, mention.range.upperBound)
    var text = reading.string(start..<mention.range.upperBound)
    if let first = text.unicodeScalars.first,
      NumeralSign.isMore(first.value) || NumeralSign.isAbout(first.value)
    {
      text.unicodeScalars.removeFirst()
    }
    return text.isEmpty ? mention.unit?.name ?? "" : text
  }

  private static func base(_ value: Rational, _ unit: Unit?) -> Rational? {
    guard let unit else { return value }
    return unit.baseValue(of: value)
  }

  /// The value with the further parts of a compound added, in the first part's unit.
  private func values(_ mention: QuantityMention) -> (Rational, Rational?)? {
    var value = mention.numeral.value
    for part in mention.parts {
      guard let unit = mention.unit, let base = part.value.multiplied(by: part.unit.factor),
        let share = base.divided(by: unit.factor), let sum = value.adding(share)
      else { return nil }
      value = sum
    }
    return (value, mention.numeral.valueMax)
  }

  private static func kind(_ mention: QuantityMention) -> String {
    if let unit = mention.unit { return unit.kind }
    switch mention.numeral.kind {
    case .ratio, .fraction: return QuantityKind.ratio.rawValue
    default:
      let counts = mention.rule == QuantityRule.bareNumber.name && !mention.numeral.value.isInteger
      return counts ? QuantityKind.number.rawValue : QuantityKind.count.rawValue
    }
  }
}

package import Numerals
package import Units

/// A quantity as it was found: where, which words, by which rule; nothing computed yet.
package struct QuantityMention: Sendable {
  /// Core numeral and unit, as indexes of the reading.
  package var range: Range<Int>
  package var rule: String
  package var numeral: Numeral
  /// Nil where none is printed.
  package var unit: Unit?
  /// Further parts of a compound amount, to be added: 1角1分 of 123元1角1分.
  package var parts: [Part] = []
  package var comparator: Comparator?
  /// With the words that bound it: 超过…, …以上.
  package var outerRange: Range<Int>
  /// Number of its group within the passage, and its role.
  package var group: Int?
  package var groupRole: GroupRole?

  package struct Part: Sendable {
    package var value: Rational
    package var unit: Unit
  }

  package init(_ range: Range<Int>, rule: String, numeral: Numeral, unit: Unit? = nil) {
    self.range = range
    self.rule = rule
    self.numeral = numeral
    self.unit = unit
    outerRange = range
  }
}

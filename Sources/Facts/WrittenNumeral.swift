package import Newspaper
package import Numerals

/// A numeral as written, measured or not, for those who want every number of a text.
///
/// Spans are bytes of the article's body.
package struct WrittenNumeral: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case cardinal, ordinal, fraction, percent, range
  }

  package var span: Span
  package var value: Rational
  package var valueMax: Rational?
  package var kind: Kind

  init(_ numeral: Numeral, span: Span) {
    self.span = span
    value = numeral.value
    valueMax = numeral.valueMax
    switch numeral.kind {
    case _ where numeral.isRange: kind = .range
    case .ordinal: kind = .ordinal
    case .percent: kind = .percent
    case .fraction, .ratio: kind = .fraction
    case .cardinal, .multiple: kind = .cardinal
    }
  }
}

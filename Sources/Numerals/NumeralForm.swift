internal import Newspaper

/// One way to write a number, with the examples that prove it.
///
/// A form reads at a given index and says where the number ends and what it is worth; the list
/// ``all`` is in order of precedence: the first form that reads, wins.
package struct NumeralForm: Sendable {
  /// In kebab case, as the file is called.
  package let name: String
  package let help: String
  /// `⟦三分之二⟧ => 2/3 fraction`, one a line; a line without marks holds no numeral.
  package let examples: String
  let read: @Sendable (Reading, Int) -> Numeral?

  /// Every form, in order of precedence.
  package static let all: [NumeralForm] = [
    .ordinal, .percent, .mixedFraction, .fraction, .redoubling, .tenths, .tolerance, .range, .ratio,
    .negative,
    .cardinal,
  ]
}

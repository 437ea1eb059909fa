internal import Newspaper
internal import Numerals

/// One way to find a quantity, with the examples that prove it.
package struct QuantityRule: Sendable {
  /// In kebab case, as the file is called; what the `rule` column prints.
  package let name: String
  package let help: String
  /// `种植⟦10万亩⟧ => 100000 亩`, one a line; a line without marks holds no quantity.
  package let examples: String
  /// The mentions that start at a place; several for a list.
  let find: @Sendable (Scene, Start) -> [QuantityMention]

  /// A place at which a quantity may start, and what every rule asks about it, answered once.
  struct Start {
    let index: Int
    let numeral: Numeral?
    /// The numeral with the unit behind it, of whole and decimal numbers and of fractions.
    let measured: QuantityMention?
    let trail: Trail
  }

  /// What the rules learnt on their way through a passage.
  final class Trail {
    /// Up to here the last list of numbers ran, none of which gets a unit from it.
    var barrenListEnd = 0
  }

  /// Every rule, in order of precedence.
  package static let all: [QuantityRule] = [
    .prefixedUnit, .product, .impliedOne, .writtenPercent, .redoubling, .ratio, .compoundAmount,
    .unitRange,
    .halfUnit,
    .measuredNumber, .writtenFraction, .sharedUnit, .bareNumber,
  ]
}

/// One reason to refuse what a rule found, with the examples that prove it.
package struct QuantityGuard: Sendable {
  package let name: String
  package let help: String
  /// As for rules; lines without marks are refused by this guard.
  package let examples: String
  let refuses: @Sendable (Scene, QuantityMention) -> Bool

  /// Every guard; any one refuses.
  package static let all: [QuantityGuard] = [
    .codeName, .calendarYear, .indefiniteOne, .bareFigure, .sectionNumber, .ordinalNoun, .score,
    .digitString, .unitPrefix, .loneCharacter, .programmeSpan, .loneDay, .placeName,
    .systemNoun, .rank,
  ]
}

package import Numerals

/// One observation of an indicator of the official statistics (指标): a level, its growth, or both.
///
/// Joined of the quantities that state them: 地区生产总值43.6亿元，增长8%.
package struct Indicator: Sendable {
  /// The name that the lexicon gives it: 地区生产总值 for GDP.
  package var name: String
  package var place: String?
  package var placeCode: String?
  package var period: String?
  package var status: Status?
  /// Index into the article's quantities of the one that states the level.
  package var level: Int?
  /// Index of the one that states its change, and the change itself, negative where it shrank.
  package var growth: (quantity: Int, value: Rational)?

  package init(_ name: String) { self.name = name }
}

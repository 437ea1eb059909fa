/// What an article says of itself and its facts need: where it speaks for, and when.
package struct ArticleContext: Sendable {
  /// The administrative division that the article speaks for: 湟源县.
  package var place: String?
  /// Its GB/T 2260 code: 630123; nil where the name alone does not tell.
  package var placeCode: String?
  /// The year that 今年 means.
  package var referenceYear: Int?
  /// The year the article as a whole is about: 2012年…统计公报.
  package var titleYear: Int?

  package init() {}
}

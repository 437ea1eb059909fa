package import Newspaper

/// Everything found in one article, normalized.
package struct ArticleFacts: Sendable {
  /// The administrative division that the article speaks for: 湟源县.
  package var place: String?
  /// Its GB/T 2260 code: 630123.
  package var placeCode: String?
  /// The year that 今年 means.
  package var referenceYear: Int?
  package var sections: [Section] = []
  /// In text order, none overlapping another.
  package var quantities: [Quantity] = []
  /// Observations of indicators, joined of the quantities.
  package var indicators: [Indicator] = []
  package var dates: [TimeExpression] = []
  package var numericTerms: [NumericTerm] = []
  package var people: [Person] = []
  package var problems: [Problem] = []
  /// Every numeral, measured or not; only where it was asked for.
  package var numerals: [WrittenNumeral] = []

  package init() {}
}

/// One document after all three stages but writing: what every dataset and the archive are made of.
package struct ProcessedDocument: Sendable {
  package var document: Document
  package var source: SourceText
  package var repaired: RepairedDocument
  /// One for each article of `repaired`, in its order.
  package var facts: [ArticleFacts]
  /// Problems met before there was a text: an unreadable file.
  package var problems: [Problem]

  package init(
    document: Document, source: SourceText, repaired: RepairedDocument, facts: [ArticleFacts],
    problems: [Problem] = []
  ) {
    self.document = document
    self.source = source
    self.repaired = repaired
    self.facts = facts
    self.problems = problems
  }
}

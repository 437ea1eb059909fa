package import Facts
package import Newspaper
internal import PageRepair

/// How a text is laid out: a printed page to repair, or clean text whose lines are paragraphs.
package enum Layout: String, Sendable, CaseIterable {
  case page, plain
}

/// Everything between a decoded text and its rows (引擎): repair, then the facts of each article.
///
/// One engine serves any number of documents at once: it never changes after it is made, and two
/// documents share nothing. It reads and writes no files.
package struct Engine: Sendable {
  private let pageRepair: PageRepair
  private let factFinder: FactFinder
  private let referenceYear: Int?

  /// Loads the lexicons; a wrong entry is an error with file, line and column.
  ///
  /// `referenceYear` is the year that 今年 means, nil to take it from each document.
  package init(referenceYear: Int? = nil) throws {
    self.referenceYear = referenceYear
    pageRepair = try PageRepair()
    factFinder = try FactFinder()
  }

  /// Processes one document; `problems` are those met before there was a text.
  ///
  /// With `numerals` the facts of each article list every numeral too, measured or not.
  package func process(
    _ document: Document, _ source: SourceText, layout: Layout, problems: [Problem] = [],
    numerals: Bool = false
  ) -> ProcessedDocument {
    let repaired =
      switch layout {
      case .page: pageRepair.repair(source)
      case .plain: RepairedDocument(plain: source)
      }
    var facts = factFinder.find(
      in: repaired.articles, of: source,
      issue: FactFinder.Issue(
        date: document.publicationDate ?? repaired.publicationDate, referenceYear: referenceYear))
    if numerals {
      for (index, article) in repaired.articles.enumerated() {
        facts[index].numerals = factFinder.numerals(in: article)
      }
    }
    return ProcessedDocument(
      document: document, source: source, repaired: repaired, facts: facts, problems: problems)
  }
}

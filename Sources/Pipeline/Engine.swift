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

  /// Loads the lexicons; a wrong entry is an error with file, line and column.
  package init() throws {
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
    let facts = repaired.articles.map { article in
      var facts = factFinder.find(in: article)
      if numerals { facts.numerals = factFinder.numerals(in: article) }
      return facts
    }
    return ProcessedDocument(
      document: document, source: source, repaired: repaired, facts: facts, problems: problems)
  }
}

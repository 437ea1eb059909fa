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

  /// Loads the lexicons; a wrong entry is an error with file, line and column.
  package init() throws {
    pageRepair = try PageRepair()
  }

  /// Processes one document; `problems` are those met before there was a text.
  package func process(
    _ document: Document, _ source: SourceText, layout: Layout, problems: [Problem] = []
  ) -> ProcessedDocument {
    let repaired =
      switch layout {
      case .page: pageRepair.repair(source)
      case .plain: RepairedDocument(plain: source)
      }
    let facts = repaired.articles.map { _ in ArticleFacts() }
    return ProcessedDocument(
      document: document, source: source, repaired: repaired, facts: facts, problems: problems)
  }
}

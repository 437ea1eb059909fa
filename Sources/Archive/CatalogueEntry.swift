package import Facts
package import Newspaper

/// What the catalogue says of one document: small enough to keep for all of them.
package struct CatalogueEntry: Sendable, Codable {
  /// An article of the document.
  package struct Article: Sendable, Equatable, Codable {
    package var ordinal: Int
    /// The headline; nil where the article has none.
    package var title: String?
    package var author: String?

    package init(ordinal: Int, title: String?, author: String?) {
      self.ordinal = ordinal
      self.title = title
      self.author = author
    }
  }

  /// Publication and date as they are known in the end, printed ones included.
  package var document: Document
  /// The archive file, relative to the catalogue.
  package var archiveName: String
  package var articles: [Article]

  package init(document: Document, archiveName: String, articles: [Article]) {
    self.document = document
    self.archiveName = archiveName
    self.articles = articles
  }

  /// Takes from a processed document what the catalogue says of it.
  package init(_ processed: ProcessedDocument, archiveName: String) {
    var document = processed.document
    document.publication = document.publication ?? processed.repaired.publication
    document.publicationDate = document.publicationDate ?? processed.repaired.publicationDate
    let articles = processed.repaired.articles.map { article in
      Article(
        ordinal: article.ordinal, title: article.text(of: .headline, in: processed.source),
        author: article.author?.name)
    }
    self.init(document: document, archiveName: archiveName, articles: articles)
  }
}

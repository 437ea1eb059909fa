/// What repair makes of a document: its articles, and all that is on the page beside them.
package struct RepairedDocument: Sendable {
  package var articles: [Article]
  /// Headers, footers, captions, jump lines…: kept in the archive, out of the articles.
  package var furniture: [Block]
  package var problems: [Problem]
  /// The paper's name as printed on the page; nil where it is not.
  package var publication: String?
  /// The day of issue as printed on the page, ISO 8601; nil where it is not.
  package var publicationDate: String?
  /// Byte offsets of the source at which a new printed page starts (after a form feed).
  package var pageBreaks: [Int]
  /// Byte offsets of the source at which a new column starts.
  package var columnBreaks: [Int]
  /// Why headlines were given to bodies, a line each, for `etl explain --page`.
  package var evidence: [String]

  package init(
    articles: [Article] = [], furniture: [Block] = [], problems: [Problem] = [],
    publication: String? = nil, publicationDate: String? = nil, pageBreaks: [Int] = [],
    columnBreaks: [Int] = [], evidence: [String] = []
  ) {
    self.articles = articles
    self.furniture = furniture
    self.problems = problems
    self.publication = publication
    self.publicationDate = publicationDate
    self.pageBreaks = pageBreaks
    self.columnBreaks = columnBreaks
    self.evidence = evidence
  }

  /// Takes clean text as one article, a line a paragraph.
  package init(plain source: SourceText) {
    let body = RepairedText(plain: source)
    let article = Article(
      ordinal: 1, blocks: body.paragraphs.map { Block(.paragraph, [$0]) }, body: body)
    self.init(articles: body.paragraphs.isEmpty ? [] : [article])
  }
}

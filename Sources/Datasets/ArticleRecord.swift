internal import Facts
internal import Newspaper

/// An article with its facts, as the definitions read it: one object for all the rows it gives.
///
/// A class, so that a thousand quantities of an article share it at the price of a pointer.
final class ArticleRecord: Sendable {
  let document: ProcessedDocument
  let article: Article
  let facts: ArticleFacts
  let id: String

  private init(document: ProcessedDocument, article: Article, facts: ArticleFacts) {
    self.document = document
    self.article = article
    self.facts = facts
    id = "\(document.document.id)-a\(article.ordinal)"
  }

  static func all(of document: ProcessedDocument) -> [ArticleRecord] {
    zip(document.repaired.articles, document.facts).map {
      ArticleRecord(document: document, article: $0, facts: $1)
    }
  }

  var source: SourceText { document.source }
  var body: RepairedText { article.body }

  /// The words of a span of the body; null where there are none.
  func cell(_ span: Span?) -> Cell { span.map { .text(orNull: body.string($0)) } ?? .null }

  func sectionID(_ index: Int) -> String { "\(id)-s\(index + 1)" }

  func place(of span: Span) -> SourcePlace? { SourcePlace(ofBody: span, body, in: source) }

  /// An identifier that derives from the place in the source.
  ///
  /// A fact without an exact place is named by its place in the repaired text instead, under a
  /// letter of its own, so that the two countings never meet.
  func factID(_ letter: Character, _ place: SourcePlace?, body span: Span) -> String {
    if let place { return "\(id)-\(letter)\(place.start)" }
    return "\(id)-\(letter)t\(UTF8Scan.scalarCount(body.utf8, in: Span(0, span.start)))"
  }
}

/// A fact of an article with what most of its columns need.
struct FactRecord<Fact: Sendable>: Sendable {
  let article: ArticleRecord
  let fact: Fact
  let id: String
  let place: SourcePlace?

  init(_ fact: Fact, at span: Span, letter: Character, in article: ArticleRecord) {
    self.article = article
    self.fact = fact
    place = article.place(of: span)
    id = article.factID(letter, place, body: span)
  }
}

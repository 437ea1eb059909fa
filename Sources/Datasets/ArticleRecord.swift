internal import Facts
internal import Newspaper

/// An article with its facts, as the definitions read it: one object for all the rows it gives.
///
/// A class, so that a thousand quantities of an article share it at the price of a pointer.
final class ArticleRecord: Sendable {
  let document: ProcessedDocument
  let article: Article
  let facts: ArticleFacts
  let identifiers: ArticleIdentifiers

  private init(document: ProcessedDocument, article: Article, facts: ArticleFacts) {
    self.document = document
    self.article = article
    self.facts = facts
    identifiers = ArticleIdentifiers(
      of: article, in: document.document, source: document.source)
  }

  /// Visits the articles of a document, in order.
  static func forEach(of document: ProcessedDocument, _ visit: (ArticleRecord) -> Void) {
    for (article, facts) in zip(document.repaired.articles, document.facts) {
      visit(ArticleRecord(document: document, article: article, facts: facts))
    }
  }

  var id: String { identifiers.article }
  var source: SourceText { document.source }
  var body: RepairedText { article.body }

  /// The words of a span of the body; null where there are none.
  func cell(_ span: Span?) -> Cell { span.map { .text(orNull: body.string($0)) } ?? .null }

  /// The subject, what owns it before it: 第一产业增加值 for 第一产业实现增加值.
  func cell(subjectOf quantity: Quantity) -> Cell {
    guard let subject = quantity.subject else { return .null }
    let owner = quantity.subjectOwner.map(body.string) ?? ""
    return .text(orNull: owner + body.string(subject))
  }

  /// The sentence that a mention stands in; of an endless one, what stands around the mention.
  ///
  /// A page without any full stop is one sentence, which thousands of rows would repeat whole.
  func cell(sentence: Span, around mention: Span) -> Cell {
    guard sentence.count > Self.longestSentence else { return cell(sentence) }
    var start = max(sentence.start, mention.start - Self.longestSentence / 4)
    var end = min(sentence.end, max(mention.end, start) + Self.longestSentence / 4)
    while start < mention.start && UTF8Scan.isContinuation(body.utf8[start]) { start += 1 }
    while end < sentence.end && UTF8Scan.isContinuation(body.utf8[end]) { end += 1 }
    return cell(Span(start, end))
  }

  /// In bytes: a thousand Chinese characters, three times the longest that papers print.
  private static let longestSentence = 3_000

  func place(of span: Span) -> SourcePlace? { SourcePlace(ofBody: span, body, in: source) }
}

/// A fact of an article with what most of its columns need.
struct FactRecord<Fact: Sendable>: Sendable {
  let article: ArticleRecord
  let fact: Fact
  let id: String
  let place: SourcePlace?

  init(_ fact: Fact, at span: Span, id: String, in article: ArticleRecord) {
    self.article = article
    self.fact = fact
    self.id = id
    place = article.place(of: span)
  }
}

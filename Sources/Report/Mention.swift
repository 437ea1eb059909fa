internal import Datasets
internal import Facts
internal import Newspaper

/// A find of an article with its row: where it is marked and what is told of it (标记).
struct Mention {
  let kind: String
  let kindName: Words
  /// In bytes of the body; nil for what stands elsewhere.
  let span: Span?
  let sourceSpan: Span?
  let dataset: Dataset
  let row: [Cell]

  /// The mentions of the article with this index in its document.
  static func all(
    of facts: ArticleFacts, _ article: Article, _ rows: DocumentRows, index: Int
  ) -> [Mention] {
    let body = article.body
    func mentions(_ kind: String, _ dataset: Dataset, _ spans: [Span]) -> [Mention] {
      zip(spans, rows.of(dataset, article: index)).map { span, row in
        Mention(
          kind: kind, kindName: Words(dataset.title), span: span,
          sourceSpan: body.sourceSpan(of: span), dataset: dataset, row: row)
      }
    }
    let persons = zip(facts.people, rows.of(.people, article: index)).map { person, row in
      Mention(
        kind: "person", kindName: Words(Dataset.people.title),
        span: person.sourceSpan.flatMap { place(of: $0, in: body) }, sourceSpan: person.sourceSpan,
        dataset: .people, row: row)
    }
    return mentions("quantity", .quantities, facts.quantities.map(\.span))
      + mentions("date", .dates, facts.dates.map(\.span))
      + mentions("term", .numericTerms, facts.numericTerms.map(\.span))
      + mentions("section", .sections, facts.sections.map(\.marker)) + persons
  }

  /// Where a stretch of the source stands in the body; nil where it does not stand there whole.
  private static func place(of source: Span, in body: RepairedText) -> Span? {
    for run in body.runs where source.start >= run.sourceStart && source.end <= run.sourceEnd {
      let start = run.start + source.start - run.sourceStart
      return Span(start, start + source.count)
    }
    return nil
  }
}

/// The rows of some articles of a document, at most so many of each, whatever the document holds.
struct DocumentRows {
  private var rows: [String: [Int: [[Cell]]]] = [:]
  static let mostOfAnArticle = 2_000

  private static let families: [(dataset: Dataset, count: @Sendable (ArticleFacts) -> Int)] = [
    (.quantities, \.quantities.count), (.dates, \.dates.count),
    (.numericTerms, \.numericTerms.count), (.people, \.people.count), (.sections, \.sections.count),
  ]

  /// Reads the rows of the articles with these indices.
  init(_ document: ProcessedDocument, articles: Set<Int>) {
    for family in Self.families {
      let counts = document.facts.map(family.count)
      var (article, index) = (0, 0)
      var found: [Int: [[Cell]]] = [:]
      family.dataset.forEachRow(of: document) { row in
        while article < counts.count, index == counts[article] {
          (article, index) = (article + 1, 0)
        }
        if index < Self.mostOfAnArticle, articles.contains(article) {
          found[article, default: []].append(row)
        }
        index += 1
      }
      rows[family.dataset.name] = found
    }
  }

  func of(_ dataset: Dataset, article: Int) -> [[Cell]] { rows[dataset.name]?[article] ?? [] }
}

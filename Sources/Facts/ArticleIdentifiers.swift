package import Newspaper

/// The identifiers of an article and of what was found in it: the same in datasets and archive.
///
/// A fact is named by its place in the source, `d1f2-a1-q120` for the quantity at scalar 120. One
/// without an exact place is named by its place in the repaired text, under a `t` of its own.
package struct ArticleIdentifiers: Sendable {
  package let article: String
  private let body: RepairedText
  private let source: SourceText

  package init(of article: Article, in document: Document, source: SourceText) {
    self.article = "\(document.id)-a\(article.ordinal)"
    body = article.body
    self.source = source
  }

  /// The section at `index`, counted from 0, of the article's sections.
  package func section(_ index: Int) -> String { "\(article)-s\(index + 1)" }

  package func quantity(_ quantity: Quantity) -> String { fact("q", at: quantity.span) }
  /// Of an observation, by the quantity that states it.
  package func indicator(_ quantity: Quantity) -> String { fact("i", at: quantity.span) }
  package func date(_ date: TimeExpression) -> String { fact("d", at: date.span) }
  package func numericTerm(_ term: NumericTerm) -> String { fact("t", at: term.span) }

  package func numeral(_ numeral: WrittenNumeral) -> String { fact("n", at: numeral.span) }

  /// One for each of `people`, in their order; further posts of one name end in `-2`, `-3`….
  package func people(_ people: [Person]) -> [String] {
    var seen: [String: Int] = [:]
    return people.enumerated().map { index, person in
      let base =
        person.sourceSpan.map { "\(article)-p\(source.scalarOffset(ofByte: $0.start))" }
        ?? "\(article)-pt\(index + 1)"
      let count = seen[base, default: 0] + 1
      seen[base] = count
      return count == 1 ? base : "\(base)-\(count)"
    }
  }

  private func fact(_ letter: String, at span: Span) -> String {
    if let place = body.sourceSpan(of: span) {
      return "\(article)-\(letter)\(source.scalarOffset(ofByte: place.start))"
    }
    return "\(article)-\(letter)t\(UTF8Scan.scalarCount(body.utf8, in: Span(0, span.start)))"
  }
}

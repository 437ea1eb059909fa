package import Newspaper

/// Makes articles of a raw page.
package struct PageRepair: Sendable {
  package init() {}

  package func repair(_ source: SourceText) -> RepairedDocument {
    RepairedDocument(plain: source)
  }
}

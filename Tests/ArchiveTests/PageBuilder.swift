import Facts
import Newspaper

@testable import Archive

/// Builds a processed document from marked-up lines, as repair and extraction would leave it.
///
/// Every line is printed with a line end; `block` makes one block of the lines it is given.
struct PageBuilder {
  private var text = ""
  private(set) var articles: [Article] = []
  private var facts: [ArticleFacts] = []
  var furniture: [Block] = []
  var pageBreaks: [Int] = []
  var columnBreaks: [Int] = []
  private var blocks: [Block] = []

  /// Prints layout that belongs to no block.
  mutating func layout(_ layout: String) { text += layout }

  /// Prints lines, each behind `indent`, and makes them one block.
  mutating func block(_ kind: BlockKind, _ lines: String..., indent: String = "") {
    blocks.append(Block(kind, lines.map { printed($0, indent: indent) }))
  }

  /// Prints lines of words and makes them one block, a blank due between two lines.
  mutating func words(_ kind: BlockKind, _ lines: String...) {
    blocks.append(
      Block(kind, lines.map { printed($0, indent: "") }, spaced: Set(1..<lines.count)))
  }

  mutating func beside(_ kind: BlockKind, _ line: String) {
    furniture.append(Block(kind, [printed(line, indent: "")]))
  }

  private mutating func printed(_ line: String, indent: String) -> Span {
    text += indent
    let start = text.utf8.count
    text += line
    let slice = Span(start, text.utf8.count)
    text += "\n"
    return slice
  }

  mutating func breakPage() {
    text += "\u{C}"
    pageBreaks.append(text.utf8.count)
  }

  mutating func breakColumn() { columnBreaks.append(text.utf8.count) }

  /// Ends the article; `finish` sees its body's text to place facts in it.
  mutating func endArticle(
    _ finish: (inout Article, inout ArticleFacts, Finder) -> Void = { _, _, _ in }
  ) {
    let source = SourceText(text)
    var body = RepairedText()
    for block in blocks where block.kind.isBody { body.append(block, of: source) }
    var article = Article(ordinal: articles.count + 1, blocks: blocks, body: body)
    var found = ArticleFacts()
    finish(&article, &found, Finder(body: body.utf8, source: source.utf8))
    articles.append(article)
    facts.append(found)
    blocks = []
  }

  /// Places of words in the body and in the source.
  struct Finder {
    let body: [UInt8]
    let source: [UInt8]

    func inBody(_ words: String) -> Span { first(words, in: body) }
    func inSource(_ words: String) -> Span { first(words, in: source) }

    private func first(_ words: String, in text: [UInt8]) -> Span {
      ByteSearch.all(Array(words.utf8), in: text).first ?? Span(0, 0)
    }
  }

  func document(id: String = "d1") -> ProcessedDocument {
    let bytes = Array(text.utf8)
    return ProcessedDocument(
      document: Document(
        id: id, path: "seeds/page.txt", sha256: RawPage.digest(bytes), byteCount: bytes.count,
        publication: "西海日报", publicationDate: "2024-02-23"),
      source: SourceText(text),
      repaired: RepairedDocument(
        articles: articles, furniture: furniture, pageBreaks: pageBreaks,
        columnBreaks: columnBreaks),
      facts: facts)
  }
}

extension PageBuilder.Finder {
  func quantity(_ words: String, unit: String, kind: String, baseUnit: String) -> Quantity {
    Quantity(
      span: inBody(words), rule: "test", unit: unit, kind: kind, baseUnit: baseUnit,
      sentence: inBody(words))
  }
}

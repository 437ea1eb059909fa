import Facts
import Lexicons
import Newspaper
import Testing

/// What the examples of the meaning lexicons and of the grammar are read with: an article of
/// 湟源县, 今年 = 2024.
private struct AttributeReading {
  let finder: FactFinder

  init() throws { finder = try FactFinder() }

  static let shared = try? AttributeReading()

  /// The columns of each quantity of the text, by the bytes its core stands at.
  func read(_ text: String) -> [(span: Span, columns: [String: String])] {
    let source = SourceText(text)
    let body = RepairedText(plain: source)
    let author = Signature(name: "李明", roles: ["湟源县县长"], span: Span(0, 0))
    let article = Article(ordinal: 1, blocks: [], body: body, author: author)
    let facts = finder.find(in: [article], of: source, issue: .init(referenceYear: 2024))
    return facts.flatMap(\.quantities).map { quantity in
      let owner = quantity.subjectOwner.map(body.string) ?? ""
      let columns = [
        "subject": owner + (quantity.subject.map(body.string) ?? ""),
        "action": quantity.action.map(body.string), "change": quantity.change?.rawValue,
        "status": quantity.status?.rawValue, "period": quantity.period, "place": quantity.place,
        "sector": quantity.sector, "role": quantity.groupRole?.rawValue,
      ]
      return (quantity.span, columns.mapValues { $0 ?? "" })
    }
  }
}

@Suite struct AttributeExampleTests {
  static let entries = (try? MeaningLexicon())?.entries ?? []
  static let examples = entries.flatMap(\.examples).map(\.line) + AttributeRules.examples

  @Test func `every entry of the meaning lexicons has an example`() {
    #expect(!Self.entries.isEmpty)
    for entry in Self.entries { #expect(!entry.examples.isEmpty, "\(entry.file): \(entry.word)") }
  }

  @Test(arguments: examples) func `the examples hold`(line: String) throws {
    let example = try #require(Example(line))
    let quantities = try #require(AttributeReading.shared).read(example.text)
    for (mark, result) in zip(example.marks, example.results) {
      let raw = example.text.utf8Text(mark)
      let quantity = try #require(quantities.first { $0.span == mark }, "\(raw) in \(line)")
      for field in result.split(separator: " ") {
        let parts = field.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        try #require(parts.count == 2, "write column=value, not \(field)")
        let found = try #require(quantity.columns[parts[0]], "no column \(parts[0])")
        #expect(found == parts[1], "\(raw) \(parts[0]): \(line)")
      }
    }
  }
}

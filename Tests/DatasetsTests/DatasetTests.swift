internal import Datasets
internal import Facts
internal import Newspaper
internal import Numerals
internal import TestSupport
internal import Testing

@Suite struct DatasetTests {
  @Test func `datasets and columns have names of their own`() {
    let names = Dataset.all.map(\.name)
    #expect(Set(names).count == names.count)
    for dataset in Dataset.all {
      let columns = dataset.columns.map(\.name)
      #expect(Set(columns).count == columns.count, "\(dataset.name)")
      #expect(columns.first == dataset.primaryKey, "\(dataset.name)")
    }
  }

  @Test func `every foreign key leads to the primary key of a dataset that is there`() {
    for dataset in Dataset.all {
      for key in dataset.foreignKeys {
        #expect(dataset.columns.contains { $0.name == key.column })
        #expect(Dataset.all.first { $0.name == key.dataset }?.primaryKey == key.target)
      }
    }
  }

  @Test func `every column is described in both languages`() {
    for column in Dataset.all.flatMap(\.columns) {
      #expect(column.description.english.hasSuffix("."), "\(column.name)")
      #expect(!column.description.chinese.isEmpty, "\(column.name)")
    }
  }

  @Test(arguments: Dataset.all.map(\.name))
  func `a row fills each column with its type, and the required ones always`(name: String) throws {
    let dataset = try #require(Dataset.all.first { $0.name == name })
    let rows = dataset.rows(of: HandmadePage.page())
    #expect(!rows.isEmpty)
    for row in rows {
      #expect(row.count == dataset.columns.count)
      for (column, cell) in zip(dataset.columns, row) {
        #expect(cell.fits(column), "\(name).\(column.name): \(cell)")
      }
    }
  }

  @Test func `identifiers derive from the place in the source`() {
    let page = HandmadePage.page()
    #expect(keys(.articles, page) == ["d0-a1"])
    #expect(keys(.sections, page) == ["d0-a1-s1"])
    #expect(keys(.quantities, page) == ["d0-a1-q7", "d0-a1-q15"])
    #expect(keys(.indicators, page) == ["d0-a1-i7"])
    #expect(keys(.dates, page) == ["d0-a1-d22"])
    #expect(keys(.numericTerms, page) == ["d0-a1-t24"])
    #expect(keys(.people, page) == ["d0-a1-p0", "d0-a1-p0-2", "d0-a1-pt3"])
    #expect(keys(.problems, page) == ["d0-x1"])
  }

  @Test func `a mention torn over a line end is told from its first to behind its last scalar`() {
    let row = Dataset.quantities.table(of: HandmadePage.page())[0]
    #expect(row["raw"] == .text("12万亩"))
    #expect(row["start"] == .integer(7))
    #expect(row["end"] == .integer(12))
    #expect(row["line_start"] == .integer(2))
    #expect(row["line_end"] == .integer(3))
    #expect(row["group_id"] == .text("d0-a1-g1"))
    #expect(row["section_id"] == .null)
  }

  @Test func `an observation leads to the quantities that it was joined of`() {
    let row = Dataset.indicators.table(of: HandmadePage.page())[0]
    #expect(row["value"] == .decimal(Rational(120_000)))
    #expect(row["growth"] == .decimal(Rational(43, over: 5) ?? .zero))
    #expect(row["growth_unit"] == .text("%"))
    #expect(row["level_id"] == .text("d0-a1-q7"))
    #expect(row["growth_id"] == .text("d0-a1-q15"))
  }

  @Test func `a mention without an exact place has empty offsets and a letter of its own`() {
    var page = HandmadePage.page()
    let source = page.source
    var body = RepairedText()
    body.append(Span(21, 24), of: source)
    body.append(Span(14, 18), of: source)
    page.repaired.articles[0].body = body
    page.facts[0] = ArticleFacts()
    page.facts[0].quantities = [
      Quantity(
        span: Span(0, 7), rule: "plain", unit: "", kind: "number", baseUnit: "1",
        sentence: Span(0, 7))
    ]
    let row = Dataset.quantities.table(of: page)[0]
    #expect(row["quantity_id"] == .text("d0-a1-qt0"))
    #expect(row["start"] == .null && row["end"] == .null)
    #expect(row["line_start"] == .null && row["line_end"] == .null)
    let article = Dataset.articles.table(of: page)[0]
    #expect(article["start"] == .null && article["end"] == .null)
  }

  @Test(.timeLimit(.minutes(Patience.minutes(1))))
  func `a page without any full stop does not repeat itself in every row`() throws {
    let source = SourceText(String(repeating: "种植燕麦12万亩，", count: 20_000))
    var page = ProcessedDocument(
      document: Document(id: "d1", path: "a", sha256: "", byteCount: 0), source: source,
      repaired: RepairedDocument(plain: source), facts: [ArticleFacts()])
    let length = source.utf8.count / 20_000
    page.facts[0].quantities = (0..<20_000).map { index in
      Quantity(
        span: Span(index * length + 12, (index + 1) * length - 3), rule: "plain", unit: "亩",
        kind: "area", baseUnit: "m2", sentence: Span(0, source.utf8.count))
    }
    for row in Dataset.quantities.table(of: page) {
      guard case .text(let sentence) = try #require(row["sentence"]) else {
        Issue.record("no sentence")
        return
      }
      #expect(sentence.utf8.count <= 3_000 && sentence.contains("12万亩"))
      #expect(!sentence.unicodeScalars.contains("\u{FFFD}"))
    }
  }

  @Test func `an empty text is null, but not the text of an article`() {
    var page = HandmadePage.page()
    page.repaired.articles = [Article(ordinal: 1, blocks: [], body: RepairedText())]
    page.facts = [ArticleFacts()]
    let row = Dataset.articles.table(of: page)[0]
    #expect(row["title"] == .null && row["author_roles"] == .null && row["reporter"] == .null)
    #expect(row["text"] == .text(""))
    #expect(row["characters"] == .integer(0))
  }

  @Test func `a document that was never read has no encoding and the status error`() {
    let page = ProcessedDocument(
      document: Document(id: "d1", path: "gone", sha256: "", byteCount: 0),
      source: SourceText(""), repaired: RepairedDocument(), facts: [],
      problems: [Problem(.unreadableFile, "gone")])
    let row = Dataset.documents.table(of: page)[0]
    #expect(row["encoding"] == .null && row["lines"] == .null && row["sha256"] == .null)
    #expect(row["status"] == .text("error"))
  }

  private func keys(_ dataset: Dataset, _ page: ProcessedDocument) -> [String] {
    dataset.rows(of: page).map { if case .text(let key) = $0[0] { key } else { "" } }
  }
}

extension Cell {
  /// Whether the cell may stand in a column.
  fileprivate func fits(_ column: Column) -> Bool {
    switch (self, column.type) {
    case (.null, _): !column.isRequired
    case (.text(let text), .text): column.allowed.isEmpty || column.allowed.contains(text)
    case (.text, .date), (.integer, .integer), (.decimal, .decimal): true
    default: false
    }
  }
}

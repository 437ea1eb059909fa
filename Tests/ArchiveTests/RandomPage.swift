import Facts
import Newspaper
import Numerals
import TestSupport

/// Documents as no printer and no repair would make them: the archive must hold these too.
struct RandomPage {
  private var random: Generator
  let page: RawPage
  private let source: SourceText

  init(seed: UInt64) {
    random = Generator(seed: seed)
    let encoding: TextEncoding = seed.isMultiple(of: 3) ? .utf16LittleEndian : .utf8
    var page = RawPage(encoding, hasByteOrderMark: seed.isMultiple(of: 5))
    for _ in 0..<Int.random(in: 0..<60, using: &random) { Self.extend(&page, &random) }
    self.page = page
    source = page.source
  }

  private static let snippets = [
    "全省种植优质饲草10万亩", "覆盖面达到36%以上。", "\n", "\r\n", "\r", "\n\n　　", "\u{C}", "\t", "  ", "]]>",
    "&amp;", "<script>alert('x')</script>", "\"'", "\u{0}", "\u{1}", "\u{7F}", "\u{85}",
    "\u{2028}", "\u{E000}", "\u{10FFFE}", "\u{FFFE}", "\u{FFFF}", "👨‍👩‍👧‍👦", "e\u{301}", "𠮷野家",
    "\\n", "\\u{41}", "\u{200B}", "\u{FEFF}", "湟源县", "二是", "，", "--", "<!--", "\u{1F}",
  ]

  private static func extend(_ page: inout RawPage, _ random: inout Generator) {
    switch Int.random(in: 0..<10, using: &random) {
    case 0:
      let count = Int.random(in: 1..<5, using: &random)
      page.append(misfit: (0..<count).map { _ in UInt8.random(in: 0x80...0xFF, using: &random) })
    case 1:
      page.append(misfit: [0xA8, 0xBC], readAs: "ḿ")
    case 2:
      let value = UInt32.random(in: 0...0x10FFFF, using: &random)
      page.append(Unicode.Scalar(value).map { String($0) } ?? "?")
    default:
      page.append(snippets[Int.random(in: 0..<snippets.count, using: &random)])
    }
  }

  mutating func document() -> ProcessedDocument {
    var slices = someSlices()
    var articles: [Article] = []
    var facts: [ArticleFacts] = []
    for ordinal in 0..<Int.random(in: 0..<4, using: &random) {
      let blocks = (0..<Int.random(in: 0..<8, using: &random)).map { _ in someBlock(&slices) }
      var article = self.article(ordinal, blocks)
      facts.append(someFacts(of: &article))
      articles.append(article)
    }
    let furniture = (0..<Int.random(in: 0..<4, using: &random)).map { _ in someBlock(&slices) }
    let repaired = RepairedDocument(
      articles: articles, furniture: furniture, publication: "\u{1}报",
      pageBreaks: someOffsets(), columnBreaks: someOffsets())
    return ProcessedDocument(
      document: page.document, source: source, repaired: repaired, facts: facts)
  }

  private mutating func article(_ ordinal: Int, _ blocks: [Block]) -> Article {
    var body = RepairedText()
    for block in blocks where block.kind.isBody { body.append(block, of: source) }
    // Two articles of one ordinal now and then: identifiers must not collide.
    return Article(ordinal: ordinal / 2 * 2, blocks: blocks, body: body)
  }

  /// Spans in a random order; most of them disjoint, some overlapping, some through a scalar.
  private mutating func someSlices() -> [Span] {
    let cuts = ([0, source.utf8.count] + someOffsets() + someOffsets()).sorted()
    var slices = zip(cuts, cuts.dropFirst()).map { Span($0, $1) }.filter { !$0.isEmpty }
    slices.removeAll { _ in Int.random(in: 0..<4, using: &random) == 0 }
    if Int.random(in: 0..<3, using: &random) == 0, let last = slices.last {
      slices.append(Span(max(0, last.start - 5), last.end))
    }
    if Bool.random(using: &random) { slices.shuffle(using: &random) }
    return slices
  }

  private mutating func someOffsets() -> [Int] {
    (0..<Int.random(in: 0..<12, using: &random)).map { _ in
      Int.random(in: 0...source.utf8.count, using: &random)
    }
  }

  private mutating func someBlock(_ slices: inout [Span]) -> Block {
    let count = min(slices.count, Int.random(in: 0..<4, using: &random))
    let taken = Array(slices.prefix(count))
    slices.removeFirst(count)
    let kinds = Bool.random(using: &random) ? [.paragraph] : BlockKind.allCases
    let spaced = Set(taken.indices.filter { _ in Int.random(in: 0..<4, using: &random) == 0 })
    return Block(kinds.randomElement(using: &random) ?? .verse, taken, spaced: spaced)
  }

  private mutating func someSpan(_ count: Int) -> Span {
    let start = Int.random(in: 0...count, using: &random)
    return Span(start, min(count, start + Int.random(in: 0..<40, using: &random)))
  }

  private mutating func someFacts(of article: inout Article) -> ArticleFacts {
    var facts = ArticleFacts()
    let count = article.body.utf8.count
    guard count > 0 else { return facts }
    let starts = article.body.paragraphs.map(\.start)
    for _ in 0..<Int.random(in: 0..<4, using: &random) {
      var span = someSpan(count)
      if Bool.random(using: &random), let start = starts.randomElement(using: &random) {
        span = Span(start, Bool.random(using: &random) ? count : start + span.count)
      }
      facts.sections.append(Section(marker: someSpan(count), heading: someSpan(count), span: span))
    }
    for _ in 0..<Int.random(in: 0..<5, using: &random) {
      facts.quantities.append(someQuantity(count))
      facts.dates.append(
        TimeExpression(
          span: someSpan(count), kind: .point,
          startDate: ["2024-01-01", "2024-02-30", "0000-01-01", nil].randomElement(using: &random)
            ?? nil, endDate: "2024-12-31", granularity: .year, sentence: Span(0, 0)))
      facts.numericTerms.append(
        NumericTerm(
          span: someSpan(count), numbers: [3, 1], form: .counted, sentence: Span(0, 0)))
      facts.people.append(
        Person(
          name: "李明", role: "县长\u{E000}", organization: "湟源县", capacity: .author,
          sourceSpan: someSpan(source.utf8.count)))
    }
    facts.place = "湟源县"
    facts.placeCode = "630123"
    article.dateline = Bool.random(using: &random) ? someSpan(count) : Span(0, min(6, count))
    article.author = Signature(
      name: "李明", roles: ["湟源县"], span: someSpan(source.utf8.count))
    return facts
  }

  private mutating func someQuantity(_ count: Int) -> Quantity {
    var quantity = Quantity(
      span: someSpan(count), rule: "test",
      unit: ["亩", "", "人 次", "\u{E000}"].randomElement(using: &random) ?? "", kind: "money/mass",
      baseUnit: "m2", sentence: Span(0, 0))
    quantity.comparator = Comparator.allCases.randomElement(using: &random) ?? .eq
    quantity.value = Rational(2000, over: 3)
    quantity.baseValue = Bool.random(using: &random) ? Rational(-5) : nil
    quantity.valueMax = Bool.random(using: &random) ? Rational(7) : nil
    quantity.subject = someSpan(count)
    return quantity
  }
}

package import Facts
internal import Newspaper
internal import Numerals

/// A processed page made by hand: one article whose mention is torn over a line end.
package enum HandmadePage {
  package static let text = "头版\n种植燕麦12\n万亩，增长8.6%。\r\n一是修路。"

  /// The page with a quantity, a section, a date, a term, two posts of one person and a problem.
  package static func page() -> ProcessedDocument {
    let source = SourceText(text)
    var body = RepairedText()
    body.append(paragraph: [span(of: "种植燕麦12"), span(of: "万亩，增长8.6%。")], of: source)
    body.append(paragraph: [span(of: "一是修路。")], of: source)
    let article = Article(
      ordinal: 1,
      blocks: [Block(.headline, [span(of: "头版")])]
        + body.paragraphs.map { Block(.paragraph, [$0]) },
      body: body, author: Signature(name: "李明", roles: ["县长", "代表"], span: span(of: "头版")))
    return ProcessedDocument(
      document: Document(
        id: "d0", path: "in/页.txt", sha256: "ab", byteCount: 60, publicationDate: "2024-02-23"),
      source: source, repaired: RepairedDocument(articles: [article]), facts: [facts(body)],
      problems: [Problem(.controlCharacters, "one, \"taken\" out", at: span(of: "头"))])
  }

  private static func facts(_ body: RepairedText) -> ArticleFacts {
    var facts = ArticleFacts()
    facts.place = "湟源县"
    facts.referenceYear = 2024
    let sentence = body.paragraphs[0]
    facts.sections = [
      Section(
        marker: place(of: "一是", in: body), heading: nil, span: place(of: "一是修路。", in: body))
    ]
    var area = Quantity(
      span: place(of: "12万亩", in: body), rule: "plain", unit: "亩", kind: "area", baseUnit: "m2",
      sentence: sentence)
    area.value = Rational(120_000)
    area.baseValue = Rational(80_000_000)
    area.subject = place(of: "燕麦", in: body)
    area.group = 1
    area.groupRole = .level
    var growth = Quantity(
      span: place(of: "8.6%", in: body), rule: "percent", unit: "%", kind: "percent", baseUnit: "%",
      sentence: sentence)
    growth.value = Rational(86, scale: 1)
    growth.valueMax = Rational(2, over: 3)
    growth.section = 0
    facts.quantities = [area, growth]
    var indicator = Indicator("粮食播种面积")
    indicator.place = "湟源县"
    indicator.placeCode = "630123"
    indicator.level = 0
    indicator.growth = (1, Rational(86, scale: 1) ?? .zero)
    facts.indicators = [indicator]
    facts.dates = [
      TimeExpression(span: place(of: "一是", in: body), kind: .plan, sentence: sentence)
    ]
    facts.numericTerms = [
      NumericTerm(
        span: place(of: "修路", in: body), numbers: [6, 1], form: .abbreviation, sentence: sentence)
    ]
    facts.people = ["县长", "代表"].map {
      Person(name: "李明", role: $0, capacity: .author, sourceSpan: span(of: "头版"))
    }
    facts.people.append(Person(name: "王五", capacity: .mentioned, sourceSpan: nil))
    return facts
  }

  /// Bytes of the source that hold just this text.
  private static func span(of part: String) -> Span {
    find(Array(part.utf8), in: Array(text.utf8))
  }

  private static func place(of part: String, in body: RepairedText) -> Span {
    find(Array(part.utf8), in: body.utf8)
  }

  private static func find(_ part: [UInt8], in whole: [UInt8]) -> Span {
    for start in whole.indices where whole[start...].starts(with: part) {
      return Span(start, start + part.count)
    }
    return Span(0, 0)
  }
}

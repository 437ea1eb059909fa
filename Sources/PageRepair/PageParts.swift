internal import Newspaper

/// The paragraphs of a page and what becomes of them: articles and furniture.
struct PageParts {
  private let source: SourceText
  private let furniture: [Paragraph]
  private let paragraphs: [Paragraph]
  private let leads: FindLeads

  init(_ all: [Paragraph], of source: SourceText, leads: FindLeads) {
    self.source = source
    self.leads = leads
    furniture = all.filter(\.isFurniture)
    paragraphs = all.filter { !$0.isFurniture }
  }

  func document() -> RepairedDocument {
    let texts = ParagraphTexts(paragraphs, of: source)
    let headlines = FindHeadlines(paragraphs, of: source).find()
    let found = FindBodies(paragraphs: paragraphs, hasLead: leadMarks()).find(headlines)
    let parting = PartBodies(paragraphs: paragraphs, texts: texts)
    var document = RepairedDocument()
    var bodies: [Body] = []
    for sheet in Sheet.sheets(headlines, found, paragraphs) {
      let parted = parting.part(sheet.bodies, sheet.headlines)
      let matching = MatchBodies(sheet.headlines, parted, paragraphs, texts)
      build(sheet.headlines, parted, matching, &document)
      bodies += parted
    }
    let orphans = orphans(headlines, bodies)
    document.furniture += (furniture + orphans).compactMap(BuildArticles.furniture(source))
    if bodies.isEmpty, !paragraphs.isEmpty || !furniture.isEmpty {
      document.problems.append(Problem(.noArticle, "The page holds no running text."))
    }
    return document
  }

  private func leadMarks() -> [Bool] {
    var reading = Reading()
    return paragraphs.map { paragraph in
      guard paragraph.kind == .text, let first = paragraph.spans.first else { return false }
      reading.load(source.utf8, Array(paragraph.spans.prefix(6)))
      return !first.isEmpty && leads.lead(reading) != nil
    }
  }

  private func build(
    _ headlines: [Headline], _ bodies: [Body], _ matching: MatchBodies,
    _ document: inout RepairedDocument
  ) {
    let match = matching.match()
    let builder = BuildArticles(source: source, paragraphs: paragraphs, leads: leads)
    var headOf: [Int: Int] = [:]
    for (head, body) in match.enumerated() { if let body { headOf[body] = head } }
    for (index, body) in bodies.enumerated() {
      let headline = headOf[index].map { headlines[$0] }
      let article = builder.article(document.articles.count + 1, headline, body)
      document.articles.append(article)
      if let head = headOf[index] {
        document.evidence.append(
          "\(article.text(of: .headline, in: source) ?? "–") → article \(article.ordinal): "
            + matching.reason(head, index))
      }
    }
    addLeftovers(headlines, match, &document)
    addTies(headlines, matching, match, &document)
  }

  /// What is part of no headline and no body: a jump line or sign-off without a text.
  private func orphans(_ headlines: [Headline], _ bodies: [Body]) -> [Paragraph] {
    var isUsed = [Bool](repeating: false, count: paragraphs.count)
    for headline in headlines { for index in headline.place { isUsed[index] = true } }
    for body in bodies { for index in body.members { isUsed[index] = true } }
    return paragraphs.indices.filter { !isUsed[$0] }.map { paragraphs[$0] }
  }

  /// Headlines without a body are kept, but belong to no article.
  private func addLeftovers(
    _ headlines: [Headline], _ match: [Int?], _ document: inout RepairedDocument
  ) {
    for (head, body) in match.enumerated() where body == nil {
      let blocks = headlines[head].place.map { paragraphs[$0] }
        .compactMap(BuildArticles.furniture(source))
      document.furniture += blocks
      guard let first = blocks.first?.slices.first else { continue }
      document.problems.append(
        Problem(
          .headlineWithoutBody, "“\(source.string(first))” has no body on this page.", at: first))
    }
  }

  private func addTies(
    _ headlines: [Headline], _ matching: MatchBodies, _ match: [Int?],
    _ document: inout RepairedDocument
  ) {
    for (one, other) in matching.ties(match) {
      guard let title = headlines[one].titles.first, let rival = headlines[other].titles.first,
        let span = paragraphs[title].spans.first, let rivalSpan = paragraphs[rival].spans.first
      else { continue }
      document.problems.append(
        Problem(
          .headlineTie,
          "“\(source.string(span))” and “\(source.string(rivalSpan))” fit each other's bodies as well.",
          at: span))
    }
  }
}

extension Paragraph {
  var isFurniture: Bool {
    switch kind {
    case .header, .footer, .masthead, .caption, .notice: true
    default: false
    }
  }
}

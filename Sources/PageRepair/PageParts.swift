internal import Lexicons
internal import Newspaper

/// The paragraphs of a page and what becomes of them: articles and furniture.
struct PageParts {
  private let source: SourceText
  private let furniture: [Paragraph]
  private let paragraphs: [Paragraph]
  /// The printed pages of the paragraphs.
  private let pages: PrintedPages
  private let findLeads: FindLeads
  private let kickers: FindKickers
  private let pairs: CharacterPairs
  /// Whether the page came in columns side by side, whose empty lines mean nothing.
  private let isTypeset: Bool

  init(
    _ all: [Paragraph], of source: SourceText, leads: FindLeads, kickers: FindKickers,
    pairs: CharacterPairs, isTypeset: Bool
  ) {
    self.isTypeset = isTypeset
    self.source = source
    findLeads = leads
    self.kickers = kickers
    self.pairs = pairs
    furniture = all.filter(\.isFurniture)
    var paragraphs: [Paragraph] = []
    var opensBox = false
    for paragraph in all {
      if paragraph.isFurniture {
        opensBox = opensBox || paragraph.kind == .box
        continue
      }
      paragraphs.append(paragraph)
      paragraphs[paragraphs.count - 1].opensBox = opensBox
      opensBox = false
    }
    self.paragraphs = paragraphs
    pages = PrintedPages(all).without { all[$0].isFurniture }
  }

  func document() -> RepairedDocument {
    let texts = ParagraphTexts(paragraphs, of: source)
    let leads = self.leads()
    let hasLead = leads.map { $0 != nil }
    let headlines = FindHeadlines(
      paragraphs, leads: leads, isTypeset: isTypeset, of: source,
      topics: { TopicBreaks(paragraphs, texts, general: pairs) }
    ).find()
    let found = FindBodies(paragraphs: paragraphs, hasLead: hasLead).find(headlines)
    let parting = PartBodies(paragraphs: paragraphs, texts: texts)
    var document = RepairedDocument()
    var stories: [Story] = []
    for sheet in Sheet.sheets(headlines, found, paragraphs) {
      let parted = parting.part(sheet.bodies, sheet.headlines)
      stories += match(MatchBodies(sheet.headlines, parted, paragraphs, texts), &document)
    }
    build(
      JoinJumps(stories: stories, paragraphs: paragraphs, texts: texts, pages: pages), &document)
    let orphans = orphans(headlines, stories.map(\.body))
    document.furniture += (furniture + orphans).compactMap(BuildArticles.furniture(source))
    if stories.isEmpty, !paragraphs.isEmpty || !furniture.isEmpty {
      document.problems.append(Problem(.noArticle, "The page holds no running text."))
    }
    return document
  }

  /// The lead of each paragraph that opens with one.
  private func leads() -> [FindLeads.Lead?] {
    var reading = Reading()
    return paragraphs.map { paragraph in
      guard paragraph.kind == .text, let first = paragraph.spans.first, !first.isEmpty else {
        return nil
      }
      reading.load(source.utf8, Array(paragraph.spans.prefix(6)))
      return findLeads.lead(reading)
    }
  }

  /// The headlines and bodies of a sheet, matched; headlines without a body are furniture.
  private func match(_ matching: MatchBodies, _ document: inout RepairedDocument) -> [Story] {
    let match = matching.match()
    let ties = matching.ties(match)
    var headOf: [Int: Int] = [:]
    for (head, body) in match.enumerated() { if let body { headOf[body] = head } }
    addLeftovers(matching.headlines, match, &document)
    addTies(matching.headlines, ties, &document)
    return matching.bodies.indices.map { body in
      let head = headOf[body]
      let rivals = ties.flatMap { $0 == head ? [$1] : $1 == head ? [$0] : [] }
      return Story(
        headline: head.map { matching.headlines[$0] }, body: matching.bodies[body],
        reason: head.map { head in
          ([matching.reason(head, body)] + rivals.map { "a tie with “\(title($0, matching))”" })
            .joined(separator: "; ")
        })
    }
  }

  private func title(_ headline: Int, _ matching: MatchBodies) -> String {
    guard let first = matching.headlines[headline].titles.first,
      let span = paragraphs[first].spans.first
    else { return "–" }
    return source.string(span)
  }

  private func build(_ jumps: JoinJumps, _ document: inout RepairedDocument) {
    let builder = BuildArticles(
      source: source, paragraphs: paragraphs, leads: findLeads, kickers: kickers)
    let joined = jumps.join()
    for parts in joined.articles {
      let article = builder.article(
        document.articles.count + 1, parts.map { jumps.stories[$0] })
      document.articles.append(article)
      let name =
        "article \(article.ordinal), “\(article.text(of: .headline, in: source) ?? "–")”: "
      let reasons = parts.compactMap { joined.evidence[$0] }
      document.evidence += ([jumps.stories[parts[0]].reason].compactMap { $0 } + reasons)
        .map { name + $0 }
    }
    document.problems += joined.loose.map { looseJump(paragraphs[$0]) }
  }

  /// A jump line whose other end is not in the file, or is not to be told from others.
  private func looseJump(_ jump: Paragraph) -> Problem {
    let span = jump.spans.first
    let line = SliceText.block(.jump, jump.spans, of: source)?.text(in: source) ?? ""
    let numbers = jump.jumpPages.map(\.description).joined(separator: ", ")
    let way = jump.kind == .jumpOut ? "goes on" : "begins"
    return Problem(
      .jumpUnresolved,
      "“\(line)”: the article \(way) on page \(numbers), and no part in this file is sure to be it.",
      at: span)
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
    _ headlines: [Headline], _ ties: [(Int, Int)], _ document: inout RepairedDocument
  ) {
    for (one, other) in ties {
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
    case .header, .footer, .masthead, .caption, .notice, .box: true
    default: false
    }
  }
}

internal import Newspaper

/// Makes articles of headlines and bodies (成稿): blocks, repaired text, people.
struct BuildArticles {
  let source: SourceText
  let paragraphs: [Paragraph]
  let leads: FindLeads

  func article(_ ordinal: Int, _ headline: Headline?, _ body: Body) -> Article {
    var blocks = headline.map(self.blocks(of:)) ?? []
    var text = RepairedText()
    for index in body.members {
      guard
        let block = SliceText.block(
          Self.kind(paragraphs[index]), paragraphs[index].spans, of: source)
      else { continue }
      blocks.append(block)
      if block.kind.isBody { text.append(block, of: source) }
    }
    var article = Article(ordinal: ordinal, blocks: blocks, body: text)
    article.author =
      people(headline?.signatures ?? [], .byline).first ?? people(body.members, .byline).first
    addReporters(to: &article, headline, body)
    return article
  }

  /// Sign-off and reporter line name who wrote it; where both are missing, the lead does.
  private func addReporters(to article: inout Article, _ headline: Headline?, _ body: Body) {
    article.reporters =
      people(headline?.signatures ?? [], .reporterLine) + people(body.members, .reporterLine)
      + people(body.members, .signOff)
    guard let first = body.members.first(where: { paragraphs[$0].kind == .text }) else { return }
    var reading = Reading()
    reading.load(source.utf8, paragraphs[first].spans)
    guard let lead = leads.lead(reading) else { return }
    let length = repairedLength(of: lead.dateline, reading, paragraphs[first])
    article.dateline = article.body.paragraphs.first.map { Span($0.start, $0.start + length) }
    if article.reporters.isEmpty { article.reporters = lead.reporters }
  }

  /// How many bytes of the repaired paragraph the dateline takes.
  private func repairedLength(of range: Range<Int>, _ reading: Reading, _ paragraph: Paragraph)
    -> Int
  {
    let end = reading.span(range).end
    var spans: [Span] = []
    for span in paragraph.spans {
      spans.append(Span(span.start, span.contains(end - 1) ? end : span.end))
      if span.contains(end - 1) { break }
    }
    return SliceText.block(.paragraph, spans, of: source)?.text(in: source).utf8.count ?? 0
  }

  private func people(_ indices: [Int], _ kind: Line.Kind) -> [Signature] {
    indices.filter { paragraphs[$0].kind == kind }.flatMap { paragraphs[$0].people }
  }

  private func blocks(of headline: Headline) -> [Block] {
    var blocks: [Block] = []
    for (rank, index) in headline.titles.enumerated() {
      let kind = titleKind(rank, headline)
      let paragraph = paragraphs[index]
      if paragraph.isVertical {
        if let block = SliceText.block(kind, paragraph.spans, of: source) { blocks.append(block) }
        continue
      }
      for span in paragraph.spans {
        if let block = SliceText.block(kind, [span], of: source) { blocks.append(block) }
      }
    }
    for index in headline.signatures {
      let kind: BlockKind = paragraphs[index].kind == .byline ? .byline : .reporterLine
      if let block = SliceText.block(kind, paragraphs[index].spans, of: source) {
        blocks.append(block)
      }
    }
    return blocks
  }

  private func titleKind(_ rank: Int, _ headline: Headline) -> BlockKind {
    guard let span = paragraphs[headline.titles[rank]].spans.first else { return .headline }
    let opening = source.utf8[span.range].prefix(3)
    if rank > 0, opening.starts(with: [0xE2, 0x80, 0x94]) || opening.starts(with: [0x2D, 0x2D]) {
      return .subtitle
    }
    return .headline
  }

  private static func kind(_ paragraph: Paragraph) -> BlockKind {
    switch paragraph.kind {
    case .text: isSubhead(paragraph) ? .subhead : .paragraph
    case .header: .header
    case .footer: .footer
    case .masthead: .masthead
    case .caption: .caption
    case .notice: .notice
    case .byline: .byline
    case .reporterLine: .reporterLine
    case .signOff: .signOff
    case .jumpIn, .jumpOut: .jump
    }
  }

  private static func isSubhead(_ paragraph: Paragraph) -> Bool {
    guard paragraph.spans.count == 1, paragraph.ending == .open else { return false }
    return paragraph.width <= 44
  }

  /// Makes blocks of what belongs to no article.
  static func furniture(_ source: SourceText) -> (Paragraph) -> Block? {
    { paragraph in
      let kind = paragraph.kind == .text ? BlockKind.notice : kind(paragraph)
      return SliceText.block(kind, paragraph.spans, of: source)
    }
  }
}

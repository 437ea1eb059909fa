internal import Newspaper

/// Makes articles of headlines and bodies (成稿): blocks, repaired text, people.
struct BuildArticles {
  let source: SourceText
  let paragraphs: [Paragraph]
  let leads: FindLeads
  let kickers: FindKickers

  /// One article of its parts, which stand on several pages where a jump line joins them.
  func article(_ ordinal: Int, _ parts: [Story]) -> Article {
    let headline = parts.first?.headline
    let members = parts.flatMap(\.body.members)
    var blocks = headline.map(self.blocks(of:)) ?? []
    for (rank, part) in parts.enumerated() {
      // The headline of a further part is its jump line's.
      if rank > 0, let headline = part.headline { blocks += jumpHeadline(headline) }
      append(part.body.members, rank > 0, to: &blocks)
    }
    var text = RepairedText()
    for block in blocks where block.kind.isBody { text.append(block, of: source) }
    var article = Article(ordinal: ordinal, blocks: blocks, body: text)
    article.author =
      people(headline?.signatures ?? [], .byline).first ?? people(members, .byline).first
    addReporters(to: &article, headline, Body(members: members))
    return article
  }

  /// Adds the blocks of a body; the first paragraph of a further part may go on with a broken one.
  private func append(_ members: [Int], _ goesOn: Bool, to blocks: inout [Block]) {
    var goesOn = goesOn
    for index in members {
      let paragraph = paragraphs[index]
      guard var block = SliceText.block(Self.kind(paragraph), paragraph.spans, of: source) else {
        continue
      }
      if goesOn, paragraph.kind == .text {
        goesOn = false
        if let last = blocks.lastIndex(where: { $0.kind.isBody }), isBroken(blocks[last]) {
          block.kind = .paragraph
          let broken = blocks.remove(at: last)
          block.spaced = Set(block.spaced.map { $0 + broken.slices.count }).union(broken.spaced)
          block.slices = broken.slices + block.slices
        }
      }
      blocks.append(block)
    }
  }

  /// Whether the paragraph breaks off in the middle of a sentence.
  private func isBroken(_ block: Block) -> Bool {
    guard block.kind == .paragraph || block.kind == .subhead, let last = block.slices.last,
      let line = source.utf8.withUnsafeBufferPointer({
        Line($0, last.start, last.end, gap: 0, page: 0)
      })
    else { return false }
    return line.ending != .sentence
  }

  private func jumpHeadline(_ headline: Headline) -> [Block] {
    headline.place.compactMap { SliceText.block(.jump, paragraphs[$0].spans, of: source) }
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
    let lines = headline.titles.flatMap { index in
      paragraphs[index].isVertical
        ? [paragraphs[index].spans] : paragraphs[index].spans.map { [$0] }
    }
    var blocks = zip(lines, kickers.kinds(of: lines, in: source)).compactMap { spans, kind in
      SliceText.block(kind, spans, of: source)
    }
    for index in headline.signatures {
      let kind: BlockKind = paragraphs[index].kind == .byline ? .byline : .reporterLine
      if let block = SliceText.block(kind, paragraphs[index].spans, of: source) {
        blocks.append(block)
      }
    }
    return blocks
  }

  private static func kind(_ paragraph: Paragraph) -> BlockKind {
    switch paragraph.kind {
    case .text: isSubhead(paragraph) ? .subhead : .paragraph
    case .header, .box: .header
    case .footer: .footer
    case .masthead: .masthead
    case .caption: .caption
    case .notice: .notice
    case .table: .table
    case .verse: .verse
    case .byline: .byline
    case .reporterLine: .reporterLine
    case .signOff: .signOff
    case .jumpIn, .jumpOut: .jump
    }
  }

  private static func isSubhead(_ paragraph: Paragraph) -> Bool {
    paragraph.spans.count == 1 && paragraph.ending == .open && !paragraph.endsInMark
      && paragraph.width <= 44
  }

  /// Makes blocks of what belongs to no article.
  static func furniture(_ source: SourceText) -> (Paragraph) -> Block? {
    { paragraph in
      let kind = paragraph.kind == .text ? BlockKind.notice : kind(paragraph)
      return SliceText.block(kind, paragraph.spans, of: source)
    }
  }
}

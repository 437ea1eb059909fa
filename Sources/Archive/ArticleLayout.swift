internal import Facts
internal import Newspaper

/// Which element each block of an article becomes, so that the division is TEI (版式).
///
/// TEI wants headlines, byline and dateline first, then text, then points as divisions, then
/// sign-offs. A block elsewhere, a headline between paragraphs, is an `ab` named for its kind.
struct ArticleLayout {
  /// Sections written as divisions.
  var divided: Set<Int> { Set(sections.map(\.index)) }
  /// Divisions open within the article's.
  var openCount: Int { ends.count }

  private let article: Article
  private let sections: [SectionDivisions.Division]
  private var nextSection = 0
  /// Block behind the last one, for each open section.
  private var ends: [Int] = []
  /// The last block that has to be text of the division.
  private let lastContent: Int
  /// Nothing but what opens a division has come.
  private var isTop = true

  init(_ article: Article, _ facts: ArticleFacts) {
    self.article = article
    lastContent = article.blocks.lastIndex { !Self.mayEnd($0.kind) } ?? -1
    sections = SectionDivisions.divisions(of: facts.sections, in: article, end: lastContent + 1)
  }

  /// Closes the sections that end before a block; how many they are.
  mutating func close(before block: Int) -> Int {
    var count = 0
    while let end = ends.last, end <= block {
      ends.removeLast()
      count += 1
    }
    return count
  }

  /// Opens the sections that start with a block; their indices, the outer first.
  mutating func open(at block: Int) -> [Int] {
    var opened: [Int] = []
    while nextSection < sections.count, sections[nextSection].start == block {
      opened.append(sections[nextSection].index)
      ends.append(sections[nextSection].end)
      nextSection += 1
      isTop = false
    }
    return opened
  }

  /// The element of a block, given all blocks before it.
  mutating func form(of kind: BlockKind, _ block: Int) -> Container.Form {
    let form = newForm(of: kind, block)
    switch form {
    case .paragraph, .subhead, .verse, .block: isTop = false
    default: break
    }
    return form
  }

  private func newForm(of kind: BlockKind, _ block: Int) -> Container.Form {
    switch kind {
    case .kicker where isTop: .head("kicker")
    case .headline where isTop: .head("main")
    case .subtitle where isTop: .head("sub")
    case .byline where isTop || block > lastContent: .byline
    case .reporterLine where isTop || block > lastContent: .byline
    case .signOff where !isTop && block > lastContent: .signed
    default: Self.furnitureForm(of: kind)
    }
  }

  /// The element of a block that belongs to no article.
  static func furnitureForm(of kind: BlockKind) -> Container.Form {
    switch kind {
    case .paragraph: .paragraph
    case .subhead: .subhead
    case .verse: .verse
    case .jump, .notice: .note(kind.rawValue)
    case .header, .footer, .masthead: .forme(kind.rawValue)
    case .caption: .caption
    case .kicker, .headline, .subtitle, .byline, .table, .signOff, .reporterLine:
      .block(kind.rawValue)
    }
  }

  /// What may follow the text of a division.
  private static func mayEnd(_ kind: BlockKind) -> Bool {
    switch kind {
    case .byline, .reporterLine, .signOff, .jump, .header, .footer, .caption, .notice, .masthead:
      true
    case .kicker, .headline, .subtitle, .paragraph, .subhead, .table, .verse: false
    }
  }

  /// Parts the dateline from the paragraph that it opens; nil where this block has none in front.
  func dateline(of block: Block, _ number: Int) -> (head: Block, rest: Block)? {
    guard isTop, block.kind == .paragraph, let dateline = article.dateline,
      let place = article.body.sourceSpan(of: dateline),
      place.start == block.slices.first?.start
    else { return nil }
    var head = Block(block.kind, [])
    var rest = head
    var left = dateline.count
    for (index, slice) in block.slices.enumerated() {
      let isSpaced = block.spaced.contains(index)
      // A blank that repair supplied is counted in the body, but stands in no slice.
      if isSpaced && left > 0 { left -= 1 }
      let cut = slice.start + min(left, slice.count)
      if cut > slice.start { head.append(Span(slice.start, cut), isSpaced: isSpaced) }
      if cut < slice.end {
        rest.append(Span(cut, slice.end), isSpaced: isSpaced && cut == slice.start)
      }
      left -= cut - slice.start
    }
    return left == 0 ? (head, rest) : nil
  }
}

extension Block {
  fileprivate mutating func append(_ slice: Span, isSpaced: Bool) {
    if isSpaced && !slices.isEmpty { spaced.insert(slices.count) }
    slices.append(slice)
  }
}

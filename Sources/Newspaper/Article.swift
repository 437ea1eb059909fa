/// A name on the page, with the posts printed beside it.
package struct Signature: Sendable, Equatable {
  /// As printed, without the blanks that space a short name (李 明 → 李明).
  package var name: String
  /// The posts as printed: 市人大代表, 湟源县委副书记, 县长; or 记者, 通讯员.
  package var roles: [String]
  /// Where the name stands in the source (bytes).
  package var span: Span

  package init(name: String, roles: [String], span: Span) {
    self.name = name
    self.roles = roles
    self.span = span
  }
}

/// One article (稿件): headlines, byline, body, as repair found them on the page.
package struct Article: Sendable {
  /// Place on the page, from 1, in the order of the bodies.
  package var ordinal: Int
  /// Kicker, headlines (a block a printed line), subtitle, byline, then body and sign-off, in
  /// reading order.
  package var blocks: [Block]
  /// The paragraphs of the body, in which facts are found.
  package var body: RepairedText
  /// The byline's person; nil where the article names none.
  package var author: Signature?
  /// 记者 and 通讯员 of sign-off, lead or reporter line.
  package var reporters: [Signature]
  /// What opens the body and names place and date: 本报讯, 新华社北京2月3日电; span in `body`.
  package var dateline: Span?

  package init(
    ordinal: Int, blocks: [Block], body: RepairedText, author: Signature? = nil,
    reporters: [Signature] = [], dateline: Span? = nil
  ) {
    self.ordinal = ordinal
    self.blocks = blocks
    self.body = body
    self.author = author
    self.reporters = reporters
    self.dateline = dateline
  }

  /// The printed text of the blocks of one kind, their lines joined by a blank; nil for none.
  package func text(of kind: BlockKind, in source: SourceText) -> String? {
    let lines = blocks.filter { $0.kind == kind }.map { $0.text(in: source) }
    return lines.isEmpty ? nil : lines.joined(separator: " ")
  }
}

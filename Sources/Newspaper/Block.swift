/// What a stretch of the page is, in the order a reader meets it.
package enum BlockKind: String, Sendable, CaseIterable {
  case kicker, headline, subtitle, byline, paragraph, subhead, table, verse
  /// Who wrote it, at the end: （记者 晴空）.
  case signOff
  /// Who wrote it, on a line of its own under the headline: 本报记者 王五.
  case reporterLine
  /// 下转第三版, 上接第一版.
  case jump
  case header, footer, caption, notice, masthead

  /// Whether the block belongs to the running text of an article.
  package var isBody: Bool {
    switch self {
    case .paragraph, .subhead, .table, .verse: true
    default: false
    }
  }
}

/// A stretch of the page that belongs together, without its layout: slices of the source.
///
/// Blocks of a page never share a byte. What no block holds is layout: line ends, indents, blanks,
/// soft hyphens, control characters; the source is blocks and layout, nothing else.
package struct Block: Sendable, Equatable {
  package var kind: BlockKind
  /// Byte spans of the source in reading order, none empty.
  package var slices: [Span]
  /// Indices of the slices before which a blank is due that the source has not: two English words
  /// on two lines.
  package var spaced: Set<Int>

  package init(_ kind: BlockKind, _ slices: [Span], spaced: Set<Int> = []) {
    self.kind = kind
    self.slices = slices
    self.spaced = spaced
  }

  /// The block's text, its slices joined by nothing, but for the blanks that are due.
  package func text(in source: SourceText) -> String {
    var bytes: [UInt8] = []
    for (index, slice) in slices.enumerated() {
      if spaced.contains(index) { bytes.append(0x20) }
      bytes.append(contentsOf: source.utf8[slice.range])
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

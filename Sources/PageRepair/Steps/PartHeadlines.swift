internal import Newspaper

/// Parts a headline from the paragraph above it, where that one's last line is full (题文分开).
///
/// No paragraph of running text ends open right above a byline or a lead: what stands behind its last full
/// stop is the headline.
enum PartHeadlines {
  /// Lines that a headline may take.
  private static let longest = 5

  static func part(_ paragraphs: [Paragraph], _ lines: [Line]) -> [Paragraph] {
    var result: [Paragraph] = []
    for (index, paragraph) in paragraphs.enumerated() {
      guard paragraph.kind == .text, index + 1 < paragraphs.count,
        opensBody(paragraphs[index + 1], below: paragraph, lines),
        let cut = cut(paragraph, lines)
      else {
        result.append(paragraph)
        continue
      }
      var rest = paragraph
      var headline = rest.cutBack(from: lines[cut].spans.first?.start ?? 0, as: .text)
      rest.lines = paragraph.lines.lowerBound...cut - 1
      rest.ending = .sentence
      headline.lines = cut...paragraph.lines.upperBound
      headline.width = lines[headline.lines].reduce(0) { max($0, $1.width) }
      result += [rest, headline]
    }
    return result
  }

  /// Whether what stands below belongs to a headline: a byline, a jump line, a lead.
  private static func opensBody(_ next: Paragraph, below paragraph: Paragraph, _ lines: [Line])
    -> Bool
  {
    guard paragraph.ending != .sentence, !paragraph.endsInMark else { return false }
    if next.kind == .text {
      let first = lines[next.lines.lowerBound]
      if first.opensArticle { return true }
      if first.opensDash {
        return next.ending != .sentence && lines[paragraph.lines.upperBound].endsInWord
      }
    }
    return (paragraph.ending == .open || lines[paragraph.lines.upperBound].endsInWord)
      && ([.byline, .reporterLine, .jumpIn].contains(next.kind) || isWideByline(next, paragraph))
  }

  /// A single line far wider than the column, which a byline over the columns is.
  private static func isWideByline(_ next: Paragraph, _ paragraph: Paragraph) -> Bool {
    next.kind == .text && next.spans.count == 1 && next.ending == .open
      && next.width > paragraph.column * 3 / 2 && paragraph.column > 0
  }

  /// The line behind the last one that ends a sentence.
  private static func cut(_ paragraph: Paragraph, _ lines: [Line]) -> Int? {
    let last = paragraph.lines.upperBound
    let first = max(paragraph.lines.lowerBound, last - longest)
    for index in stride(from: last - 1, through: first, by: -1)
    where lines[index].kind == .text && lines[index].ending == .sentence {
      return index + 1
    }
    return nil
  }
}

internal import Newspaper

/// Puts a subhead together that goes over two lines (小标题): 9300万元稳定生产保障 / 供应.
///
/// Its first line fills the column, or all but the blanks of its indent; a headline, which is set
/// larger, ends long before that.
enum JoinSubheads {
  static func join(_ paragraphs: [Paragraph]) -> [Paragraph] {
    var result: [Paragraph] = []
    result.reserveCapacity(paragraphs.count)
    for (index, paragraph) in paragraphs.enumerated() {
      let after = index + 1 < paragraphs.count ? paragraphs[index + 1] : nil
      guard let last = result.last, isFirstLine(last, before: paragraph),
        result.count < 2 || result[result.count - 2].ending == .sentence,
        isLastLine(paragraph, after: last, before: after)
      else {
        result.append(paragraph)
        continue
      }
      result[result.count - 1].take(paragraph)
    }
    return result
  }

  private static func isFirstLine(_ paragraph: Paragraph, before next: Paragraph) -> Bool {
    let room = paragraph.column - paragraph.width
    return isLone(paragraph) && (-1...6).contains(room) && next.page == paragraph.page
  }

  private static func isLastLine(
    _ paragraph: Paragraph, after first: Paragraph, before next: Paragraph?
  ) -> Bool {
    guard let next, next.kind == .text, !isLone(next) else { return false }
    return isLone(paragraph, orPause: true) && paragraph.gap == 0
      && paragraph.width <= first.width - 2
  }

  private static func isLone(_ paragraph: Paragraph, orPause: Bool = false) -> Bool {
    paragraph.kind == .text && paragraph.spans.count == 1
      && (paragraph.ending == .open || orPause && paragraph.ending == .pause)
      && !paragraph.isVertical && !paragraph.isSpread && paragraph.column > 8
  }
}

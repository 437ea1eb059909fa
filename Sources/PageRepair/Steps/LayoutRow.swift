internal import Newspaper

/// A stretch of a layout line that stands in one column.
struct Fragment: Sendable {
  var span: Span
  /// Characters before it on the line.
  var start: Int
  /// In half ems, without inner blanks.
  var width: Int
  /// Blanks in front.
  var gap: Int
  /// Opens with a closing mark or a pause, which no line of a column does.
  var opensClosed: Bool
  /// Ends with one.
  var endsClosed: Bool
  /// Characters right of where its column starts.
  var indent = 0
  /// Set over several columns, as headlines side by side are.
  var isSpread = false
  /// The name of a box of short news.
  var isBoxName = false
  /// Width of the column that it probably stands in.
  var column = 40
  /// Set two ems in, as a paragraph's first line is.
  var isIndented = false
}

/// One line of a layout page: its words and the blanks between.
struct LayoutRow {
  var words: [Fragment] = []
  /// Half ems of a paragraph's indent.
  private static let indent = 4
  /// Whether all words of the line are here still.
  var isWhole = true

  init(_ line: Line, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard let span = line.spans.first else { return }
    var offset = span.start
    var index = line.indent
    var blanks = line.indent
    while offset < span.end {
      let (scalar, length) = UTF8Scan.scalar(bytes, offset)
      let place = Span(offset, offset + length)
      let isClosed = Glyph.isClosing(scalar) || Glyph.isPause(scalar)
      offset += length
      index += 1
      if Reading.isBlank(scalar) {
        blanks += scalar == 0xAD || scalar < 0x20 && scalar != 0x09 ? 0 : 1
        continue
      }
      if let last = words.last, blanks == 0 {
        words[words.count - 1] = Fragment(
          span: Span(last.span.start, place.end), start: last.start,
          width: last.width + Glyph.width(scalar), gap: last.gap, opensClosed: last.opensClosed,
          endsClosed: isClosed)
      } else {
        words.append(
          Fragment(
            span: place, start: index - 1, width: Glyph.width(scalar), gap: blanks,
            opensClosed: isClosed, endsClosed: isClosed))
      }
      blanks = 0
    }
  }

  func hasGap(of blanks: Int) -> Bool { words.dropFirst().contains { $0.gap >= blanks } }

  /// Whether at least two words fill a column each: neighbouring columns at a blank's distance.
  func isChain(of column: Int) -> Bool {
    column > 0 && words.count { abs($0.width - column) <= 2 } >= 2
  }

  /// The words put together to what one column of `width` holds.
  func fragments(column width: Int) -> [Fragment] {
    var row = self
    for index in row.words.indices { row.words[index].column = width }
    return row.fragments()
  }

  /// The words put together to what one column holds.
  ///
  /// Wide gaps part columns. Between single blanks the cut is chosen by which columns come out
  /// nearly full: a blank inside a line leaves its column short.
  func fragments() -> [Fragment] {
    var fragments: [Fragment] = []
    var start = 0
    for index in words.indices {
      let isEnd = index + 1 == words.count
      guard
        isEnd
          || words[index + 1].gap > 1
            && !(words[index + 1].opensClosed && words[index + 1].gap <= 3)
      else { continue }
      fragments += Self.cut(words[start...index])
      start = index + 1
    }
    return fragments
  }

  /// The cheapest way to cut a chain of words into columns.
  private static func cut(_ words: ArraySlice<Fragment>) -> [Fragment] {
    guard words.count > 1 else { return Array(words) }
    var best: [(cost: Int, from: Int)] = [(0, words.startIndex)]
    for end in words.indices {
      var cheapest = (cost: Int.max, from: words.startIndex)
      var total = 0
      for start in stride(from: end, through: words.startIndex, by: -1) {
        let width = words[start].column - (words[start].isIndented ? Self.indent : 0)
        total += words[start].width
        let isSpanning = words[start].width > width + 6 && total - words[start].width <= 8
        if start < end && total > width + 4 && !isSpanning { break }
        let cost =
          best[start - words.startIndex].cost
          + cost(isSpanning ? width : total, width, isLast: end + 1 == words.endIndex)
        if cost < cheapest.cost { cheapest = (cost, start) }
      }
      best.append(cheapest)
    }
    var fragments: [Fragment] = []
    var end = words.endIndex
    while end > words.startIndex {
      let start = best[end - words.startIndex].from
      var fragment = words[start]
      fragment.span.end = words[end - 1].span.end
      fragment.width = words[start..<end].reduce(0) { $0 + $1.width }
      fragments.append(fragment)
      end = start
    }
    return fragments.reversed()
  }

  private static func cost(_ total: Int, _ width: Int, isLast: Bool) -> Int {
    if total > width { return 2 + (total - width) * 3 }
    return isLast ? 2 : 2 + max(0, width - 5 - total) * 2
  }
}

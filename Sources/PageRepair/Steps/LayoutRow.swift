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
  /// Characters right of where its column starts.
  var indent = 0
  /// Set over several columns, as headlines side by side are.
  var isSpread = false
}

/// One line of a layout page: its words and the blanks between.
struct LayoutRow {
  var words: [Fragment] = []
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
      offset += length
      index += 1
      if Reading.isBlank(scalar) {
        blanks += scalar == 0xAD || scalar < 0x20 && scalar != 0x09 ? 0 : 1
        continue
      }
      if let last = words.last, blanks == 0 {
        words[words.count - 1] = Fragment(
          span: Span(last.span.start, place.end), start: last.start,
          width: last.width + Glyph.width(scalar), gap: last.gap, opensClosed: last.opensClosed)
      } else {
        words.append(
          Fragment(
            span: place, start: index - 1, width: Glyph.width(scalar), gap: blanks,
            opensClosed: Glyph.isClosing(scalar) || Glyph.isPause(scalar)))
      }
      blanks = 0
    }
  }

  func hasGap(of blanks: Int) -> Bool { words.dropFirst().contains { $0.gap >= blanks } }

  /// Whether at least two words fill a column each: neighbouring columns at a blank's distance.
  func isChain(of column: Int) -> Bool {
    column > 0 && words.count { abs($0.width - column) <= 2 } >= 2
  }

  /// The words put together to what one column holds.
  ///
  /// Wide gaps part columns. Between single blanks the cut is chosen by which columns come out
  /// nearly full: a blank inside a line leaves its column short.
  func fragments(column width: Int) -> [Fragment] {
    var fragments: [Fragment] = []
    var start = 0
    for index in words.indices {
      let isEnd = index + 1 == words.count
      guard
        isEnd
          || words[index + 1].gap > 1
            && !(words[index + 1].opensClosed && words[index + 1].gap <= 3)
      else { continue }
      fragments += Self.cut(words[start...index], width)
      start = index + 1
    }
    return fragments
  }

  /// The cheapest way to cut a chain of words into columns.
  private static func cut(_ words: ArraySlice<Fragment>, _ width: Int) -> [Fragment] {
    guard words.count > 1 else { return Array(words) }
    var best: [(cost: Int, from: Int)] = [(0, words.startIndex)]
    for end in words.indices {
      var cheapest = (cost: Int.max, from: words.startIndex)
      var total = 0
      for start in stride(from: end, through: words.startIndex, by: -1) {
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

/// The width of the columns around each row: the most frequent width of a word long enough.
enum ColumnWidth {
  private static let reach = 10
  private static let shortest = 12

  /// The most frequent width of long words on the page; 0 where there are none.
  static func usual(_ rows: [LayoutRow]) -> Int {
    var counts: [Int: Int] = [:]
    for row in rows {
      for word in row.words where word.width >= shortest { counts[word.width, default: 0] += 1 }
    }
    return counts.keys.max { score($0, counts) < score($1, counts) } ?? 0
  }

  static func local(_ rows: [LayoutRow]) -> [Int] {
    rows.indices.map { index in
      var counts: [Int: Int] = [:]
      for row in rows[max(0, index - reach)..<min(rows.count, index + reach + 1)] {
        for word in row.words where word.width >= shortest { counts[word.width, default: 0] += 1 }
      }
      // Half an em more or less is the same width.
      return counts.keys.max { score($0, counts) < score($1, counts) } ?? 40
    }
  }

  private static func score(_ width: Int, _ counts: [Int: Int]) -> (Int, Int) {
    ((counts[width] ?? 0) * 2 + (counts[width - 1] ?? 0) + (counts[width + 1] ?? 0), width)
  }
}

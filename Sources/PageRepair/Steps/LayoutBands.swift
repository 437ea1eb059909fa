internal import Newspaper

/// Stretches of rows with the same columns (横带): cut at lines over all columns, above headlines, and
/// where columns start elsewhere below than above.
///
/// `pdftotext -layout` gives equal places across the page equal character indices, so the same
/// columns show as the same starts, row after row. Headlines stand centred or alone: their rows hold
/// no piece that fills a column and none that ends a sentence.
struct LayoutBands {
  let rows: [[Fragment]]
  let widths: [Int]
  let page: [Line]
  /// How each fragment ends.
  let endings: [[Line.Ending]]

  private static let window = 8
  /// Rows above and below that tell where columns start.
  private static let reach = 14
  /// Starts this near are the same.
  private static let tolerance = 3
  /// Share of starts above and below that agree, under which the columns have changed.
  private static let change = 0.45
  /// Half ems by which a piece may miss the width of its column and still fill it.
  private static let slack = 2

  func bands() -> [Range<Int>] {
    let agreement = rows.indices.map(self.agreement)
    let isHead = rows.indices.map(isHeadRow)
    var bands: [Range<Int>] = []
    var start = 0
    for index in rows.indices where index > start {
      let opensHead = isHead[index] && !isHead[index - 1] && leadsOn(index, isHead)
      guard isSure(index, isHead) || opensHead || isChange(index, agreement) else { continue }
      let cut = isSure(index, isHead) || opensHead ? index : withHeadlines(index, above: start)
      guard cut > start, !(isHead[cut - 1] && isHead[cut] && !isFurniture(cut - 1)) else {
        continue
      }
      bands.append(start..<cut)
      start = cut
    }
    bands.append(start..<rows.count)
    return bands
  }

  /// Whether a row holds nothing but headlines and what belongs to them.
  func isHeadRow(_ index: Int) -> Bool {
    guard !isFurniture(index) else { return false }
    if page[index].kind == .byline || page[index].kind == .reporterLine { return true }
    if endings[index].contains(.sentence) { return false }
    if isAcross(index) { return true }
    let full = rows[index].count { (-4...2).contains($0.width - widths[index]) }
    if full != 1 { return full == 0 }
    let near = known(near: index)
    var start = 0
    for (place, fragment) in rows[index].enumerated() {
      if place == 0 || fragment.gap > 1 { start = fragment.start }
      // The same place has the same index on every line, so a start that no other line has is a
      // headline's, set centred.
      if (-4...2).contains(fragment.width - widths[index]), near[start, default: 0] >= 2 {
        return false
      }
    }
    return true
  }

  /// How often groups start at each index on the rows around this one.
  private func known(near index: Int) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    let near = max(0, index - Self.reach)..<min(rows.count, index + Self.reach)
    for other in near where other != index {
      for (place, fragment) in rows[other].enumerated() where place == 0 || fragment.gap > 1 {
        counts[fragment.start, default: 0] += 1
      }
    }
    return counts
  }

  /// Whether running text follows within a few rows, which the headline is for.
  private func leadsOn(_ index: Int, _ isHead: [Bool]) -> Bool {
    let end = isHead[index...].firstIndex(of: false) ?? rows.count
    guard end < rows.count, end - index <= 8, !isFurniture(end) else { return false }
    return (index..<end).contains { standsOut($0) } && (end - index > 1 || !isSubheadRow(index))
  }

  /// Whether a row is a headline's beyond doubt: wider than a column, or set where no line starts.
  private func standsOut(_ index: Int) -> Bool {
    if isAcross(index) || page[index].kind == .byline || page[index].kind == .reporterLine {
      return true
    }
    let known = known(near: index)
    let groups = rows[index].enumerated().filter { $0.offset == 0 || $0.element.gap > 1 }
    return !groups.isEmpty
      && groups.allSatisfy { group in
        (-2...5).allSatisfy { known[group.element.start - $0] == nil }
          || group.element.width > widths[index] + 6
      }
  }

  /// A single row with a piece in one column alone may be a subhead, or a paragraph's last words.
  private func isSubheadRow(_ index: Int) -> Bool {
    let row = rows[index]
    guard row.count == 1, row[0].width < widths[index] - Self.slack,
      page[index].kind != .byline, page[index].kind != .reporterLine
    else { return false }
    let known = known(near: index)
    return (0...(widths[index] / 2)).contains { known[row[0].start - $0, default: 0] >= 2 }
  }

  /// The cut above the rows whose starts the band above does not know: the headlines of the next.
  private func withHeadlines(_ index: Int, above start: Int) -> Int {
    var cut = index
    while cut - 1 > start, index - cut < 3 {
      let own = starts(cut - 1..<cut)
      let known = share(of: own, in: starts(max(start, cut - 1 - Self.window)..<cut - 1))
      let isWide = rows[cut - 1].contains { $0.width > widths[start] + 8 }
      guard known <= 0.5 || isWide else { break }
      cut -= 1
    }
    return cut
  }

  private func isSure(_ index: Int, _ isHead: [Bool]) -> Bool {
    if isFurniture(index) || isFurniture(index - 1) { return true }
    return page[index].gap > 0 && !isHead[index - 1]
  }

  /// A header or footer, or a line over all columns that is a paragraph's own.
  private func isFurniture(_ index: Int) -> Bool {
    page[index].kind == .header || page[index].kind == .footer
  }

  private func isAcross(_ index: Int) -> Bool {
    rows[index].count == 1 && (rows[index].first?.width ?? 0) > widths[index] + 6
  }

  /// Where above and below agree least, and far too little.
  private func isChange(_ index: Int, _ agreement: [Double]) -> Bool {
    guard agreement[index] < Self.change else { return false }
    let near = max(0, index - Self.window)..<min(rows.count, index + Self.window + 1)
    return near.allSatisfy {
      agreement[$0] > agreement[index] || $0 >= index && agreement[$0] == agreement[index]
    }
  }

  private func agreement(_ index: Int) -> Double {
    var first = index
    while first > 0, index - first < Self.window, !isFurniture(first - 1) { first -= 1 }
    let above = starts(first..<index)
    let below = starts(index..<min(rows.count, index + Self.window))
    guard above.count >= Self.window, below.count >= Self.window else { return 1 }
    return (share(of: above, in: below) + share(of: below, in: above)) / 2
  }

  private func starts(_ range: Range<Int>) -> [Int] {
    rows[range].flatMap { row in
      row.enumerated().filter { $0.offset == 0 || $0.element.gap > 1 }.map(\.element.start)
    }
  }

  private func share(of some: [Int], in others: [Int]) -> Double {
    var counts: [Int: Int] = [:]
    for start in others { counts[start, default: 0] += 1 }
    let found = some.filter { start in
      let near = start - Self.tolerance...start + Self.tolerance
      return near.reduce(0) { $0 + (counts[$1] ?? 0) } >= 2
    }
    return Double(found.count) / Double(max(some.count, 1))
  }
}

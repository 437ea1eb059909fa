internal import Newspaper

/// Stretches of rows with the same columns (横带): cut at empty lines, at lines over all columns, and
/// where columns start elsewhere below than above.
struct LayoutBands {
  let rows: [[Fragment]]
  let widths: [Int]
  let page: [Line]

  private static let window = 8
  /// Starts this near are the same.
  private static let tolerance = 3
  /// Share of starts above and below that agree, under which the columns have changed.
  private static let change = 0.45

  func bands() -> [Range<Int>] {
    let agreement = rows.indices.map(self.agreement)
    var bands: [Range<Int>] = []
    var start = 0
    for index in rows.indices where index > start {
      guard isSure(index) || isChange(index, agreement) else { continue }
      let cut = isSure(index) ? index : withHeadlines(index, above: start)
      bands.append(start..<cut)
      start = cut
    }
    bands.append(start..<rows.count)
    return bands
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

  private func isSure(_ index: Int) -> Bool {
    page[index].gap > 0 || isAcross(index) || isAcross(index - 1)
  }

  /// A line over all columns: a header, a headline.
  private func isAcross(_ index: Int) -> Bool {
    let kind = page[index].kind
    return kind == .header || kind == .footer
      || rows[index].count == 1 && (rows[index].first?.width ?? 0) > widths[index] + 6
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
    let above = starts(max(0, index - Self.window)..<index)
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
    return Double(found.count) / Double(some.count)
  }
}

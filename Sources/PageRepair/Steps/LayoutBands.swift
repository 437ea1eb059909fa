internal import Newspaper

/// Stretches of rows with the same columns (横带): cut above headlines and where columns change.
///
/// `pdftotext -layout` gives equal places across the page equal character indices, so the same
/// columns show as the same starts, row after row, and a text that goes on down its column reads on.
/// Below a headline's row other columns start, and no column goes on where it stopped above.
struct LayoutBands {
  let rows: [[Fragment]]
  let page: [Line]
  /// Whether a headline set vertically tears the row and its neighbours apart.
  let isTorn: [Bool]
  let sense: PieceSense
  let pieces: (Fragment) -> PieceSense.Piece?
  /// Whether a headline is the name of a box of short news.
  let isBriefs: (Fragment) -> Bool

  /// Rows above and below a cut that are compared.
  private static let window = 14
  /// Rows above a cut that are remembered.
  private static let memory = 60
  /// Rows that one article's headlines, subtitle and bylines take.
  private static let mostHeads = 8
  /// Rows above and below that tell how many pieces a row has.
  private static let near = 6
  /// Rows next to headlines that tell how many columns end above and begin below.
  private static let edge = 2
  /// Rows of running text that a band must have.
  private static let fewestRows = 6
  /// Full lines above that tell whether columns change.
  private static let fewestToCompare = 18
  /// Half ems by which a piece may be wider than its column and still be a line of it.
  private static let slack = 6

  private enum Gain {
    static let agreement = 0.6
    static let usualAgreement = 0.7
    static let change = 1.2
    static let flow = 0.8
    static let mostFlow = 1.0
    static let wideHeadline = 1.0
    static let boxName = 1.5
    static let headline = 0.3
    static let likeText = -1.5
    static let sparse = 0.8
    static let gap = 0.4
    static let rise = 1.2
    static let least = 0.7
  }

  func bands() -> [Range<Int>] {
    let isHead = rows.indices.map(isHeadRow)
    var bands: [Range<Int>] = []
    var start = 0
    var index = 1
    while index < rows.count {
      var cut: Int?
      if isSure(index) {
        cut = index
      } else if index - start >= Self.fewestRows {
        cut = change(at: index, after: start, isHead)
        if cut == nil, isHeadline(index, after: start, isHead) { cut = index }
      }
      if let cut, cut > start {
        bands.append(start..<cut)
        start = cut
        index = max(index, cut)
      }
      index += 1
    }
    if start < rows.count { bands.append(start..<rows.count) }
    return bands
  }

  /// Where columns change, if those of the rows from an index on are not those above.
  ///
  /// The cut is where most rows have the columns of their own side; headlines, which have neither's,
  /// go with what follows.
  private func change(at index: Int, after start: Int, _ isHead: [Bool]) -> Int? {
    let above = LayoutShape(rows[max(start, index - Self.memory)..<index])
    guard above.count >= Self.fewestToCompare else { return nil }
    let reach = index..<min(rows.count, index + Self.window * 2)
    let end = reach.dropFirst().first(where: isFurniture) ?? reach.upperBound
    let window = index..<min(end, index + Self.window)
    guard above.agreement(rows[window]) < Gain.agreement else { return nil }
    let far = min(end, index + Self.window / 2)..<end
    let below = LayoutShape(rows[far])
    let most = rows[far].reduce(0) { max($0, $1.count) }
    // What one column alone shows is the end of those above.
    guard most > 1 else { return nil }
    return withHeadlines(
      boundary(window, above, below), after: start, most: most, isHead
    ) { above.fit(rows[$0], against: below) < LayoutShape.decisive }
  }

  /// Behind the last row that is more of the shape above than of that below.
  private func boundary(_ window: Range<Int>, _ above: LayoutShape, _ below: LayoutShape) -> Int {
    var best = (gain: 0, cut: window.lowerBound)
    var gain = 0
    for row in window {
      gain += above.fit(rows[row], against: below)
      if gain >= best.gain { best = (gain, row + 1) }
    }
    return best.cut
  }

  /// The cut above the headlines near above it, which have neither's columns.
  private func withHeadlines(
    _ cut: Int, after start: Int, most: Int, _ isHead: [Bool], mayMove: (Int) -> Bool
  ) -> Int {
    var best = cut
    for row in (max(start + 1, cut - Self.mostHeads)..<cut).reversed() {
      guard mayMove(row), best - row <= 2 else { break }
      if isHead[row] || rows[row].count * 2 <= most && !endsSentence(row) { best = row }
    }
    return best
  }

  private func endsSentence(_ index: Int) -> Bool {
    rows[index].contains { pieces($0)?.ending == .sentence }
  }

  /// Whether a headline stands here, over columns that may go on in the same places.
  private func isHeadline(_ index: Int, after start: Int, _ isHead: [Bool]) -> Bool {
    guard !isTorn[index], index + Self.fewestRows < rows.count,
      isHead[index] || page[index].gap > 0 && isSparse(index, below: false)
    else { return false }
    return gain(index, after: start, isHead).map { $0 > Gain.least } ?? false
  }

  /// Whether a row holds nothing but headlines and what belongs to them.
  func isHeadRow(_ index: Int) -> Bool {
    guard !isFurniture(index) else { return false }
    if page[index].kind == .byline || page[index].kind == .reporterLine { return true }
    let near = max(0, index - Self.window)..<min(rows.count, index + Self.window)
    let known = Set(near.filter { $0 != index }.flatMap { starts($0..<$0 + 1) })
    let isSparse =
      isSparse(index, below: true)
      && rows[index].contains { $0.gap > 1 && !known.contains($0.start) }
    return rows[index].enumerated().allSatisfy { place, fragment in
      let isPlaced =
        !isSparse
        && (place > 0 && fragment.gap <= 1 || isKnown(fragment.start, known))
      return !isRunning(fragment, isPlaced: isPlaced)
    }
  }

  /// Whether a row has few pieces where the rows above, and those below, have many.
  private func isSparse(_ index: Int, below: Bool) -> Bool {
    func most(_ range: Range<Int>) -> Int { rows[range].reduce(0) { max($0, $1.count) } }
    let above = most(max(0, index - Self.near)..<index)
    let usual = below ? min(above, most(index + 1..<min(rows.count, index + 1 + Self.near))) : above
    return usual >= 4 && rows[index].count * 2 <= usual
  }

  /// Whether a piece is a line of running text: it fills its column, or ends a clause.
  private func isRunning(_ fragment: Fragment, isPlaced: Bool) -> Bool {
    guard let piece = pieces(fragment) else { return true }
    if piece.ending == .sentence || piece.last == 0xFF0C || piece.hasStop { return true }
    guard isPlaced else { return false }
    return (-3...(Glyph.isMark(piece.last) || Glyph.isMark(piece.first) ? 2 : 1))
      .contains(fragment.width - fragment.column)
  }

  /// How much speaks for a cut above a row; nil where none may be.
  private func gain(_ index: Int, after start: Int, _ isHead: [Bool]) -> Double? {
    if isHead[index] && isHead[index - 1] && index - 1 > start { return nil }
    let above = (max(start, index - Self.memory)..<index).filter { !isHead[$0] && !isFurniture($0) }
    guard above.count >= Self.fewestRows else { return nil }
    let end = isHead[index...].prefix(Self.mostHeads).firstIndex(of: false) ?? index
    guard end < rows.count, !isFurniture(end), isHead[index] == (end > index) else { return nil }
    return gain(cut: index, end: end, start: start)
  }

  private func gain(cut index: Int, end: Int, start: Int) -> Double {
    let flow = max(-Gain.mostFlow, min(Gain.mostFlow, Gain.flow * self.flow(index, end, start)))
    let hasGap = (index...end).contains { page[$0].gap > 0 }
    let below = end..<min(rows.count, end + Self.window)
    let known = Set(starts(max(start, index - Self.window)..<index) + starts(below))
    let shape = LayoutShape(rows[max(start, index - Self.memory)..<index])
    let isSparse = isSparse(index, below: false) && !endsSentence(index)
    return Gain.change * (Gain.usualAgreement - shape.agreement(rows[below])) + flow
      + (isSparse ? Gain.sparse : 0) + (hasGap ? Gain.gap : 0)
      + (rises(over: index..<end, after: start) ? Gain.rise : 0)
      + headline(index..<end, known: known)
  }

  /// Whether fewer columns reach down to the headlines than begin below them.
  private func rises(over heads: Range<Int>, after start: Int) -> Bool {
    func most(_ range: Range<Int>) -> Int { rows[range].reduce(0) { max($0, $1.count) } }
    let above = most(max(start, heads.lowerBound - Self.edge)..<heads.lowerBound)
    let below = most(heads.upperBound..<min(rows.count, heads.upperBound + Self.edge))
    return below > above && above * 2 <= below + 1
  }

  /// How much rows look like headlines: wider than a column, or set where no line starts.
  private func headline(_ heads: Range<Int>, known: Set<Int>) -> Double {
    guard !heads.isEmpty else { return 0 }
    let pieces = rows[heads].joined()
    if pieces.contains(where: { $0.width > $0.column + Self.slack }) { return Gain.wideHeadline }
    if pieces.contains(where: isBriefs) { return Gain.boxName }
    return starts(heads).allSatisfy { isKnown($0, known) } ? Gain.likeText : Gain.headline
  }

  private func isKnown(_ start: Int, _ known: Set<Int>) -> Bool {
    known.contains(start) || (2...4).contains { known.contains(start - $0) }
  }

  /// How oddly the text below the cut goes on with what stands above it; 0 where nothing tells.
  private func flow(_ index: Int, _ end: Int, _ start: Int) -> Double {
    var sum = 0.0
    var count = 0
    for row in rows[end..<min(rows.count, end + 2)] {
      for (place, fragment) in places(row) {
        guard let upper = above(place, rows[max(start, index - 3)..<index]),
          let one = pieces(upper), let other = pieces(fragment)
        else { continue }
        sum += sense.cost(one, other, column: max(upper.column, fragment.column), seesIndent: false)
        count += 1
      }
    }
    return count > 0 ? sum / Double(count) : 0
  }

  /// Where each piece of a row stands: the start of the last one behind a wide gap, and how many
  /// pieces follow it before this one.
  private func places(_ row: [Fragment]) -> [([Int], Fragment)] {
    var start = 0
    var offset = 0
    return row.enumerated().map { place, fragment in
      let isFirst = place == 0 || fragment.gap > 1
      (start, offset) = isFirst ? (fragment.start, 0) : (start, offset + 1)
      return ([start, offset], fragment)
    }
  }

  /// The lowest piece in the same place.
  private func above(_ place: [Int], _ rows: ArraySlice<[Fragment]>) -> Fragment? {
    for row in rows.reversed() {
      if let piece = places(row).first(where: { $0.0 == place }) { return piece.1 }
    }
    return nil
  }

  private func isSure(_ index: Int) -> Bool { isFurniture(index) || isFurniture(index - 1) }

  private func isFurniture(_ index: Int) -> Bool {
    page[index].kind == .header || page[index].kind == .footer
  }

  private func starts(_ range: Range<Int>) -> [Int] {
    rows[range].flatMap { row in
      row.enumerated().filter { $0.offset == 0 || $0.element.gap > 1 }.map(\.element.start)
    }
  }
}

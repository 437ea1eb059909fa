internal import Lexicons
internal import Newspaper

/// Takes lines apart that hold several columns side by side (分栏), as `pdftotext -layout` prints them.
///
/// 乡上古堆村农民技术 富城乡居民的“果盘   周围打井取水 becomes three lines, each in its column's turn. A page
/// without such lines is left as it is.
struct SplitColumns {
  private let source: SourceText
  private let furniture: FindFurniture
  private let signatures: JoinSignatures
  private let pairs: CharacterPairs

  /// Lines with a wide gap inside that a page must have, and their share of all lines.
  private static let fewest = 8
  private static let share = 4
  /// Lines with blanks that show a place, below which the page has none.
  private static let fewestPlaced = 3
  /// Lines of a block that hold several full columns.
  private static let fewestChains = 4
  /// Half ems of text that a printed line across all columns may have.
  private static let longest = 600
  /// Blanks that no line has inside: what follows stands in another column.
  private static let wideGap = 3

  init(
    _ source: SourceText, furniture: FindFurniture, signatures: JoinSignatures,
    pairs: CharacterPairs
  ) {
    self.source = source
    self.furniture = furniture
    self.signatures = signatures
    self.pairs = pairs
  }

  /// The lines in reading order, and the offsets at which columns start.
  func split(_ lines: [Line]) -> (lines: [Line], breaks: [Int]) {
    var result: [Line] = []
    var breaks: [Int] = []
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, lines[end].page == lines[start].page { end += 1 }
      let page = Array(lines[start..<end])
      if let columns = source.utf8.withUnsafeBufferPointer({ columns(page, $0) }) {
        for column in columns {
          if let first = column.first?.spans.first { breaks.append(first.start) }
          result += column
        }
      } else {
        result += page
      }
      start = end
    }
    return (result, breaks.sorted())
  }

  private func columns(_ page: [Line], _ bytes: UnsafeBufferPointer<UInt8>) -> [[Line]]? {
    guard
      page.allSatisfy({ $0.width < Self.longest && ($0.spans.first?.count ?? 0) < 4 * Self.longest }
      )
    else { return nil }
    let rows = page.map { LayoutRow($0, bytes) }
    let usual = ColumnWidth.usual(rows)
    let placed = zip(rows, page).filter { row, line in
      line.indent >= Self.wideGap || row.hasGap(of: Self.wideGap)
    }.count
    guard placed >= Self.fewestPlaced else { return blocks(page, rows, bytes) }
    let wide = rows.filter { $0.hasGap(of: Self.wideGap) || $0.isChain(of: usual) }.count
    guard wide >= Self.fewest, wide * Self.share >= page.count else { return nil }
    return columns(LayoutPage(rows, marked(page)), bytes)
  }

  /// The columns of a page whose lines keep their places.
  private func columns(_ page: LayoutPage, _ bytes: UnsafeBufferPointer<UInt8>) -> [[Line]]? {
    guard let model = page.lines.first else { return nil }
    let cut = page.rows.map { $0.fragments() }
    let sense = PieceSense(cut, bytes, general: pairs)
    let pieces: (Fragment) -> PieceSense.Piece? = { PieceSense.piece($0, bytes) }
    let bands = LayoutBands(
      rows: cut, page: page.lines, isTorn: page.isTorn, sense: sense, pieces: pieces,
      isBriefs: isBriefs
    ).bands()
    var columns: [[Line]] = []
    for band in bands {
      for words in page.vertical(startingIn: band) {
        columns.append(vertical(words.characters, model, bytes))
        columns.append(joined(words.beside, model, bytes))
      }
      if band.count == 1, page.rows[band.lowerBound].isWhole {
        columns.append([page.lines[band.lowerBound]])
        continue
      }
      let parted = LayoutBand(
        rows: Array(cut[band]), sense: sense, pieces: pieces, isBriefs: isBriefs)
      columns += parted.columns().map { lines($0, model, bytes) }
    }
    return columns
  }

  /// The columns of a page without places: block by block, as empty lines part them; nil where no
  /// block has several columns.
  private func blocks(_ page: [Line], _ all: [LayoutRow], _ bytes: UnsafeBufferPointer<UInt8>)
    -> [[Line]]?
  {
    var noted = all
    ColumnWidth.note(in: &noted)
    let sense = PieceSense(noted.map { $0.fragments() }, bytes, general: pairs)
    let marked = marked(page)
    var columns: [[Line]] = []
    var isDealt: [Bool] = []
    var start = 0
    while start < page.count {
      var end = start + 1
      let isHeader = marked[start].kind == .header
      while end < page.count, page[end].gap == 0, (marked[end].kind == .header) == isHeader {
        end += 1
      }
      for stretch in WidthStretches.stretches(all[start..<end]) {
        let width = ColumnWidth.usual(Array(all[stretch]))
        let chains = all[stretch].filter { $0.isChain(of: width) }.count
        if chains >= Self.fewestChains, chains * Self.share * 2 >= stretch.count {
          columns += mixed(page[stretch], Array(all[stretch]), width, sense, bytes)
          isDealt += [Bool](repeating: true, count: columns.count - isDealt.count)
        } else {
          columns.append(Array(page[stretch]))
          isDealt.append(false)
        }
      }
      start = end
    }
    let chained = ChainBlocks(
      blocks: columns, isDealt: isDealt, sense: sense, bytes: bytes, opensArticle: opensArticle
    ).ordered()
    return chained ?? (isDealt.contains(true) ? columns : nil)
  }

  /// Whether the line opens with a lead or is a byline.
  private func opensArticle(_ line: Line) -> Bool {
    var reading = Reading()
    let leads = FindLeads(lexicon: furniture.lexicon, reporters: signatures.reporters)
    if signatures.kind(ofLine: line, &reading, source) != nil { return true }
    return reading.count > 0 && leads.lead(reading) != nil
  }

  private func mixed(
    _ page: ArraySlice<Line>, _ all: [LayoutRow], _ width: Int, _ sense: PieceSense,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [[Line]] {
    guard let model = page.first else { return [] }
    var rows = all
    var columns: [[Line]] = []
    for words in VerticalWords.take(from: &rows) {
      columns.append(vertical(words.characters, model, bytes))
      columns.append(joined(words.beside, model, bytes))
    }
    let block = MixedBlock(
      rows: rows.map { $0.fragments(column: width) }.filter { !$0.isEmpty }, width: width,
      sense: sense, pieces: { PieceSense.piece($0, bytes) })
    return columns + block.columns().map { lines($0, model, bytes) }
  }

  private func isBriefs(_ fragment: Fragment) -> Bool {
    var reading = Reading()
    reading.load(source.utf8, fragment.span)
    return furniture.lexicon.briefs.longestMatch(in: reading, at: 0)?.end == reading.count
  }

  /// The page with headers, footers and bylines marked: they run across the columns.
  private func marked(_ page: [Line]) -> [Line] {
    var page = page
    var reading = Reading()
    for index in page.indices where index < 3 || index + 3 >= page.count {
      reading.load(source.utf8, page[index].spans)
      if let parts = furniture.parts(reading), parts.isStrong || parts.isWeak {
        page[index].kind = .header
      }
    }
    for index in page.indices where page[index].kind == .text && page[index].width < 120 {
      if let kind = signatures.kind(ofLine: page[index], &reading, source) {
        page[index].kind = kind
      }
    }
    return page
  }

  /// Words that make one line: the byline beside a vertical headline.
  private func joined(
    _ words: [Fragment], _ model: Line, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [Line] {
    let lines = self.lines(words, model, bytes)
    guard var line = lines.first else { return [] }
    for other in lines.dropFirst() { line.join(other) }
    return [line]
  }

  private func vertical(
    _ words: [Fragment], _ model: Line, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [Line] {
    joined(words, model, bytes).map { line in
      var line = line
      line.isVertical = true
      return line
    }
  }

  private func lines(
    _ column: [Fragment], _ model: Line, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [Line] {
    var lines = column.compactMap { fragment in
      var line = Line(bytes, fragment.span.start, fragment.span.end, gap: 0, page: model.page)
      // Two ems come as two to five blanks.
      if (2...5).contains(fragment.indent) { line?.indent = 4 }
      line?.isSpread = fragment.isSpread
      if fragment.isBoxName { line?.kind = .box }
      return line
    }
    if !lines.isEmpty { lines[0].gap = 1 }
    return lines
  }
}

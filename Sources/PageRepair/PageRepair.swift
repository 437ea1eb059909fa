package import Lexicons
package import Newspaper

/// Makes articles of a raw page (版面修复): an ordered list of steps, each a file in `Steps/`.
///
/// Lines are read, marked, joined to paragraphs; headlines are found and given to their bodies.
/// Nothing is changed or lost: articles and furniture are slices of the source, the rest is layout.
package struct PageRepair: Sendable {
  private let lexicon: PageLexicon

  /// Loads the word lists of `data/page`.
  package init() throws(LexiconError) { lexicon = try PageLexicon() }

  package func repair(_ source: SourceText) -> RepairedDocument {
    let read = ReadLines(source)
    var printed = read.lines
    FindTables.mark(&printed, of: source)
    let furniture = FindFurniture(lexicon: lexicon)
    let reporters = FindReporters(lexicon: lexicon)
    let bylines = FindBylines(lexicon: lexicon)
    let captions = FindCaptions(lexicon: lexicon)
    let signatures = JoinSignatures(bylines: bylines, reporters: reporters, captions: captions)
    let columns = Self.columns(
      of: printed,
      SplitColumns(source, furniture: furniture, signatures: signatures, pairs: lexicon.pairs))
    var lines = signatures.join(MendLines.mend(columns.lines), of: source)
    FindVerse.mark(&lines)
    let leads = FindLeads(lexicon: lexicon, reporters: reporters)
    let jumps = FindJumps(lexicon: lexicon)
    let marks = MarkLines(
      furniture: furniture, bylines: bylines, reporters: reporters, jumps: jumps, leads: leads)
    let imprint = marks.mark(&lines, of: source)
    let joined = JoinSubheads.join(PartHeadlines.part(JoinLines(lines).paragraphs(), lines))
    let tails = SplitTails(
      bylines: bylines, reporters: reporters, leads: leads, captions: captions, jumps: jumps,
      lexicon: lexicon)
    let all = tails.split(joined, of: source)
    let page = PageParts(
      all, of: source, leads: leads, kickers: FindKickers(lexicon: lexicon), pairs: lexicon.pairs,
      isTypeset: !columns.breaks.isEmpty)
    var document = page.document()
    document.problems += OverlongLines.problems(of: source)
    document.publication = imprint.publication
    document.publicationDate = imprint.date
    document.pageBreaks = read.pageBreaks
    document.columnBreaks = columns.breaks
    document.problems += Self.tableProblems(printed)
    return document
  }

  /// The lines in reading order; tables stay as they are.
  private static func columns(of lines: [Line], _ splitting: SplitColumns)
    -> (lines: [Line], breaks: [Int])
  {
    var result: (lines: [Line], breaks: [Int]) = ([], [])
    var start = 0
    while start < lines.count {
      let isTable = lines[start].kind == .table
      var end = start + 1
      while end < lines.count, (lines[end].kind == .table) == isTable { end += 1 }
      let stretch = Array(lines[start..<end])
      let split = isTable ? (lines: stretch, breaks: []) : splitting.split(stretch)
      result.lines += split.lines
      result.breaks += split.breaks
      start = end
    }
    return result
  }

  private static func tableProblems(_ lines: [Line]) -> [Problem] {
    lines.indices.compactMap { index in
      guard lines[index].kind == .table, index == 0 || lines[index - 1].kind != .table else {
        return nil
      }
      let rows = lines[index...].prefix { $0.kind == .table }.count
      return Problem(
        .tableUnread, "A table of \(rows) rows is kept as printed; its numbers are no quantities.",
        at: lines[index].spans.first)
    }
  }
}

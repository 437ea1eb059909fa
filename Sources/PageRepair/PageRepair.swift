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
    let furniture = FindFurniture(lexicon: lexicon)
    let reporters = FindReporters(lexicon: lexicon)
    let bylines = FindBylines(lexicon: lexicon)
    let captions = FindCaptions(lexicon: lexicon)
    let signatures = JoinSignatures(bylines: bylines, reporters: reporters, captions: captions)
    let columns = SplitColumns(
      source, furniture: furniture, signatures: signatures, pairs: lexicon.pairs
    ).split(read.lines)
    var lines = signatures.join(MendLines.mend(columns.lines), of: source)
    let leads = FindLeads(lexicon: lexicon, reporters: reporters)
    let marks = MarkLines(furniture: furniture, bylines: bylines, reporters: reporters)
    let imprint = marks.mark(&lines, of: source)
    let joined = JoinSubheads.join(PartHeadlines.part(JoinLines(lines).paragraphs(), lines))
    let tails = SplitTails(
      bylines: bylines, reporters: reporters, leads: leads, captions: captions,
      lexicon: lexicon)
    let all = tails.split(joined, of: source)
    let page = PageParts(all, of: source, leads: leads)
    var document = page.document()
    document.problems += OverlongLines.problems(of: source)
    document.publication = imprint.publication
    document.publicationDate = imprint.date
    document.pageBreaks = read.pageBreaks
    document.columnBreaks = columns.breaks
    return document
  }
}

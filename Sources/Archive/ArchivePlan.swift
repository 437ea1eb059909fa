internal import Facts
internal import Newspaper

/// How a document will stand in its archive file (排布): settled first, then written in one go.
///
/// Holds places, never text, so that its size is a small part of the document's.
struct ArchivePlan {
  enum Step {
    case open(Division)
    case close
    /// Index of a container.
    case container(Int)
  }

  struct Division {
    var type: String
    /// Index of the section, counted from 0; nil for what is no section.
    var section: Int?
  }

  /// What the plan says of one article.
  struct ArticlePart {
    var containers: Range<Int>
    /// Indices of the sections that are divisions; the others are milestones.
    var divided: Set<Int>
  }

  var steps: [Step] = []
  var containers: [Container] = []
  /// In reading order.
  var pieces: [Piece] = []
  /// Indices of the pieces before which a blank is due that the source has not.
  var spaced: Set<Int> = []
  /// One for each article.
  var articles: [ArticlePart] = []
  /// Indices of `pieces` in the order of the source.
  private(set) var inSourceOrder: [Int] = []
  /// Breaks before a piece, by its index.
  private(set) var breaks: [Int: [PrintedBreak]] = [:]
  /// Breaks behind all text.
  private(set) var finalBreaks: [PrintedBreak] = []

  /// Orders the pieces by source and gives every break to the first text behind it.
  mutating func settle(_ repaired: RepairedDocument) {
    let pieces = self.pieces
    inSourceOrder = pieces.indices.sorted { pieces[$0].source < pieces[$1].source }
    for (index, offset) in repaired.pageBreaks.enumerated() { add(.page(index + 2), at: offset) }
    for offset in repaired.columnBreaks { add(.column, at: offset) }
  }

  private mutating func add(_ printed: PrintedBreak, at offset: Int) {
    let place = position(ofSource: offset)
    guard place < inSourceOrder.count else {
      finalBreaks.append(printed)
      return
    }
    breaks[inSourceOrder[place], default: []].append(printed)
  }

  /// Place in `inSourceOrder` of the first piece that starts at or behind `offset`.
  private func position(ofSource offset: Int) -> Int {
    var low = 0
    var high = inSourceOrder.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[inSourceOrder[middle]].source.start < offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// The piece that holds the byte at `offset` of the source; nil for layout.
  func piece(atSource offset: Int) -> Piece? {
    let place = position(ofSource: offset + 1) - 1
    guard place >= 0 else { return nil }
    let piece = pieces[inSourceOrder[place]]
    return piece.source.contains(offset) ? piece : nil
  }

  /// Where a stretch of the source from the byte at `first` to the one at `last` stands in a
  /// container, in bytes of it; nil where no container holds it all.
  func place(first: Int, last: Int) -> (container: Int, span: Span)? {
    guard let start = piece(atSource: first), let end = piece(atSource: last),
      start.container == end.container
    else { return nil }
    let span = Span(
      start.start + first - start.source.start, end.start + last + 1 - end.source.start)
    return span.isEmpty ? nil : (start.container, span)
  }
}

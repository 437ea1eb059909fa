internal import Newspaper

/// A box of short news (短讯): the headings inside it are headlines, each item an article of its own.
///
/// Elsewhere a short line between paragraphs is a subhead.
struct BriefsBox {
  private let cells: [Cell]
  private let pieces: (Fragment) -> PieceSense.Piece?
  /// Half ems of its columns.
  private let width: Int

  /// Half ems left in its column that only a line has that stands for itself.
  private static let clear = 6
  /// Lines that an item's heading may take.
  private static let mostLines = 2

  init(_ cells: [Cell], width: Int, pieces: @escaping (Fragment) -> PieceSense.Piece?) {
    self.cells = cells
    self.width = width
    self.pieces = pieces
  }

  /// The lines of the box with the headings of its items marked.
  func marked() -> [Cell] {
    var cells = cells
    var index = 0
    while index < cells.count {
      let isFree = index == 0 || ends(cells[index - 1].fragment)
      guard isFree, let count = heading(cells[index...]) else {
        index += 1
        continue
      }
      for line in index..<index + count { cells[line].fragment.isSpread = true }
      index += count
    }
    return cells
  }

  /// How many lines a heading takes that opens here; nil where none does.
  private func heading(_ cells: ArraySlice<Cell>) -> Int? {
    for count in 1...Self.mostLines where count < cells.count {
      let lines = cells.prefix(count)
      guard lines.allSatisfy({ mayBeHeading($0.fragment) }) else { return nil }
      let next = cells[cells.startIndex + count].fragment
      let isSetApart = lines.allSatisfy { room($0.fragment) > Self.clear } && isShort(next)
      if opens(next) || isSetApart, !opens(lines[lines.startIndex].fragment) { return count }
    }
    return nil
  }

  private func mayBeHeading(_ fragment: Fragment) -> Bool {
    guard let piece = pieces(fragment) else { return false }
    return piece.ending == .open && piece.last != 0xFF0C && piece.last != 0x3001
  }

  private func ends(_ fragment: Fragment) -> Bool {
    guard let piece = pieces(fragment) else { return false }
    return piece.ending == .sentence || Marks.isCloseBracket(piece.last)
  }

  /// Whether a line is a paragraph's first: set in, and full up to its end.
  private func opens(_ fragment: Fragment) -> Bool {
    (2...5).contains(fragment.indent) && room(fragment) <= Self.clear + 2
      || fragment.isIndented && isShort(fragment)
  }

  /// Whether a line is as much shorter than its column as an indent is wide.
  private func isShort(_ fragment: Fragment) -> Bool { (2...Self.clear).contains(room(fragment)) }

  /// Half ems that its column has left.
  private func room(_ fragment: Fragment) -> Int { width - fragment.width }
}

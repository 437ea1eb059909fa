internal import Newspaper

/// The width of the columns around each word (栏宽): the most frequent width of long words nearby.
enum ColumnWidth {
  /// Rows above and below that are looked at, and characters left and right.
  private static let rowReach = 9
  private static let startReach = 8
  private static let shortest = 12
  /// Long words nearby that tell a width of their own.
  private static let fewest = 3

  /// The most frequent width of long words on the page; 0 where there are none.
  static func usual(_ rows: some Sequence<LayoutRow>) -> Int {
    var counts: [Int: Int] = [:]
    for row in rows {
      for word in row.words where word.width >= shortest { counts[word.width, default: 0] += 1 }
    }
    return usual(counts) ?? 0
  }

  /// Tells each word of a layout page the width of its column.
  static func note(in rows: inout [LayoutRow]) {
    let words = rows.map(\.words)
    for row in rows.indices {
      let near = words[max(0, row - rowReach)..<min(words.count, row + rowReach + 1)]
      for word in rows[row].words.indices {
        rows[row].words[word].column = width(at: rows[row].words[word].start, near)
        rows[row].words[word].isIndented = isIndented(word, rows[row].words, near)
      }
    }
  }

  /// Whether lines nearby start an indent left of a word that stands behind a wide gap.
  private static func isIndented(
    _ index: Int, _ row: [Fragment], _ rows: ArraySlice<[Fragment]>
  ) -> Bool {
    let word = row[index]
    guard word.gap > 1 else { return false }
    var flush = 0
    var same = 0
    for other in rows.joined() where other.width >= shortest {
      if (2...4).contains(word.start - other.start) { flush += 1 }
      if other.start == word.start { same += 1 }
    }
    return flush > same
  }

  private static func width(at start: Int, _ rows: ArraySlice<[Fragment]>) -> Int {
    var counts: [Int: Int] = [:]
    var all: [Int: Int] = [:]
    for row in rows {
      for word in row where word.width >= shortest {
        all[word.width, default: 0] += 1
        if abs(word.start - start) <= startReach { counts[word.width, default: 0] += 1 }
      }
    }
    let isSure = counts.values.reduce(0, +) >= fewest
    return usual(isSure ? counts : all) ?? 40
  }

  private static func usual(_ counts: [Int: Int]) -> Int? {
    // Half an em more or less is the same width.
    func score(_ width: Int) -> (Int, Int) {
      ((counts[width] ?? 0) * 2 + (counts[width - 1] ?? 0) + (counts[width + 1] ?? 0), width)
    }
    return counts.keys.max { score($0) < score($1) }
  }
}

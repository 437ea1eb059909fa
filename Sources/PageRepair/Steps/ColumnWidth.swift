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
    var counts = WidthCounts()
    for row in rows {
      for word in row.words where word.width >= shortest { counts.add(word.width) }
    }
    return counts.usual ?? 0
  }

  /// Tells each word of a layout page the width of its column.
  static func note(in rows: inout [LayoutRow]) {
    let words = rows.map(\.words)
    var counts = (near: WidthCounts(), all: WidthCounts())
    for row in rows.indices {
      let near = words[max(0, row - rowReach)..<min(words.count, row + rowReach + 1)]
      for word in rows[row].words.indices {
        rows[row].words[word].column = width(at: rows[row].words[word].start, near, &counts)
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

  private static func width(
    at start: Int, _ rows: ArraySlice<[Fragment]>,
    _ counts: inout (near: WidthCounts, all: WidthCounts)
  ) -> Int {
    counts.near.clear()
    counts.all.clear()
    for row in rows {
      for word in row where word.width >= shortest {
        counts.all.add(word.width)
        if abs(word.start - start) <= startReach { counts.near.add(word.width) }
      }
    }
    let isSure = counts.near.total >= fewest
    return (isSure ? counts.near : counts.all).usual ?? 40
  }
}

/// How many words have each width; made once and cleared, since it is asked for at every word.
private struct WidthCounts {
  /// By width; those beyond are one.
  private var counts = [Int](repeating: 0, count: 1024)
  private var widths: [Int] = []
  private(set) var total = 0

  mutating func add(_ width: Int) {
    let width = min(width, counts.count - 2)
    if counts[width] == 0 { widths.append(width) }
    counts[width] += 1
    total += 1
  }

  mutating func clear() {
    for width in widths { counts[width] = 0 }
    widths.removeAll(keepingCapacity: true)
    total = 0
  }

  /// The most frequent width, the wider of two; half an em more or less is the same width.
  var usual: Int? {
    func score(_ width: Int) -> (Int, Int) {
      (counts[width] * 2 + counts[width - 1] + counts[width + 1], width)
    }
    return widths.max { score($0) < score($1) }
  }
}

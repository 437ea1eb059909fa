internal import Newspaper

/// A headline set vertically beside columns (竖题), taken out of the rows that it runs through.
///
/// 青 / 海 / 盐 / 湖 down the left side, one character a row, its byline in short words beside it.
struct VerticalWords {
  /// The first row that it runs through.
  var row: Int
  var characters: [Fragment]
  /// The short words left of it.
  var beside: [Fragment]

  private static let shortest = 6
  /// How far a character may drift from the one above, where rows were put together.
  private static let drift = 4
  private static let longestBeside = 6
  /// Rows between two characters, where the columns beside them have lines of their own.
  private static let longestGap = 9

  static func take(from rows: inout [LayoutRow]) -> [VerticalWords] {
    var found: [VerticalWords] = []
    var chain: [(row: Int, word: Int)] = []
    func close() {
      chain = straight(chain, rows)
      if chain.count >= shortest { found.append(remove(chain, from: &rows)) }
      chain = []
    }
    for row in rows.indices {
      if let last = chain.last, row - last.row > longestGap { close() }
      let above = chain.last.map { rows[$0.row].words[$0.word].start }
      let word = rows[row].words.prefix(3).firstIndex { word in
        word.width == 2 && !word.opensClosed && word.span.count == 3
          && abs(word.start - (above ?? word.start)) <= drift
      }
      if let word { chain.append((row, word)) }
    }
    close()
    return found
  }

  /// The chain without characters that stand free in their row, but elsewhere than most of them.
  private static func straight(_ chain: [(row: Int, word: Int)], _ rows: [LayoutRow])
    -> [(row: Int, word: Int)]
  {
    let free = chain.filter { place in
      let words = rows[place.row].words
      return place.word == 0 && (words.count == 1 || words[1].gap > 1)
    }
    var counts: [Int: Int] = [:]
    for place in free { counts[rows[place.row].words[place.word].start, default: 0] += 1 }
    guard let usual = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), usual.value >= 3
    else { return chain }
    let freeRows = Set(free.map(\.row))
    return chain.filter { place in
      !freeRows.contains(place.row) || rows[place.row].words[place.word].start == usual.key
    }
  }

  private static func remove(_ chain: [(row: Int, word: Int)], from rows: inout [LayoutRow])
    -> VerticalWords
  {
    var characters: [Fragment] = []
    var beside: [Fragment] = []
    for (row, word) in chain {
      characters.append(rows[row].words[word])
      beside += rows[row].words[..<word]
      rows[row].words.removeFirst(word + 1)
      rows[row].isWhole = false
      // What follows is the first of its row now.
      if !rows[row].words.isEmpty { rows[row].words[0].gap += 2 }
    }
    let right = characters.map(\.start).max() ?? 0
    let taken = Set(chain.map(\.row))
    for row in chain[0].row...chain[chain.count - 1].row where !taken.contains(row) {
      guard let first = rows[row].words.first, first.width <= longestBeside,
        rows[row].words.count > 1,
        first.start < right
      else { continue }
      beside.append(rows[row].words.removeFirst())
      rows[row].isWhole = false
    }
    return VerticalWords(
      row: chain[0].row, characters: characters, beside: beside.sorted { $0.span < $1.span })
  }
}

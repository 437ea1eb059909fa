/// The valid word that a mistyped one most likely meant: `formts` → `formats`.
enum NearestWord {
  /// The nearest of `words`, if it is near enough to be meant; the first of equals.
  static func to(_ typed: String, among words: [String]) -> String? {
    let distances = words.map { (word: $0, distance: distance(typed, $0)) }
    guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(2, best.word.count / 2) ? best.word : nil
  }

  /// Insertions, deletions, replacements and swaps of neighbours, letter case aside.
  static func distance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a.lowercased().prefix(64)), Array(b.lowercased().prefix(64)))
    var rows = [Array(0...b.count)]
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var best = min(rows[i][j + 1], row[j]) + 1
        best = min(best, rows[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
          best = min(best, rows[i - 1][j - 1] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}

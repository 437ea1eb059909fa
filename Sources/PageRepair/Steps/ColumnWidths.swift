/// The most frequent line width around each line (栏宽), asked for in ascending order.
struct ColumnWidths {
  private let lines: [Line]
  private var counts: [Int: Int] = [:]
  private var window = 0..<0
  private static let neighbours = 20

  init(_ lines: [Line]) { self.lines = lines }

  mutating func width(at index: Int) -> Int {
    move(to: index)
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }

  /// How many lines around this one are about as wide, or a little narrower: ends of columns are ragged.
  mutating func count(near width: Int, at index: Int) -> Int {
    move(to: index)
    return (width - 4...width + 2).reduce(0) { $0 + max(counts[$1] ?? 0, 0) }
  }

  private mutating func move(to index: Int) {
    let start = max(0, index - Self.neighbours)
    let end = min(lines.count, index + Self.neighbours)
    for old in window where old < start { counts[lines[old].width, default: 1] -= 1 }
    for new in max(window.upperBound, start)..<end { counts[lines[new].width, default: 0] += 1 }
    window = start..<end
  }
}

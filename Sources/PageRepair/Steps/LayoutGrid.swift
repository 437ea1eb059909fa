internal import Newspaper

/// Where the columns of a band start (栏位), and which column a piece starts in.
///
/// Only what stands behind a wide gap starts at its column's exact index; what follows at a single
/// blank is in the next column. So columns that no line starts exactly are counted from the last.
struct LayoutGrid {
  private let starts: [Int]
  private let numbers: [Int]
  /// The number of the last column.
  let last: Int

  /// How far right of its column's start a line may start, its indent.
  private static let indent = 5

  init(_ rows: [[[Fragment]]]) {
    starts = Self.starts(rows)
    numbers = Self.numbers(rows, starts)
    last = Self.last(rows, starts, numbers)
  }

  func number(of start: Int) -> Int { numbers[Self.nearest(start, starts)] }

  /// Characters between a piece and the start of its column.
  func indent(of start: Int) -> Int { max(0, start - starts[Self.nearest(start, starts)]) }

  /// The columns of a row's groups.
  ///
  /// Next to headlines a row as a whole may stand some characters left of where its columns are.
  func numbers(of row: [Int]) -> [Int] {
    guard row.count > 1 else { return row.map(number) }
    let shift = (0...6).min { oddness(row, $0) < oddness(row, $1) } ?? 0
    return row.map { number(of: $0 + ($0 > 0 ? shift : 0)) }
  }

  private func oddness(_ row: [Int], _ shift: Int) -> Int {
    row.filter { $0 > 0 }.reduce(shift > 0 ? 2 : 0) { sum, start in
      let distance = start + shift - starts[Self.nearest(start + shift, starts)]
      return sum + (distance == 0 ? 0 : (1...5).contains(distance) ? 1 : 4)
    }
  }

  private static func nearest(_ start: Int, _ starts: [Int]) -> Int {
    starts.lastIndex { $0 <= start + 1 } ?? 0
  }

  /// Exact starts, the most frequent first; each takes what is indented from it.
  private static func starts(_ rows: [[[Fragment]]]) -> [Int] {
    var counts: [Int: Int] = [:]
    for row in rows { for group in row { counts[group[0].start, default: 0] += 1 } }
    var starts: [Int] = []
    for (peak, _) in counts.sorted(by: { ($0.value, $1.key) > ($1.value, $0.key) }) {
      guard counts[peak] != nil else { continue }
      // Where paragraphs begin more often than other lines start, the indent is the peak.
      let flush = (2...4).map { peak - $0 }.first { (counts[$0] ?? 0) * 6 >= counts[peak] ?? 0 }
      let left = flush ?? peak
      let near = counts.keys.filter { $0 >= left - 1 && $0 <= left + indent }
      let total = near.reduce(0) { $0 + (counts[$1] ?? 0) }
      for start in near { counts[start] = nil }
      // A line or two of their own are centred or set right, and make no column.
      if total >= max(2, rows.count / 12) { starts.append(left) }
    }
    return starts.isEmpty ? [0] : starts.sorted()
  }

  /// The number of each start's column: as many more than that of the start to its left as pieces
  /// stand between them.
  private static func numbers(_ rows: [[[Fragment]]], _ starts: [Int]) -> [Int] {
    var before = [[[Int]: Int]](repeating: [:], count: starts.count)
    for row in rows {
      for (left, right) in zip(row, row.dropFirst()) {
        let (from, to) = (nearest(left[0].start, starts), nearest(right[0].start, starts))
        if from < to { before[to][[from, left.count], default: 0] += 1 }
      }
    }
    let widths = starts.map { width(at: $0, rows) }
    var numbers = [Int](repeating: 0, count: starts.count)
    for index in starts.indices.dropFirst() {
      let total = before[index].values.reduce(0, +)
      let counted = before[index].filter { $0.value * 5 >= total || $0.key[1] == 1 }
        .map { numbers[$0.key[0]] + $0.key[1] }
      let isApart = (starts[index] - starts[index - 1]) * 2 + 2 >= widths[index - 1]
      let next = numbers[index - 1] + (isApart ? 1 : 0)
      numbers[index] = counted.max().map { max($0, numbers[index - 1]) } ?? next
    }
    return numbers
  }

  /// The usual width of the columns that start at an index.
  private static func width(at start: Int, _ rows: [[[Fragment]]]) -> Int {
    var counts: [Int: Int] = [:]
    for row in rows {
      for group in row where (0...indent).contains(group[0].start - start) {
        counts[group[0].column, default: 0] += 1
      }
    }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 40
  }

  /// The last column that at least two rows reach.
  private static func last(_ rows: [[[Fragment]]], _ starts: [Int], _ numbers: [Int]) -> Int {
    var counts: [Int: Int] = [:]
    for row in rows {
      guard let group = row.last else { continue }
      counts[numbers[nearest(group[0].start, starts)] + group.count - 1, default: 0] += 1
    }
    let reached = counts.filter { $0.value >= max(2, rows.count / 12) }.keys.max() ?? 0
    return max(reached, numbers.max() ?? 0)
  }
}

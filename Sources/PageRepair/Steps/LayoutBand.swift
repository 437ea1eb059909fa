internal import Newspaper

/// Rows with the same columns, and which of them each fragment stands in.
struct LayoutBand {
  let rows: [[Fragment]]
  /// Starts this near belong to one column: its lines and their indents.
  private let indent: Int
  /// How far left of its column a line may start, where the line before it was short.
  private static let left = 4

  init(rows: [[Fragment]], column width: Int) {
    self.rows = rows
    indent = max(4, width * 35 / 100)
  }

  /// The fragments of each column, from left to right.
  func columns() -> [[Fragment]] {
    guard rows.contains(where: { $0.count > 1 }) else { return [rows.flatMap { $0 }] }
    let starts = self.starts()
    let numbers = self.numbers(starts)
    let total = rows.reduce(numbers.max() ?? 0) { most, row in
      let groups = Self.groups(row)
      guard let last = groups.last else { return most }
      let isUsual = last.count > 1
      return isUsual ? most : max(most, numbers[Self.nearest(last[0].start, starts)])
    }
    let most = max(total, usualEnd(starts, numbers))
    var columns: [Int: [Fragment]] = [:]
    var heads: [Int]?
    let above = headlines(starts)
    if above > 0 { columns[-1] = rows[..<above].flatMap { $0 } }
    for row in rows[above...] {
      let groups = Self.groups(row)
      if columns.isEmpty { heads = spread(row, groups.count, most + 1) }
      if let spread = heads, spread.count == row.count {
        for (number, var fragment) in zip(spread, row) {
          fragment.isSpread = true
          columns[number, default: []].append(fragment)
        }
        continue
      }
      heads = nil
      let firsts = groups.map { numbers[Self.nearest($0[0].start, starts)] }
      var number = -1
      for (index, group) in groups.enumerated() {
        number = max(number + 1, firsts[index])
        let limit = index + 1 < groups.count ? max(firsts[index + 1], number + 1) : most + 1
        for var fragment in Self.merged(group, into: max(limit - number, 1)) {
          if fragment.start == group[0].start {
            fragment.indent = max(0, fragment.start - starts[Self.nearest(fragment.start, starts)])
          }
          columns[number, default: []].append(fragment)
          number += 1
        }
        number -= 1
      }
    }
    return columns.sorted { $0.key < $1.key }.map(\.value)
  }

  /// How many rows at the top hold one centred line each, above all columns.
  private func headlines(_ starts: [Int]) -> Int {
    let count = rows.prefix { $0.count == 1 && $0[0].start > starts[0] + Self.left }.count
    return starts.count > 1 && count < min(rows.count, 6) ? count : 0
  }

  /// Headlines side by side in the first rows, each over as many columns as the others.
  private func spread(_ row: [Fragment], _ groups: Int, _ total: Int) -> [Int]? {
    guard groups == 1, row.count > 1, total >= 2 * row.count, total % row.count == 0 else {
      return nil
    }
    return row.indices.map { $0 * (total / row.count) }
  }

  /// The last column that at least two rows reach.
  private func usualEnd(_ starts: [Int], _ numbers: [Int]) -> Int {
    var counts: [Int: Int] = [:]
    for row in rows {
      guard let last = Self.groups(row).last else { continue }
      counts[numbers[Self.nearest(last[0].start, starts)] + last.count - 1, default: 0] += 1
    }
    return counts.filter { $0.value >= max(2, rows.count / 8) }.keys.max() ?? 0
  }

  /// Fragments parted by single blanks, hence in neighbouring columns.
  private static func groups(_ row: [Fragment]) -> [[Fragment]] {
    var groups: [[Fragment]] = []
    for (index, fragment) in row.enumerated() {
      if index == 0 || fragment.gap > 1 {
        groups.append([fragment])
      } else {
        groups[groups.count - 1].append(fragment)
      }
    }
    return groups
  }

  /// No more fragments than there are columns: the narrowest neighbours are one.
  private static func merged(_ group: [Fragment], into most: Int) -> [Fragment] {
    var group = group
    while group.count > most, group.count > 1 {
      let pair =
        (0..<group.count - 1).min {
          group[$0].width + group[$0 + 1].width < group[$1].width + group[$1 + 1].width
        } ?? 0
      group[pair].span.end = group[pair + 1].span.end
      group[pair].width += group[pair + 1].width
      group.remove(at: pair + 1)
    }
    return group
  }

  /// Where columns start, told by the fragments that a wide gap sets off.
  private func starts() -> [Int] {
    var counts: [Int: Int] = [:]
    for row in rows {
      for (index, fragment) in row.enumerated() where index == 0 || fragment.gap > 1 {
        counts[fragment.start, default: 0] += 1
      }
    }
    // The most frequent start first; it takes what is indented or a little left of it.
    var starts: [Int] = []
    for (peak, _) in counts.sorted(by: { ($0.value, $1.key) > ($1.value, $0.key) }) {
      guard counts[peak] != nil else { continue }
      let near = counts.keys.filter { $0 >= peak - Self.left && $0 <= peak + indent }
      let total = near.reduce(0) { $0 + (counts[$1] ?? 0) }
      for start in near { counts[start] = nil }
      // A line or two of their own are centred or set right, and make no column.
      if total >= max(2, rows.count / 10) { starts.append(peak) }
    }
    return starts.isEmpty ? [0] : starts.sorted()
  }

  private static func nearest(_ start: Int, _ starts: [Int]) -> Int {
    starts.lastIndex { $0 <= start + left } ?? 0
  }

  /// The number of each start's column: at least one more than that of any start to its left, and
  /// as many more as fragments stand between them on two lines.
  private func numbers(_ starts: [Int]) -> [Int] {
    var least = [[Int: Int]](repeating: [:], count: starts.count)
    for row in rows {
      var group: (start: Int, length: Int)?
      for (index, fragment) in row.enumerated() {
        guard index == 0 || fragment.gap > 1 else {
          group?.length += 1
          continue
        }
        let start = Self.nearest(fragment.start, starts)
        if let group, group.start < start {
          least[start][group.start * 100 + group.length, default: 0] += 1
        }
        group = (start, 1)
      }
    }
    var numbers = [Int](repeating: 0, count: starts.count)
    for start in starts.indices {
      numbers[start] = start
      var totals: [Int: Int] = [:]
      for (key, count) in least[start] { totals[key / 100, default: 0] += count }
      for (key, count) in least[start] where count >= max(2, (totals[key / 100] ?? 0) / 4) {
        numbers[start] = max(numbers[start], numbers[key / 100] + key % 100)
      }
    }
    return numbers
  }
}

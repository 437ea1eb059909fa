internal import Newspaper

/// The columns of some rows (栏形): where their full lines start, and how wide they are.
struct LayoutShape {
  /// Widths of full lines, by where they start.
  private var widths: [Int: Set<Int>] = [:]

  /// How many full lines were seen.
  private(set) var count = 0

  /// What a full line that only one of two shapes has says, against one that both have.
  static let decisive = 4
  /// Characters and half ems by which lines of one column differ.
  private static let startReach = 6
  private static let widthReach = 2
  /// Half ems by which a full line misses its column's width.
  private static let slack = 3
  /// Full lines that must be there to tell.
  private static let fewest = 6

  init(_ rows: ArraySlice<[Fragment]>) {
    for row in rows {
      for fragment in row where Self.isFull(fragment) {
        count += 1
        widths[fragment.start, default: []].insert(fragment.width)
      }
    }
  }

  /// The share of other rows' full lines that stand in columns of this shape; 1 where too few show.
  func agreement(_ rows: ArraySlice<[Fragment]>) -> Double {
    let full = rows.flatMap { $0.filter(Self.isFull) }
    guard full.count >= Self.fewest else { return 1 }
    return Double(full.count { has($0) }) / Double(full.count)
  }

  /// How much more a row is of this shape than of another.
  func fit(_ row: [Fragment], against other: LayoutShape) -> Int {
    row.filter(Self.isFull).reduce(0) { sum, fragment in
      let (isHere, isThere) = (has(fragment), other.has(fragment))
      return sum + (isHere == isThere ? (isHere ? 1 : 0) : isHere ? Self.decisive : -Self.decisive)
    }
  }

  private func has(_ fragment: Fragment) -> Bool {
    (fragment.start - Self.startReach...fragment.start + Self.startReach).contains { start in
      widths[start]?.contains { abs($0 - fragment.width) <= Self.widthReach } ?? false
    }
  }

  private static func isFull(_ fragment: Fragment) -> Bool {
    fragment.width >= 12 && abs(fragment.width - fragment.column) <= slack
  }
}

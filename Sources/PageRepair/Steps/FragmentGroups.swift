internal import Newspaper

/// Takes the fragments of a row together by the gaps between them.
enum FragmentGroups {
  /// Fragments parted by single blanks, hence in neighbouring columns.
  static func groups(_ row: [Fragment]) -> [[Fragment]] {
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
  static func merged(_ group: [Fragment], into most: Int) -> [Fragment] {
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
}

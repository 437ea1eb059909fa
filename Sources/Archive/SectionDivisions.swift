internal import Facts
internal import Newspaper

/// Which sections of an article can be divisions in TEI: those that begin with a paragraph.
///
/// A point that runs on inside a paragraph (…向好。二是…) cannot be one and becomes a milestone. So do
/// all, where text follows that is in none of them: TEI has no paragraph behind a division.
enum SectionDivisions {
  struct Division {
    /// Index of the section.
    var index: Int
    /// Its first block.
    var start: Int
    /// The block behind its last.
    var end: Int
  }

  /// Deeper ones are milestones: no printed article has so many levels.
  private static let deepest = 6

  /// Chooses the sections that are divisions.
  ///
  /// - Parameters:
  ///   - sections: The article's sections.
  ///   - article: The article, whose paragraphs are matched to its blocks.
  ///   - end: The block behind the last that holds text.
  /// - Returns: Those sections in the order in which they open.
  static func divisions(of sections: [Section], in article: Article, end: Int) -> [Division] {
    guard !sections.isEmpty else { return [] }
    let blocks = blocksOfParagraphs(article)
    let starts = article.body.paragraphs.map(\.start)
    var divisions: [Division] = []
    for (index, section) in sections.enumerated() {
      let paragraph = firstIndex(starts, from: section.span.start)
      guard paragraph < starts.count, starts[paragraph] == section.span.start,
        let start = blocks[paragraph], start < end
      else { continue }
      let next = firstIndex(starts, from: max(section.span.end, section.span.start + 1))
      guard next < starts.count else {
        divisions.append(Division(index: index, start: start, end: end))
        continue
      }
      guard let stop = blocks[next] else { return [] }
      divisions.append(Division(index: index, start: start, end: stop))
    }
    divisions.sort { ($0.start, -$0.end, $0.index) < ($1.start, -$1.end, $1.index) }
    return nests(divisions[...], end: end, depth: 0) ? divisions : []
  }

  /// Whether siblings follow each other without a gap up to `end`, at every level.
  private static func nests(_ divisions: ArraySlice<Division>, end: Int, depth: Int) -> Bool {
    guard depth < deepest else { return divisions.isEmpty }
    var rest = divisions
    var expected: Int?
    while let division = rest.first {
      guard division.start == expected ?? division.start, division.start < division.end,
        division.end <= end
      else { return false }
      let children = rest.dropFirst().prefix { $0.start < division.end }
      guard nests(children, end: division.end, depth: depth + 1) else { return false }
      rest = rest.dropFirst(children.count + 1)
      expected = division.end
    }
    return expected == nil || expected == end
  }

  /// For each paragraph of the body the block it is made of; nil where none starts like it.
  private static func blocksOfParagraphs(_ article: Article) -> [Int?] {
    var blocks: [Int: Int] = [:]
    for (number, block) in article.blocks.enumerated() where block.kind.isBody {
      if let start = block.slices.first?.start { blocks[start] = number }
    }
    let body = article.body
    return article.body.paragraphs.map { paragraph in
      body.run(at: paragraph.start).flatMap {
        blocks[body.runs[$0].sourceStart + paragraph.start - body.runs[$0].start]
      }
    }
  }

  private static func firstIndex(_ starts: [Int], from offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

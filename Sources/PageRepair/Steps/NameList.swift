internal import Lexicons
internal import Newspaper

/// Cuts a run of names that lost the blanks between them (连名): 段燕磊程光书 → 段燕磊, 程光书.
///
/// `pdftotext -raw` prints no blank. The cheapest cut wins: names of two or three characters that
/// open with a surname cost least; a pen name (秋禾) may stand among them.
struct NameList: Sendable {
  let surnames: WordTrie

  /// Characters that a run may have.
  private static let longest = 24

  private enum Cost {
    static let two = 0.3
    static let three = 0.0
    static let four = 0.9
    static let fourOfSyllables = 0.1
    static let compound = 0.1
    static let penName = 2.0
    static let fourPenName = 3.5
  }

  /// The names in `piece`; nil where it can be no list of names.
  func cut(_ piece: Range<Int>, _ reading: Reading) -> [Range<Int>]? {
    if reading.scalars[piece].contains(where: Marks.isDot), piece.count <= 14 { return [piece] }
    guard piece.count >= 2, piece.count <= Self.longest else { return nil }
    if piece.count <= 3 { return [piece] }
    var best: [(cost: Double, size: Int)] = [(0, 0)]
    for end in 1...piece.count {
      var cheapest = (cost: Double.infinity, size: 0)
      for size in 2...4 where size <= end {
        let name = piece.lowerBound + end - size..<piece.lowerBound + end
        let cost = best[end - size].cost + cost(name, reading)
        if cost < cheapest.cost { cheapest = (cost, size) }
      }
      best.append(cheapest)
    }
    // One pen name among names is likely, a list of them is a sentence.
    let whole = best[piece.count]
    guard whole.cost < Cost.penName * 1.5 + 1 else { return nil }
    return names(piece, best)
  }

  private func names(_ piece: Range<Int>, _ best: [(cost: Double, size: Int)]) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var end = piece.count
    while end > 0 {
      let size = best[end].size
      names.append(piece.lowerBound + end - size..<piece.lowerBound + end)
      end -= size
    }
    return names.reversed()
  }

  private func cost(_ name: Range<Int>, _ reading: Reading) -> Double {
    guard let surname = surnames.longestMatch(in: reading, at: name.lowerBound),
      surname.end < name.upperBound
    else { return name.count == 4 ? Cost.fourPenName : Cost.penName }
    let isCompound = surname.end - name.lowerBound == 2
    if isCompound { return Cost.compound }
    switch name.count {
    case 2: return Cost.two
    case 3: return Cost.three
    default: return surname.values.first == 1 ? Cost.fourOfSyllables : Cost.four
    }
  }
}

internal import Newspaper

/// The pairs of Chinese characters of a text, and how often each character stands in it.
struct TopicWords {
  let pairs: Set<UInt64>
  private(set) var characters: [UInt32: Int] = [:]

  /// A character that stands there more often says no more.
  private static let mostCounted = 3

  init(_ scalars: [UInt32]) {
    pairs = Set(Self.pairs(scalars))
    for scalar in scalars where Marks.isHan(scalar) { characters[scalar, default: 0] += 1 }
  }

  static func pairs(_ scalars: [UInt32]) -> [UInt64] {
    zip(scalars, scalars.dropFirst()).compactMap { one, other in
      Marks.isHan(one) && Marks.isHan(other) ? UInt64(one) << 32 | UInt64(other) : nil
    }
  }

  /// The cosine between the characters of two texts, rare ones counting more.
  func likeness(to other: TopicWords, _ rarity: (UInt32) -> Double) -> Double {
    func weight(_ text: TopicWords, _ character: UInt32) -> Double {
      Double(min(text.characters[character] ?? 0, Self.mostCounted)) * rarity(character)
    }
    func length(_ text: TopicWords) -> Double {
      text.characters.keys.sorted().reduce(0.0) { $0 + weight(text, $1) * weight(text, $1) }
        .squareRoot()
    }
    let dot = characters.keys.sorted().reduce(0.0) { $0 + weight(self, $1) * weight(other, $1) }
    return dot / max(1, length(self) * length(other))
  }
}

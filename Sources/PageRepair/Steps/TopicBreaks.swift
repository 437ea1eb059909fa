internal import Lexicons

/// Tells by its words whether a short line opens another article or parts one (题与小标题).
///
/// Behind a subhead the text goes on with the names and words of before; behind a headline others
/// begin, those of the headline among them. What stands all over the page says nothing, what is rare
/// in other texts says most; headlines are longer than subheads, too.
struct TopicBreaks {
  private let paragraphs: [Paragraph]
  private let texts: ParagraphTexts
  private let general: CharacterPairs
  /// Pairs of characters, and in how many stretches of the page each one stands.
  private var spread: [UInt64: (stretches: Int, last: Int)] = [:]
  private var stretches = 0

  /// Scalars of a stretch, and of what is compared before and behind the line.
  private static let stretch = 500
  private static let before = 500
  private static let behind = 300
  /// Scalars after which another short line ends what is compared.
  private static let enough = 200
  /// Paragraphs that are looked at for them.
  private static let farthest = 60
  /// Fewer stretches do not tell what stands all over the page.
  private static let fewest = 4

  /// Logistic weights, fitted to subheads and headlines of pages with gold.
  private enum Weight {
    static let bias = -1.52
    static let length = 0.68
    static let sharedPairs = -1.34
    static let pairDrift = 1.32
    static let sharedCharacters = -32.5
    static let characterDrift = 4.59
    static let mostScalars = 14
    static let floor = 0.02
    static let common = 8.0
  }

  init(_ paragraphs: [Paragraph], _ texts: ParagraphTexts, general: CharacterPairs) {
    self.paragraphs = paragraphs
    self.texts = texts
    self.general = general
    var room = 0
    for index in paragraphs.indices where paragraphs[index].kind == .text {
      for pair in TopicWords.pairs(texts[index]) {
        if room == 0 { (room, stretches) = (Self.stretch, stretches + 1) }
        room -= 1
        let seen = spread[pair]
        guard seen?.last != stretches else { continue }
        spread[pair] = ((seen?.stretches ?? 0) + 1, stretches)
      }
    }
  }

  /// How much speaks for a headline in `zone`, against a subhead, in nats.
  func evidence(_ zone: Range<Int>, isShort: (Int) -> Bool) -> Double {
    let before = TopicWords(scalars(Self.before, zone.lowerBound - 1, by: -1, isShort))
    let behind = TopicWords(scalars(Self.behind, zone.upperBound, by: 1, isShort))
    let title = zone.flatMap { texts[$0] + [UInt32(0x20)] }
    let words = TopicWords(title)
    let length = min(title.count - zone.count, Weight.mostScalars)
    let pairs = sharedPairs(before, behind) + Weight.floor
    return Weight.bias + Weight.length * Double(length)
      + Weight.sharedPairs * CharacterPairs.nats(pairs)
      + Weight.pairDrift * drift(words.pairs, before.pairs, behind.pairs, pairWeight) { rarity($0) }
      + Weight.sharedCharacters * before.likeness(to: behind, general.rarity)
      + Weight.characterDrift
      * drift(
        Set(words.characters.keys), Set(before.characters.keys), Set(behind.characters.keys),
        general.rarity, general.rarity)
  }

  /// How much of their rare pairs the texts before and behind share.
  private func sharedPairs(_ before: TopicWords, _ behind: TopicWords) -> Double {
    let sum = before.pairs.intersection(behind.pairs).sorted().reduce(0.0) { sum, pair in
      sum + max(0, rarity(pair) - Weight.common) * (1 - share(pair))
    }
    return sum / max(1, Double(before.pairs.count * behind.pairs.count)).squareRoot()
  }

  /// How much more of the words is behind than before, from -1 to 1.
  private func drift<Word: Hashable & Comparable>(
    _ words: Set<Word>, _ before: Set<Word>, _ behind: Set<Word>, _ weight: (Word) -> Double,
    _ whole: (Word) -> Double
  ) -> Double {
    var (sum, all) = (0.0, 0.0)
    for word in words.sorted() {
      all += whole(word)
      let isBefore = before.contains(word)
      guard isBefore != behind.contains(word) else { continue }
      sum += isBefore ? -weight(word) : weight(word)
    }
    return sum / max(1, all)
  }

  /// About `count` scalars of running text before or behind a line.
  private func scalars(_ count: Int, _ start: Int, by step: Int, _ isShort: (Int) -> Bool)
    -> [UInt32]
  {
    var found: [UInt32] = []
    var index = start
    while paragraphs.indices.contains(index), found.count < count,
      abs(index - start) < Self.farthest
    {
      if isShort(index), found.count >= Self.enough { break }
      if paragraphs[index].kind == .text {
        let text = texts[index]
        let room = count - found.count
        found += (step > 0 ? text.prefix(room) : text.suffix(room)) + [0x20]
      }
      index += step
    }
    return found
  }

  private func pairWeight(_ pair: UInt64) -> Double { rarity(pair) * (1 - share(pair)) }

  /// How rare a pair is in running text, in nats.
  private func rarity(_ pair: UInt64) -> Double {
    general.rarity(UInt32(pair >> 32), UInt32(pair & 0xFFFF_FFFF))
  }

  private func share(_ pair: UInt64) -> Double {
    guard stretches >= Self.fewest, let seen = spread[pair] else { return 0 }
    return Double(seen.stretches) / Double(stretches)
  }
}

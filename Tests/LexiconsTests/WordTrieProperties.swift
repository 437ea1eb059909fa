import Newspaper
import TestSupport
import Testing

@testable import Lexicons

@Suite struct WordTrieProperties {
  /// The plain version: every word, compared character by character.
  private static func matches(_ words: [String], in text: [Character], at index: Int) -> [Int] {
    words.filter { text[index...].starts(with: $0) }.map { index + $0.count }.sorted()
  }

  @Test(arguments: 1...20)
  func `it finds what a plain search finds`(seed: UInt64) {
    var dice = Generator(seed: seed)
    let letters = Array("万亩元年增长为以及其")
    func written(_ lengths: ClosedRange<Int>) -> String {
      String(
        (0..<Int.random(in: lengths, using: &dice)).map { _ in
          letters[Int.random(in: letters.indices, using: &dice)]
        })
    }
    let words = Array(Set((0..<30).map { _ in written(1...4) })).sorted()
    let trie = WordTrie(words.enumerated().map { (word: $1, value: $0) })
    let text = Array(written(200...200))
    let reading = Reading(String(text))
    for index in text.indices {
      var found: [Int] = []
      trie.forEachFirstValue(in: reading, at: index) { end, value in
        #expect(words[value] == String(text[index..<end]))
        found.append(end)
      }
      let expected = Self.matches(words, in: text, at: index)
      #expect(found == expected)
      #expect(trie.longestEnd(in: reading, at: index) == expected.last)
    }
  }

  @Test func `a pair that was put in always passes, most others do not`() {
    var dice = Generator(seed: 7)
    var filter = PairFilter()
    let pairs = (0..<5000).map { _ in
      (
        UInt32.random(in: 0x4E00...0x9FFF, using: &dice),
        UInt32.random(in: 0x4E00...0x9FFF, using: &dice)
      )
    }
    for (first, second) in pairs { filter.insert(first, second) }
    #expect(pairs.allSatisfy { filter.mayHold($0, $1) })
    let others = (0..<10_000).filter { _ in
      filter.mayHold(
        UInt32.random(in: 0x4E00...0x9FFF, using: &dice),
        UInt32.random(in: 0x4E00...0x9FFF, using: &dice))
    }
    #expect(others.count < 1000)
  }
}

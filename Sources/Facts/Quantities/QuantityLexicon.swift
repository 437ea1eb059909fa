package import Lexicons
internal import Newspaper
internal import Numerals
package import Units

/// The words that quantities are found by: units, names, words that begin like a unit, models.
package final class QuantityLexicon: Sendable {
  package let units: UnitLexicon
  /// Words with a number in them that count nothing: 九寨沟, 四面八方.
  package let names: Lexicon
  /// Words that begin with a character that units end with: 国道, 企业.
  package let words: Lexicon
  /// Words behind which digits name a model: 波音, 歼.
  package let models: Lexicon

  private let nameTrie: WordTrie
  private let wordTrie: WordTrie
  private let modelTrie: WordTrie
  private let longestModel: Int

  /// What the word trie holds of a string.
  private enum Opening { static let word = 0, exception = 1 }

  /// Loads the lexicons that ship with the program.
  package convenience init() throws(LexiconError) {
    let plain = Lexicon.Shape()
    try self.init(
      units: UnitLexicon(), names: Lexicon(named: "names.yaml", shape: plain),
      words: Lexicon(named: "words.yaml", shape: Lexicon.Shape(keys: ["except"])),
      models: Lexicon(named: "models.yaml", shape: plain))
  }

  private init(units: UnitLexicon, names: Lexicon, words: Lexicon, models: Lexicon) {
    self.units = units
    self.names = names
    self.words = words
    self.models = models
    nameTrie = WordTrie(Self.numbered(names))
    modelTrie = WordTrie(Self.numbered(models))
    wordTrie = WordTrie(
      words.entries.flatMap { entry in
        entry.surfaces.map { (word: $0, value: Opening.word) }
          + (entry.lists["except"] ?? []).map { (word: $0, value: Opening.exception) }
      })
    longestModel = models.entries.flatMap(\.surfaces).map(\.unicodeScalars.count).max() ?? 0
  }

  private static func numbered(_ lexicon: Lexicon) -> [(word: String, value: Int)] {
    lexicon.entries.enumerated().flatMap { index, entry in
      entry.surfaces.map { (word: $0, value: index) }
    }
  }

  /// Where the name that the character at `index` belongs to ends: 九寨沟, 李四, 新四军.
  func nameEnd(_ reading: Reading, around index: Int) -> Int? {
    for start in stride(from: index, through: max(0, index - 2), by: -1) {
      if let name = nameTrie.longestMatch(in: reading, at: start), name.end > index,
        !isNumber(reading, start, beyond: name.end)
      {
        return name.end
      }
    }
    return nil
  }

  /// 一点四万, 十分之三: a number that goes on behind the name is none.
  private func isNumber(_ reading: Reading, _ start: Int, beyond end: Int) -> Bool {
    guard NumeralReader.mayStart(reading, at: start),
      let numeral = NumeralReader.read(reading, at: start)
    else { return false }
    return numeral.end > end
  }

  /// Whether the character at `index`, the last of a unit, opens a word of its own: 人民, 国道.
  func opensWord(_ reading: Reading, _ index: Int) -> Bool {
    wordTrie.longestMatch(in: reading, at: index)?.values.contains(Int32(Opening.word)) ?? false
  }

  /// Whether the digits at `index` stand behind a word whose models are numbered: 波音777.
  func isModel(_ reading: Reading, _ index: Int) -> Bool {
    for start in stride(from: index - 1, through: max(0, index - longestModel), by: -1)
    where modelTrie.longestEnd(in: reading, at: start) == index {
      return true
    }
    return false
  }
}

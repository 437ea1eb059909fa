package import Lexicons
internal import Newspaper

/// The lexicons of numeric slogans: established terms, heads that N个 names, idioms.
package final class NumericWords: Sendable {
  struct Term: Sendable {
    var form: NumericTerm.Form
    /// Empty where the digits in the word say them.
    var numbers: [Int]
    var isQuoted: Bool
  }

  private let termTrie: WordTrie
  private let terms: [Term]
  private let idiomTrie: WordTrie
  private let headTrie: WordTrie
  private let classifiers: [Set<UInt32>]
  /// Whether a term or idiom may begin with a scalar.
  private let begins: [Bool]
  package let entries: [LexiconEntry]

  package init() throws(LexiconError) {
    let shape = Lexicon.Shape(keys: ["form", "numbers", "quoted"])
    let terms = try Lexicon(named: "terms/terms.yaml", shape: shape).entries
    let heads = try Lexicon(named: "terms/heads.yaml", shape: .init(keys: ["after"])).entries
    let idioms = try Lexicon(named: "terms/idioms.yaml", shape: .init()).entries
    termTrie = Self.trie(terms)
    headTrie = Self.trie(heads)
    idiomTrie = Self.trie(idioms)
    var read: [Term] = []
    for entry in terms { read.append(try Self.term(entry)) }
    self.terms = read
    classifiers = heads.map { entry in
      Set((entry.lists["after"] ?? []).flatMap { $0.unicodeScalars.map(\.value) })
    }
    var begins = [Bool](repeating: false, count: 0x10000)
    for word in (terms + idioms).flatMap(\.surfaces) + ["“", "‘", "「", "『", "\"", "半", "万"] {
      if let first = word.unicodeScalars.first?.value, first < 0x10000 { begins[Int(first)] = true }
    }
    self.begins = begins
    entries = terms + heads + idioms
  }

  /// Whether a word may begin with `scalar`; told before anything is compared.
  @inline(__always)
  func mayBegin(_ scalar: UInt32) -> Bool { scalar < 0x10000 && begins[Int(scalar)] }

  private static func trie(_ entries: [LexiconEntry]) -> WordTrie {
    WordTrie(
      entries.enumerated().flatMap { index, entry in
        entry.surfaces.map { (word: $0, value: index) }
      })
  }

  private static func term(_ entry: LexiconEntry) throws(LexiconError) -> Term {
    let name = try entry.required("form")
    guard let form = NumericTerm.Form(rawValue: name) else {
      throw entry.error("'form' is '\(name)', write counted, abbreviation or programme")
    }
    let numbers = (entry.lists["numbers"] ?? []).compactMap { Int($0) }
    return Term(form: form, numbers: numbers, isQuoted: try entry.flag("quoted"))
  }

  /// The longest established term at `index`.
  func term(in reading: Reading, at index: Int) -> (end: Int, term: Term)? {
    guard let match = termTrie.longestMatch(in: reading, at: index), let value = match.values.first
    else { return nil }
    return (match.end, terms[Int(value)])
  }

  func idiomEnd(in reading: Reading, at index: Int) -> Int? {
    idiomTrie.longestEnd(in: reading, at: index)
  }

  /// Behind the longest head at `index` that stands behind `classifier`.
  func headEnd(in reading: Reading, at index: Int, behind classifier: UInt32) -> Int? {
    var longest: Int?
    headTrie.forEachMatch(in: reading, at: index) { end, values in
      if values.contains(where: { classifiers[Int($0)].contains(classifier) }) { longest = end }
    }
    return longest
  }
}

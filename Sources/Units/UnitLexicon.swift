package import Lexicons
package import Newspaper
internal import Numerals

/// All units and classifiers, found in text by their longest spelling.
package final class UnitLexicon: Sendable {
  package let units: [Unit]
  /// The entries they come from, in the same order, for tests and documentation.
  package let entries: [LexiconEntry]
  private let suffixes: WordTrie
  private let prefixes: WordTrie
  private let numbers: [String: Int]

  /// A spelling found in text, with every unit that it may be.
  package struct Match: Sendable {
    package var end: Int
    /// Numbers of the units, as in ``units``.
    package var candidates: [Int]
  }

  /// Loads the units and classifiers that ship with the program.
  package convenience init() throws(LexiconError) {
    let shape = Lexicon.Shape(
      list: "units", word: "unit", header: ["kind", "base", "source"],
      keys: [
        "factor", "offset", "ucum", "source", "position", "ambiguous", "kind", "base", "cues",
        "default", "called",
      ])
    var lexicons: [Lexicon] = []
    for name in try Lexicon.names(in: "units") + ["classifiers.yaml"] {
      lexicons.append(try Lexicon(named: name, shape: shape))
    }
    try self.init(lexicons)
  }

  package init(_ lexicons: [Lexicon]) throws(LexiconError) {
    var units: [Unit] = []
    var entries: [LexiconEntry] = []
    for lexicon in lexicons {
      for entry in lexicon.entries {
        units.append(try Self.unit(entry, header: lexicon.header))
        entries.append(entry)
      }
    }
    self.units = units
    self.entries = entries
    numbers = Dictionary(
      units.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    suffixes = Self.trie(units, entries) { $0 != .prefix }
    prefixes = Self.trie(units, entries) { $0 != .suffix }
  }

  /// The unit of that canonical name.
  package func named(_ name: String) -> Unit? { numbers[name].map { units[$0] } }

  private static func trie(
    _ units: [Unit], _ entries: [LexiconEntry], where isWanted: (Unit.Position) -> Bool
  ) -> WordTrie {
    WordTrie(
      zip(units, entries).enumerated().flatMap { index, pair in
        isWanted(pair.0.position)
          ? Set(pair.1.surfaces.map { Self.folded($0) }).sorted().map { (word: $0, value: index) }
          : []
      })
  }

  /// Spellings that fold to the same scalars are one.
  private static func folded(_ surface: String) -> String {
    let reading = Reading(surface)
    return reading.string(0..<reading.count)
  }

  private static func unit(
    _ entry: LexiconEntry, header: [String: String]
  ) throws(LexiconError) -> Unit {
    let kind = entry.fields["kind"] ?? header["kind"] ?? ""
    guard QuantityKind(rawValue: kind) != nil else {
      throw entry.error("\(entry.word): '\(kind)' is no kind of quantity")
    }
    guard let base = entry.fields["base"] ?? header["base"] else {
      throw entry.error("\(entry.word): key 'base' is missing")
    }
    let factor = try rational(entry, "factor")
    guard let factor, !factor.isZero else {
      throw entry.error("\(entry.word): key 'factor' is missing or zero")
    }
    let position = entry.fields["position"] ?? Unit.Position.suffix.rawValue
    guard let known = Unit.Position(rawValue: position) else {
      throw entry.error("\(entry.word): 'position' is suffix, prefix or both, not '\(position)'")
    }
    return Unit(
      name: entry.fields["called"] ?? entry.word, kind: kind, base: base, factor: factor,
      offset: try rational(entry, "offset"), position: known,
      isAmbiguous: try entry.flag("ambiguous"), cues: entry.lists["cues"] ?? [],
      isDefault: try entry.flag("default"))
  }

  private static func rational(
    _ entry: LexiconEntry, _ key: String
  ) throws(LexiconError) -> Rational? {
    guard let text = entry.fields[key] else { return nil }
    guard let value = Rational(decimal: text) else {
      throw entry.error(
        "\(entry.word): '\(key)' is '\(text)', write an integer, a decimal or a fraction")
    }
    return value
  }

  /// The longest spelling of a unit at `index`, behind a number, of those that may end where
  /// `mayEnd` says: 五位|元首 is no 位元.
  package func match(
    in reading: Reading, at index: Int, mayEnd: (_ end: Int) -> Bool = { _ in true }
  ) -> Match? {
    matches(suffixes, in: reading, at: index, mayEnd: mayEnd)
  }

  /// The longest spelling of a unit at `index`, before a number: ¥, US$, 人民币.
  package func prefixMatch(in reading: Reading, at index: Int) -> Match? {
    matches(prefixes, in: reading, at: index) { _ in true }
  }

  /// A spelling in Latin letters ends where its word ends: the m of 5mm is no metre.
  private func matches(
    _ trie: WordTrie, in reading: Reading, at index: Int, mayEnd: (_ end: Int) -> Bool
  ) -> Match? {
    var longest: (end: Int, values: [Int32])?
    trie.forEachMatch(in: reading, at: index) { end, values in
      let isInsideWord =
        end < reading.count && reading.classes[end - 1] == .latin
        && reading.classes[end] == .latin && !reading.isGapBefore(end)
      if !isInsideWord && mayEnd(end) {
        longest = (end, values)
      }
    }
    return longest.map { Match(end: $0.end, candidates: $0.values.map(Int.init)) }
  }
}

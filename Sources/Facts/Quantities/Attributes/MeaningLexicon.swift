package import Lexicons
internal import Newspaper

/// The lexicons of `meaning/` in one automaton: verbs, small words, indicators, cues, sectors.
package final class MeaningLexicon: Sendable {
  let trie: WordTrie
  let words: [MeaningWord]
  /// What a look at every character needs of each word, in few bytes.
  let glimpses: [MeaningGlimpse]
  /// Names of the policy areas, as the `sector` column prints them.
  let sectors: [String]
  /// Closing words of indicators, looked up backwards from where a noun phrase ends.
  let indicators: WordTable<IndicatorKinds>
  /// Every entry, for the tests that run its examples.
  package let entries: [LexiconEntry]

  package init() throws(LexiconError) {
    var table = MeaningTable()
    try table.add(
      Lexicon(
        named: "meaning/verbs.yaml",
        shape: .init(keys: [
          "role", "change", "status", "yields", "transitive", "process", "names", "completes",
          "modifies", "compares", "compounds",
        ])
      ))
    try table.add(
      Lexicon(named: "meaning/words.yaml", shape: .init(keys: ["role", "level", "tells"])))
    try table.add(
      Lexicon(named: "meaning/cues.yaml", shape: .init(keys: ["says", "reach", "before", "time"])))
    try table.add(sectors: Lexicon(named: "meaning/sectors.yaml", shape: .init(keys: ["sector"])))
    try table.add(
      indicators: Lexicon(named: "meaning/indicators.yaml", shape: .init(keys: ["kind"])))
    trie = WordTrie(table.surfaces.enumerated().map { (word: $1, value: $0) })
    words = table.words
    glimpses = words.map(MeaningGlimpse.init)
    sectors = table.sectors
    indicators = WordTable(table.indicators.map { ($0.surface, $0.kinds) })
    entries = table.entries
  }
}

/// Gathers what the files say of each spelling.
private struct MeaningTable {
  var surfaces: [String] = []
  var words: [MeaningWord] = []
  var sectors: [String] = []
  var indicators: [(surface: String, kinds: IndicatorKinds)] = []
  var entries: [LexiconEntry] = []
  private var places: [String: Int] = [:]

  private mutating func change(
    _ entry: LexiconEntry,
    _ change: (inout MeaningWord, _ surface: String) throws(LexiconError) -> Void
  )
    throws(LexiconError)
  {
    for surface in entry.surfaces {
      let place = places[surface] ?? surfaces.count
      if place == surfaces.count {
        places[surface] = place
        surfaces.append(surface)
        words.append(MeaningWord())
      }
      try change(&words[place], surface)
    }
  }

  mutating func add(_ lexicon: Lexicon) throws(LexiconError) {
    entries += lexicon.entries
    for entry in lexicon.entries {
      if entry.fields["says"] != nil {
        let cue = try Self.cue(entry)
        try change(entry) { word, surface throws(LexiconError) in
          guard word.cue == nil else { throw entry.error("\(surface): a spelling is listed twice") }
          word.cue = cue
        }
        continue
      }
      let sense = try Self.sense(entry)
      try change(entry) { word, surface throws(LexiconError) in
        guard word.role == nil else { throw entry.error("\(surface): a spelling is listed twice") }
        word = sense
      }
    }
  }

  mutating func add(sectors lexicon: Lexicon) throws(LexiconError) {
    entries += lexicon.entries
    for entry in lexicon.entries {
      let name = try entry.required("sector")
      let sector = sectors.firstIndex(of: name) ?? sectors.count
      if sector == sectors.count { sectors.append(name) }
      try change(entry) { word, surface throws(LexiconError) in
        guard word.sector == nil else {
          throw entry.error("\(surface): a spelling is listed twice")
        }
        word.sector = sector
      }
    }
  }

  /// Closing words of two characters and more hold verbs too (总投资), so they are nouns as well.
  mutating func add(indicators lexicon: Lexicon) throws(LexiconError) {
    entries += lexicon.entries
    var kinds: [String: IndicatorKinds] = [:]
    for entry in lexicon.entries {
      let name = try entry.required("kind")
      guard let kind = IndicatorKinds.named.first(where: { $0.0 == name })?.1 else {
        throw entry.error("\(entry.word): unknown kind '\(name)'")
      }
      for surface in entry.surfaces { kinds[surface, default: []].insert(kind) }
      try change(entry) { _, _ in }
    }
    for surface in kinds.keys.sorted() {
      guard let kind = kinds[surface] else { continue }
      indicators.append((surface, kind))
      if let place = places[surface], words[place].role == nil, surface.unicodeScalars.count > 1 {
        words[place].role = .solid
      }
    }
  }

  private static func sense(_ entry: LexiconEntry) throws(LexiconError) -> MeaningWord {
    let name = try entry.required("role")
    guard let role = TokenRole.named[name] else {
      throw entry.error("\(entry.word): unknown role '\(name)'")
    }
    var word = MeaningWord()
    word.role = role
    word.change = try value("change", of: entry)
    word.status = try value("status", of: entry)
    word.region = try value("level", of: entry)
    word.yields = try entry.flag("yields")
    word.isTransitive = try entry.flag("transitive")
    word.isProcess = try entry.flag("process")
    word.names = try entry.flag("names")
    word.completes = try entry.flag("completes")
    word.modifies = try entry.flag("modifies")
    word.tells = try entry.flag("tells")
    word.compares = try entry.flag("compares")
    word.compounds = try entry.flag("compounds")
    return word
  }

  private static func cue(_ entry: LexiconEntry) throws(LexiconError) -> StatusCue {
    let says = try entry.required("says")
    guard says == "none" || Status(rawValue: says) != nil else {
      throw entry.error(
        "\(entry.word): 'says' is '\(says)', write planned, achieved, ongoing or none")
    }
    guard let reach = StatusCue.Reach(rawValue: try entry.required("reach")) else {
      throw entry.error(
        "\(entry.word): 'reach' must be weak, clause, sentence, mood, estimate or heading")
    }
    return StatusCue(
      says: Status(rawValue: says), reach: reach, needsVerb: entry.fields["before"] == "verb",
      time: try value("time", of: entry))
  }

  /// The value of a key that names a case; nil where the key is absent.
  private static func value<Case: RawRepresentable<String> & CaseIterable>(
    _ key: String, of entry: LexiconEntry
  ) throws(LexiconError) -> Case? {
    guard let text = entry.fields[key] else { return nil }
    guard let value = Case(rawValue: text) else {
      let known = Case.allCases.map(\.rawValue).joined(separator: ", ")
      throw entry.error("\(entry.word): '\(key)' is '\(text)', write one of \(known)")
    }
    return value
  }
}

internal import Lexicons
internal import Newspaper

/// The words by which repair knows what is no running text: agencies, posts, staff, rubrics.
final class PageLexicon: Sendable {
  let agencies: WordTrie
  /// Reporter words; the value is an index of `roles`.
  let reporters: WordTrie
  let roles: [String]
  let bylines: WordTrie
  let posts: WordTrie
  /// Family names; value 1 for the first syllables of names that have none: 才仁卓玛.
  let surnames: WordTrie
  /// Staff words; value 1 where a number follows, 0 where names do.
  let staff: WordTrie
  let mastheads: WordTrie
  let rubrics: WordTrie
  let briefs: WordTrie
  let openers: WordTrie
  let captionStarts: WordTrie
  let captionEnds: WordTrie
  /// Jump words; the value is an index of ``jumpKinds``.
  let jumps: WordTrie
  /// What the name of an office that signs ends on.
  let signers: WordTrie
  /// What opens a line on where the author works.
  let affiliations: WordTrie
  /// What a kicker ends on.
  let kickers: WordTrie
  let pairs: CharacterPairs

  init() throws(LexiconError) {
    agencies = try Self.words("agencies")
    let reporterEntries = try Self.entries("reporters", keys: ["role"])
    var roles: [String] = []
    var pairs: [(word: String, value: Int)] = []
    for entry in reporterEntries {
      for word in entry.surfaces { pairs.append((word, roles.count)) }
      roles.append(try entry.required("role"))
    }
    self.roles = roles
    reporters = WordTrie(pairs)
    bylines = try Self.words("bylines")
    posts = try Self.words("posts")
    pairs = []
    for entry in try Self.entries("surnames", keys: ["syllable"]) {
      let value = try entry.flag("syllable") ? 1 : 0
      for word in entry.surfaces { pairs.append((word, value)) }
    }
    surnames = WordTrie(pairs)
    pairs = []
    for entry in try Self.entries("staff", keys: ["number"]) {
      let value = try entry.flag("number") ? 1 : 0
      for word in entry.surfaces { pairs.append((word, value)) }
    }
    staff = WordTrie(pairs)
    mastheads = try Self.words("mastheads")
    openers = try Self.words("openers")
    rubrics = try Self.words("rubrics")
    briefs = try Self.words("briefs")
    let captions = try Self.entries("captions", keys: ["place"])
    captionStarts = try Self.words(captions, place: "start")
    captionEnds = try Self.words(captions, place: "end")
    pairs = []
    for entry in try Self.entries("jumps", keys: ["kind"]) {
      let kind = try entry.required("kind")
      guard let value = Self.jumpKinds.firstIndex(where: { $0.name == kind }) else {
        throw entry.error("\(entry.word): 'kind' is '\(kind)', write in, out or see")
      }
      for word in entry.surfaces { pairs.append((word, value)) }
    }
    jumps = WordTrie(pairs)
    kickers = try Self.words("kickers")
    signers = try Self.words("signers")
    affiliations = try Self.words("affiliations")
    self.pairs = try CharacterPairs()
  }

  private static let jumpKinds: [(name: String, kind: Line.Kind)] = [
    ("in", .jumpIn), ("out", .jumpOut), ("see", .notice),
  ]

  static func jumpKind(_ value: Int32) -> Line.Kind? {
    jumpKinds.indices.contains(Int(value)) ? jumpKinds[Int(value)].kind : nil
  }

  private static func entries(_ name: String, keys: Set<String> = []) throws(LexiconError)
    -> [LexiconEntry]
  {
    try Lexicon(named: "page/\(name).yaml", shape: Lexicon.Shape(keys: keys)).entries
  }

  private static func words(_ name: String) throws(LexiconError) -> WordTrie {
    WordTrie(try entries(name).flatMap { $0.surfaces.map { (word: $0, value: 0) } })
  }

  private static func words(_ entries: [LexiconEntry], place: String) throws(LexiconError)
    -> WordTrie
  {
    var pairs: [(word: String, value: Int)] = []
    for entry in entries where try entry.required("place") == place {
      for word in entry.surfaces { pairs.append((word, 0)) }
    }
    return WordTrie(pairs)
  }
}

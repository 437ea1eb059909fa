package import Lexicons
internal import Newspaper

/// The lexicons by which persons are known: posts, organizations, surnames, what follows a name.
package final class PeopleWords: Sendable {
  private let posts: WordTrie
  private let organizations: WordTrie
  /// Posts that are none without an organization: 代表.
  private let dependent: Set<String>
  private let names: WordTrie
  private let followers: WordTrie
  private let surnames: WordTrie
  /// Whether a post or a well-known name may begin with a scalar.
  private let begins: [Bool]
  package let entries: [LexiconEntry]

  package init() throws(LexiconError) {
    let posts = try Lexicon(
      named: "people/posts.yaml", shape: .init(keys: ["needs_organization"])
    ).entries
    let organizations = try Lexicon(named: "people/organizations.yaml", shape: .init()).entries
    let names = try Lexicon(named: "people/names.yaml", shape: .init()).entries
    let followers = try Lexicon(named: "people/followers.yaml", shape: .init()).entries
    self.posts = Self.trie(posts)
    var marked: Set<String> = []
    for entry in posts where try entry.flag("needs_organization") {
      marked.formUnion(entry.surfaces)
    }
    dependent = marked
    self.organizations = Self.trie(organizations)
    self.names = Self.trie(names)
    self.followers = Self.trie(followers)
    let lines = try DataLines.read(Lexicon.folder + "/people/surnames.txt")
    surnames = WordTrie(
      lines.filter { $0.first != "#" }.flatMap { $0.split(separator: " ") }
        .map { (word: String($0), value: 0) })
    var begins = [Bool](repeating: false, count: 0x10000)
    for word in (posts + names).flatMap(\.surfaces) + ["常", "副", "代"] {
      if let first = word.unicodeScalars.first?.value, first < 0x10000 { begins[Int(first)] = true }
    }
    self.begins = begins
    entries = posts + organizations + names + followers
  }

  /// Whether a mention may begin with `scalar`; told before anything is compared.
  @inline(__always)
  func mayBegin(_ scalar: UInt32) -> Bool { scalar < 0x10000 && begins[Int(scalar)] }

  private static func trie(_ entries: [LexiconEntry]) -> WordTrie {
    WordTrie(entries.flatMap { entry in entry.surfaces.map { (word: $0, value: 0) } })
  }

  func postEnd(in reading: Reading, at index: Int) -> Int? {
    if let end = posts.longestEnd(in: reading, at: index) { return end }
    // 常务副省长, 副董事长, 代县长
    guard let behind = reading.end(ofAny: ["常务副", "副", "代"], at: index) else { return nil }
    return posts.longestEnd(in: reading, at: behind)
  }

  func needsOrganization(_ role: String) -> Bool { dependent.contains(role) }

  func knownNameEnd(in reading: Reading, at index: Int) -> Int? {
    names.longestEnd(in: reading, at: index)
  }

  func surnameEnd(in reading: Reading, at index: Int) -> Int? {
    surnames.longestEnd(in: reading, at: index)
  }

  /// How many scalars the word takes that stands at `index` and may follow a name; 0 for none.
  func followerLength(in reading: Reading, at index: Int) -> Int {
    guard let match = followers.longestMatch(in: reading, at: index) else { return 0 }
    return match.end - index
  }

  /// Whether the name of an organization may end just before `end`.
  func isOrganization(in reading: Reading, _ range: Range<Int>) -> Bool {
    (max(range.lowerBound, range.upperBound - 4)..<range.upperBound).contains { start in
      var ends = false
      organizations.forEachMatch(in: reading, at: start) { end, _ in
        if end == range.upperBound { ends = true }
      }
      return ends
    }
  }
}

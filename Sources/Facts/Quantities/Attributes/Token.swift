/// What a token is to the grammar of clauses.
enum TokenRole: UInt8, Sendable {
  // What stands in noun phrases.
  case text, nominal, solid, quote, de
  // What ends them.
  case link, take, adverb, compare, preposition, marker, source, goal, conjunction, opener, part
  case region, per, share, each, limit
  // What is no word.
  case quantity, date, place, list, pause, stop, opening, closing

  /// By the names of the lexicons.
  static let named: [String: TokenRole] = [
    "nominal": .nominal, "solid": .solid, "link": .link, "take": .take, "adverb": .adverb,
    "compare": .compare, "preposition": .preposition, "marker": .marker, "source": .source,
    "goal": .goal, "conjunction": .conjunction, "opener": .opener, "part": .part,
    "region": .region, "per": .per, "share": .share, "each": .each, "limit": .limit,
  ]

  /// Whether a noun phrase goes on over it.
  var isNoun: Bool {
    switch self {
    case .text, .nominal, .solid, .quote: true
    default: false
    }
  }

  /// Where a clause ends.
  var isBreak: Bool { self == .pause || self == .stop }
}

/// One word of a passage, as the grammar sees it.
struct Token: Sendable {
  var role: TokenRole
  /// Indexes of the reading.
  var start: Int
  var end: Int
  /// Number of the word, quantity, date or place it is; -1 for plain text.
  var index: Int

  var range: Range<Int> { start..<end }
}

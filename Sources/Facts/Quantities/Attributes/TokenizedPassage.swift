internal import Lexicons
internal import Newspaper

/// A paragraph as tokens, with the cues and keywords that stand in it; read in one pass.
struct TokenizedPassage: Sendable {
  /// A cue for the status, or a keyword of a sector, where it stands.
  struct Find<Value: Sendable>: Sendable {
    var start: Int
    var end: Int
    var value: Value
  }

  let passage: Passage
  let mentions: [QuantityMention]
  let lexicon: MeaningLexicon
  private(set) var tokens: [Token] = []
  /// The token of each quantity.
  private(set) var quantityTokens: [Int] = []
  private(set) var cues: [Find<StatusCue>] = []
  private(set) var keywords: [Find<Int>] = []
  /// For each quantity the token of the bracket it stands in, -1 for none.
  private(set) var quantityBrackets: [Int] = []
  /// For each date the token of the bracket it stands in.
  private(set) var dateBrackets: [Int: Int] = [:]
  /// Dates of what is compared with: 比战前的1936年.
  private(set) var comparedDates: Set<Int> = []

  var reading: Reading { passage.reading }

  /// `dates` and `places` are index ranges of the reading, in order.
  init(
    _ passage: Passage, mentions: [QuantityMention], dates: [Range<Int>], places: [Range<Int>],
    lexicon: MeaningLexicon
  ) {
    self.passage = passage
    self.mentions = mentions
    self.lexicon = lexicon
    quantityTokens.reserveCapacity(mentions.count)
    read(dates, places)
    let settled = settledCues()
    cues = settled.cues
    // 月计划: no adverb, where it is no cue.
    for token in settled.nouns where role(token) == .adverb && word(token)?.role == nil {
      tokens[token].role = .text
    }
    settleShortWords()
    settleAdverbs()
    findBrackets()
  }

  /// （不含上年旧存28802件）: what stands in brackets is said by the way.
  private mutating func findBrackets() {
    quantityBrackets = Array(repeating: -1, count: quantityTokens.count)
    var open: [Int] = []
    for (index, token) in tokens.enumerated() {
      switch token.role {
      case .opening: open.append(index)
      case .closing: _ = open.popLast()
      case .stop where passage.reading.classes[token.start] == .sentenceEnd: open = []
      case .quantity:
        if let bracket = open.last { quantityBrackets[token.index] = bracket }
      case .date:
        dateBrackets[token.index] = open.last
        if isCompared(index) { comparedDates.insert(token.index) }
      default: break
      }
    }
  }

  /// Whether 比 stands before the noun that a date belongs to.
  private func isCompared(_ date: Int) -> Bool {
    guard role(date - 1) == .de else { return false }
    var index = date - 2
    while index >= 0, date - index < 8, role(index).isNoun || role(index) == .adverb { index -= 1 }
    return role(index) == .compare
  }

  func word(_ token: Int) -> MeaningWord? {
    guard tokens.indices.contains(token), tokens[token].index >= 0 else { return nil }
    switch tokens[token].role {
    case .quantity, .date, .place: return nil
    default: return lexicon.words[tokens[token].index]
    }
  }

  func role(_ token: Int) -> TokenRole {
    tokens.indices.contains(token) ? tokens[token].role : .stop
  }

  // MARK: Reading

  private mutating func read(_ dates: [Range<Int>], _ places: [Range<Int>]) {
    var next = (quantity: 0, date: 0, place: 0)
    var index = 0
    var free = 0
    while index < passage.reading.count {
      let match = look(at: index, from: free)
      guard index >= free else {
        index += 1
        continue
      }
      while next.date < dates.count, dates[next.date].lowerBound < index { next.date += 1 }
      while next.place < places.count, places[next.place].lowerBound < index { next.place += 1 }
      if next.quantity < mentions.count, mentions[next.quantity].outerRange.lowerBound <= index {
        quantityTokens.append(tokens.count)
        free = max(mentions[next.quantity].outerRange.upperBound, index + 1)
        append(.quantity, index, free, next.quantity)
        next.quantity += 1
      } else if next.date < dates.count, dates[next.date].lowerBound == index {
        free = limit(dates[next.date].upperBound, next.quantity)
        append(.date, index, free, next.date)
      } else if next.place < places.count, places[next.place].lowerBound == index,
        match?.role != .take
      {
        free = limit(places[next.place].upperBound, next.quantity)
        append(.place, index, free, next.place)
      } else if let match, match.end > index + 1, isLocative(index) {
        // 比十年前提高: 前 belongs to the number before.
        free = index + 1
        append(.adverb, index, free, -1)
      } else if let match, match.end <= limit(match.end, next.quantity) {
        free = match.end
        append(match.role, index, free, match.word)
      } else {
        free = index + 1
        appendSign(index)
      }
      index += 1
    }
  }

  /// Whether 前, 后 or 内 follows a number or a date.
  private func isLocative(_ index: Int) -> Bool {
    guard let last = tokens.last, last.role == .quantity || last.role == .date else { return false }
    switch passage.reading.scalars[index] {
    case 0x524D, 0x540E, 0x5185: return true
    default: return false
    }
  }

  /// Nothing may run into the next quantity.
  private func limit(_ end: Int, _ quantity: Int) -> Int {
    guard quantity < mentions.count else { return end }
    return min(end, mentions[quantity].outerRange.lowerBound)
  }

  /// Notes cues and keywords that start at `index`; gives the longest word of the grammar.
  private mutating func look(at index: Int, from free: Int)
    -> (role: TokenRole, end: Int, word: Int)?
  {
    var grammar: (role: TokenRole, end: Int, word: Int)?
    var cue: (end: Int, word: Int)?
    var keyword: (end: Int, sector: Int)?
    lexicon.trie.forEachFirstValue(in: passage.reading, at: index) { end, value in
      let word = lexicon.glimpses[value]
      if let role = word.role { grammar = (role, end, value) }
      if word.isCue { cue = (end, value) }
      if word.sector >= 0 { keyword = (end, Int(word.sector)) }
    }
    if let keyword { keywords.append(Find(start: index, end: keyword.end, value: keyword.sector)) }
    // 要 in 主要, 规划 in 规划范围 promises nothing.
    let isInName = grammar.map { $0.role == .solid && cue.map { $0.end } ?? .max < $0.end } ?? false
    if let cue, let value = lexicon.words[cue.word].cue, index >= free || cue.end > free, !isInName
    {
      if cues.last.map({ $0.end < cue.end }) ?? true {
        cues.append(Find(start: index, end: cue.end, value: value))
      }
      if grammar == nil { grammar = (.adverb, cue.end, cue.word) }
    }
    return grammar
  }

  private mutating func append(_ role: TokenRole, _ start: Int, _ end: Int, _ index: Int) {
    tokens.append(Token(role: role, start: start, end: end, index: index))
  }

  private mutating func appendSign(_ index: Int) {
    var role = TokenRole.sign(passage.reading.scalars[index], passage.reading.classes[index])
    // 千万千瓦级风电基地: 级 behind a number joins as 的 does.
    if passage.reading.scalars[index] == 0x7EA7, tokens.last?.role == .quantity { role = .de }
    if role == .text, let last = tokens.last, last.role == .text {
      tokens[tokens.count - 1].end = index + 1
    } else {
      append(role, index, index + 1, -1)
    }
  }

  /// 医用牛心包膜, 抗震减灾: a lone character between two nouns is part of them.
  private mutating func settleShortWords() {
    for index in tokens.indices where tokens[index].range.count == 1 {
      let scalar = passage.reading.scalars[tokens[index].start]
      switch tokens[index].role {
      case .adverb where Self.loose.contains(scalar):
        let isLocative = Self.locatives.contains(scalar)
        guard role(index + 1).isNoun || !isLocative && role(index + 1) == .de,
          index > 0, role(index - 1).isNoun || isLocative || isNewBehindNumber(index)
        else { continue }
      case .take where Self.short.contains(scalar):
        guard !opensClause(index) else { continue }
      case .link where !Self.isPlainLink(scalar):
        guard index > 0, [.text, .solid].contains(role(index + 1)) else { continue }
      default: continue
      }
      tokens[index].role = .text
      tokens[index].index = -1
    }
  }

  /// 发电装机累计容量: an adverb between a noun and the word of measure that closes it.
  private mutating func settleAdverbs() {
    for index in tokens.indices where tokens[index].role == .adverb {
      guard tokens[index].range.count == 2, index > 0, role(index - 1).isNoun,
        word(index)?.cue?.says != .planned,
        role(index + 1).isNoun, role(index - 1) != .quote || role(index + 1) != .nominal,
        let closing = lexicon.indicators.match(reading, before: tokens[index + 1].end),
        closing.start <= tokens[index + 1].start,
        role(index + 1) != .nominal || !closing.value.contains(.size)
      else { continue }
      tokens[index].role = .text
      tokens[index].index = -1
    }
  }

  /// Whether 新 belongs to the noun that a number counts: 200名新员工.
  private func isNewBehindNumber(_ token: Int) -> Bool {
    passage.reading.scalars[tokens[token].start] == 0x65B0 && role(token - 1) == .quantity
  }

  /// Verbs that open as many nouns: 建材, 用户, 办学.
  private static let short = ScalarSet("用打修建栽养设购招挖铺架装办销卖派捐拨贷筹罚埋种花")

  /// 建大棚, 修路, 用水泥: whether a verb of one character stands where one may, with an object.
  private func opensClause(_ token: Int) -> Bool {
    if isParticle(token + 1) { return true }
    switch role(token - 1) {
    case .text, .nominal, .solid, .quote, .de, .closing: return false
    default: break
    }
    switch role(token + 1) {
    case .text: return tokens[token + 1].range.count > 1
    case .nominal, .solid, .quote, .opening, .quantity: return true
    default: return false
    }
  }

  /// Characters that are as often part of a noun: 技能, 不足, 其他, 新校.
  private static let loose = ScalarSet("中前后内会能可应新净约近过再先不未其此这那经之着们他她")

  /// Behind a noun they end it (分水前), before one they open it (中成药).
  private static let locatives = ScalarSet("中前后内")

  /// 为 and 是 take any noun behind them.
  private static func isPlainLink(_ scalar: UInt32) -> Bool {
    scalar == 0x4E3A || scalar == 0x662F
  }
}

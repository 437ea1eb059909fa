internal import Newspaper

/// What stands before a quantity in its clause: verbs and small words next to the number, then the
/// noun phrase, then what governs that: 推动 | 村庄覆盖面 | 达到 | 36%.
struct PhraseBefore: Sendable {
  /// Tokens of the noun phrase; nil where none stands between the number and what ends the clause.
  var noun: Range<Int>?
  /// Tokens of the verb next to the number, 至 and 了 included: 提升至.
  var link: Range<Int>?
  /// The verb whose object the noun phrase is: 种植, 新建.
  var governor: Int?
  /// The token that ends the search: a comma, the quantity before, -1 for the start.
  var border: Int
  /// The quantity before, where only 、 or 和 stand between.
  var listedWith: Int?
  /// Whether a preposition governs it: 在三种地区.
  var isAside = false
  var isDistributed = false
  /// Whether 由 or 从 stands before the number, 至 or 到.
  var isSource = false
  var isGoal = false
  /// 占 in the clause, where the value is a share.
  var share: Int?
  /// Whether 比 or 同比 stands before the number.
  var isCompared = false
  var isPart = false
  /// A date next to the number: 一九五七年的三百一十二万吨.
  var date: Int?
}

/// Reads backwards from a quantity.
struct PhraseBeforeReader {
  let passage: TokenizedPassage
  /// Token of the quantity.
  let quantity: Int
  private var phrase: PhraseBefore
  private var token: Int
  /// Whether 、 or 和 stands before the number: the noun before that is another's.
  private var joined = false
  /// Whether 的 stands between the number and what is read.
  private var isBehindDe = false

  static func read(_ passage: TokenizedPassage, before quantity: Int) -> PhraseBefore {
    var reader = PhraseBeforeReader(passage, quantity)
    reader.stripTail()
    reader.takeNoun()
    reader.findShare()
    return reader.phrase
  }

  private init(_ passage: TokenizedPassage, _ quantity: Int) {
    self.passage = passage
    self.quantity = quantity
    token = quantity - 1
    phrase = PhraseBefore(border: -1)
  }

  // MARK: Next to the number

  private mutating func stripTail() {
    while token >= 0 {
      let role = passage.role(token)
      switch role {
      case .link: takeLink()
      case .goal, .source, .preposition, .marker: takeDirection(role)
      case .each: phrase.isDistributed = true
      case .compare: phrase.isCompared = true
      case .part: phrase.isPart = true
      case .date:
        if phrase.date == nil, isNext(to: token) { phrase.date = passage.tokens[token].index }
      case .list, .conjunction: joined = true
      case .de:
        isBehindDe = true
        // 到丰收的1958年: what a date is of is no subject.
        if passage.role(token + 1) == .date {
          while passage.role(token - 1).isNoun { token -= 1 }
        }
      case .adverb, .per, .limit, .region, .opener, .share, .quote, .place: break
      case .closing:
        guard let open = opening(token) else { return }
        token = open
      case .quantity:
        if joined && phrase.link == nil && !phrase.isCompared { phrase.listedWith = token }
        return
      case .take: guard standsAsLink() else { return }
      case .text, .nominal, .solid:
        if joined { return }
        guard let compare = comparison() else { return }
        token = compare
        if passage.role(compare) == .compare { phrase.isCompared = true }
      case .pause, .stop, .opening: return
      }
      token -= 1
    }
  }

  private func isNext(to date: Int) -> Bool {
    (date + 1..<quantity).allSatisfy { passage.role($0) == .de }
  }

  private mutating func takeLink() {
    guard phrase.link == nil else { return }
    // 分别为 says both.
    if passage.reading.end(of: "分别", at: passage.tokens[token].start) != nil {
      phrase.isDistributed = true
    }
    var end = token + 1
    while end < quantity, passage.role(end) == .goal || passage.isParticle(end) { end += 1 }
    phrase.link = token..<end
  }

  private mutating func takeDirection(_ role: TokenRole) {
    if phrase.link != nil && role == .goal { return }
    switch role {
    case .source: phrase.isSource = true
    case .goal: phrase.isGoal = true
    case .preposition: phrase.isAside = true
    default: break
    }
  }

  /// Whether a verb has its object before it: 农村户厕改造完成5000座, not 新建3座.
  private mutating func standsAsLink() -> Bool {
    var before = token - 1
    if passage.word(token)?.completes == true || holds(token) {
      while passage.role(before) == .adverb { before -= 1 }
    }
    guard passage.role(before).isNoun || passage.role(before) == .closing else { return false }
    if phrase.link == nil { phrase.link = token..<token + 1 }
    return true
  }

  /// 务工工资大概有3万元, where no people are counted: 全厂现有400人.
  private func holds(_ token: Int) -> Bool {
    let mention = passage.mentions[passage.tokens[quantity].index]
    return !mention.counts && passage.tokens[token].range.count == 1
      && passage.reading.at(passage.tokens[token].start, "有")
  }

  /// 比上年年初预算增加: what a change is measured against is no subject.
  private func comparison() -> Int? {
    let changes = phrase.link.map { measuresChange($0.lowerBound) } ?? false
    guard changes || isBehindDe else { return nil }
    var index = token
    while index >= 0, token - index < 8 {
      switch passage.role(index) {
      case .compare: return changes ? index : nil
      // 由分水前的39万亩增加到44万亩
      case .source: return isBehindDe ? index + 1 : nil
      case .text, .nominal, .solid, .date, .de, .region, .place, .adverb, .per, .quote: index -= 1
      default: return nil
      }
    }
    return nil
  }

  /// 增长, 减少; 高, 低, 多, 少.
  private func measuresChange(_ link: Int) -> Bool {
    guard let word = passage.word(link) else { return false }
    return word.change != nil || word.compares || passage.tokens[link].range.count == 1
  }

  private func opening(_ closing: Int) -> Int? {
    var index = closing - 1
    while index >= 0, closing - index < 30 {
      if passage.role(index) == .opening { return index }
      if passage.role(index) == .stop { return nil }
      index -= 1
    }
    return nil
  }

  // MARK: The noun phrase

  private mutating func takeNoun() {
    let end = token + 1
    guard !joined, let start = passage.nounStart(endingAt: end, from: token) else {
      phrase.border = token
      noteGovernor(token)
      return
    }
    phrase.border = start - 1
    if passage.role(start - 1) == .preposition, let verb = verb(inside: start..<end) {
      phrase.noun = verb + 1..<end
      phrase.governor = verb
      return
    }
    let noun = passage.trimmed(start..<end)
    if let verb = comparing(before: noun) {
      (phrase.link, phrase.border, phrase.isCompared) = (verb..<verb + 1, verb - 1, true)
      takeCompared(before: verb)
      return
    }
    if isWhole(noun) {
      takeNoun(before: noun.lowerBound - 1)
      return
    }
    phrase.noun = noun.isEmpty ? nil : noun
    noteGovernor(noun.lowerBound - 1)
  }

  /// 农民收入高出全省平均水平62%: what stands before the verb is compared.
  private mutating func takeCompared(before verb: Int) {
    guard let start = passage.nounStart(endingAt: verb, from: verb - 1) else { return }
    let noun = passage.trimmed(start..<verb)
    guard !noun.isEmpty else { return }
    (phrase.noun, phrase.border) = (noun, start - 1)
    noteGovernor(noun.lowerBound - 1)
  }

  /// 高于全省平均水平2个百分点: the verb whose object the value is only measured against.
  private func comparing(before noun: Range<Int>) -> Int? {
    guard phrase.link == nil, !noun.isEmpty,
      passage.mentions[passage.tokens[quantity].index].isShare
    else { return nil }
    var index = noun.lowerBound - 1
    while Self.besideNoun.contains(passage.role(index))
      || [.per, .nominal].contains(passage.role(index))
    { index -= 1 }
    return passage.word(index)?.compares == true ? index : nil
  }

  /// 产量为全国总产量的12%: a whole that a share is taken of, as behind 占.
  private func isWhole(_ noun: Range<Int>) -> Bool {
    guard isBehindDe, !noun.isEmpty, phrase.link == nil,
      passage.mentions[passage.tokens[quantity].index].isShare
    else { return false }
    var index = noun.lowerBound - 1
    // 年度计划任务
    while passage.role(index).isNoun || Self.besideNoun.contains(passage.role(index)) { index -= 1 }
    return passage.role(index) == .link && passage.word(index)?.change == nil
  }

  private static let besideNoun: [TokenRole] = [.region, .date, .place, .adverb]

  /// The noun before the link at or before a token: 产量|为.
  private mutating func takeNoun(before last: Int) {
    token = last
    while passage.role(token) != .link { token -= 1 }
    takeLink()
    token -= 1
    while [.each, .adverb].contains(passage.role(token)) {
      if passage.role(token) == .each { phrase.isDistributed = true }
      token -= 1
    }
    let end = token + 1
    let start = passage.nounStart(endingAt: end, from: token)
    phrase.border = (start ?? end) - 1
    phrase.noun = start.map { passage.trimmed($0..<end) }.flatMap { $0.isEmpty ? nil : $0 }
    noteGovernor(phrase.border)
  }

  /// 在工业园区建设标准厂房: behind a preposition a verb parts where from what.
  private func verb(inside noun: Range<Int>) -> Int? {
    noun.dropFirst().dropLast().last {
      passage.word($0)?.isTransitive == true && passage.role($0 - 1) != .de
        && passage.role($0 + 1) != .de && passage.role($0 + 1) != .nominal
    }
  }

  private mutating func noteGovernor(_ token: Int) {
    var index = token
    while index >= 0 {
      switch passage.role(index) {
      case .take, .nominal:
        phrase.governor = index
        return
      case .link:
        phrase.governor = passage.word(index)?.change == nil ? nil : index
        return
      case .preposition:
        phrase.isAside = true
        return
      case .each: phrase.isDistributed = true
      case .part:
        phrase.isPart = true
        return
      case .region, .adverb, .place, .date, .conjunction, .list: break
      default: return
      }
      index -= 1
    }
  }

  /// 占 to the left in the clause, over the whole's own number.
  private mutating func findShare() {
    guard passage.mentions[passage.tokens[quantity].index].isShare else { return }
    var index = quantity - 1
    while index >= 0, quantity - index < 24 {
      let role = passage.role(index)
      if role.isBreak { return }
      if role == .share {
        phrase.share = index
        return
      }
      index -= 1
    }
  }
}

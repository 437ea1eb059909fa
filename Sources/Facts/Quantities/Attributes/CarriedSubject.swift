internal import Newspaper
internal import Units

/// Subjects that stand elsewhere in the sentence: 完成43.6亿元，增长8%.
extension SubjectReader {
  mutating func carry(_ find: inout SubjectFind, _ mention: Int, _ token: Int) {
    if find.before.isDistributed, let dealt, listLength(mention) == dealt.parts.count,
      let previous = nearest(mention, sameUnit: false),
      previous < dealt.first + dealt.parts.count
    {
      // 分别完成12亿元和8亿元，分别增长5%和6%
      self.dealt = (dealt.parts, mention)
      find.source = dealt.first
      (find.owner, find.subject) = dealt.parts[0]
      find.way = .distributed
      return
    }
    if find.before.isDistributed, dealQuantities(&find, mention) { return }
    if let governor = find.before.governor, let object = objectOfSameVerb(governor) {
      find.subject = object
      find.way = .sameVerb
      return
    }
    if isSpent(find.before, mention) { return }
    let isGrowth = passage.mentions[mention].isShare || find.before.isCompared
    // 比上年增长8% may open a sentence of its own.
    let crosses = isGrowth && find.before.link != nil && opensSentence(find.before.border)
    // 隧道5座共3088米: what stands next to the number before is about the same.
    let isNext = passage.role(find.before.border) == .quantity && find.before.link == nil
    let isTotal = sumsUp(token, find.before)
    let near = nearest(mention, sameUnit: !isGrowth && !isNext && !isTotal, crosses: crosses)
    let topic =
      find.before.isCompared
      ? nil : topic(before: token, after: near) ?? doer(before: find.before, mention)
    if let topic {
      find.subject = topic
      find.way = .topic
    } else if let source = near ?? nearest(mention, sameUnit: false) {
      inherit(&find, mention, source, .carried)
    } else if let topic = self.topic(before: token) {
      find.subject = topic
      find.way = .topic
    }
  }

  /// Whether nothing but a time or a point of view stands in the sentence before: 从月度看，7月份增长5%.
  private func opensSentence(_ border: Int) -> Bool {
    var index = border
    while index >= 0, border - index < Self.viewpoint {
      switch passage.role(index) {
      case .stop: return true
      case .quantity, .link, .take: return false
      default: index -= 1
      }
    }
    return index < 0
  }

  /// How many tokens a point of view may take.
  private static let viewpoint = 8

  /// 财政收入迈上新台阶，达到37亿元; 公司扩招，员工达260名: what the clause before says something of, where it
  /// holds no number of its own.
  private func doer(before: PhraseBefore, _ mention: Int) -> Range<Int>? {
    guard let link = before.link, passage.role(link.lowerBound) == .link,
      passage.role(before.border) == .pause, passage.word(link.lowerBound)?.change == nil
    else { return nil }
    var start = before.border
    while start > 0, !passage.role(start - 1).isBreak { start -= 1 }
    let clause = start..<before.border
    guard !clause.contains(where: { passage.role($0) == .quantity }) else { return nil }
    while start < before.border, passage.role(start).opensClause || yields(start) { start += 1 }
    var end = start
    while end < before.border, passage.role(end).runsInTopic { end += 1 }
    let noun = passage.trimmed(start..<end)
    guard !noun.isEmpty, !passage.isVague(noun) else { return nil }
    return measured(noun)
  }

  /// 实现粮食生产…: the verb before what it brings about.
  private func yields(_ token: Int) -> Bool { passage.word(token)?.yields == true }

  /// Up to the last word of measure in it, where one stands in it: 辖内财政收入|迈上新台阶.
  private func measured(_ noun: Range<Int>) -> Range<Int> {
    let whole = passage.indexes(noun)
    for end in stride(from: whole.upperBound, to: whole.lowerBound + 1, by: -1) {
      if let closing = passage.lexicon.indicators.match(passage.reading, before: end),
        closing.start >= whole.lowerBound, end - closing.start > 1
      {
        return whole.lowerBound..<end
      }
    }
    return whole
  }

  /// 拆除旧房295处，共计4700平方米: a clause that only adds up what came before.
  private func sumsUp(_ token: Int, _ before: PhraseBefore) -> Bool {
    before.link == nil && before.governor == nil && passage.role(token - 1) == .adverb
      && passage.role(token - 2) == .pause
      && passage.reading.at(passage.tokens[token - 1].start, anyOf: "共合总")
  }

  /// 投入2183万元: money that a verb spends is about that verb, not about what came before.
  func isSpent(_ before: PhraseBefore, _ mention: Int) -> Bool {
    guard let governor = before.governor, before.link == nil, !before.isCompared,
      passage.mentions[mention].unit?.isKind(.money) == true, let word = passage.word(governor)
    else { return false }
    return passage.role(governor) == .take && !word.yields
  }

  /// The last quantity of the sentence whose subject may be spoken of on.
  func nearest(_ mention: Int, sameUnit: Bool, crosses: Bool = false) -> Int? {
    guard mention > 0 else { return nil }
    let quantity = passage.mentions[mention]
    let here = quantity.range.lowerBound
    let sentence = passage.passage.sentence(at: here)
    for index in stride(from: mention - 1, through: max(0, mention - 12), by: -1) {
      let other = passage.mentions[index]
      guard other.range.lowerBound >= sentence.lowerBound || crosses && index == mention - 1 else {
        return nil
      }
      let bracket = passage.quantityBrackets[index]
      guard finds[index].subject != nil, finds[index].way != .unit,
        !finds[index].before.isAside,
        bracket < 0 || bracket == passage.quantityBrackets[mention]
      else { continue }
      if passage.role(passage.quantityTokens[index] + 1) == .de,
        finds[index].before.governor == nil,
        isWhole(index)
      {
        continue
      }
      // 迈过千亿大关，达1330亿元
      let isBare =
        other.unit == nil && index == mention - 1 && quantity.unit?.isKind(.money) == true
      if !sameUnit || isBare || other.unit?.base == quantity.unit?.base { return index }
    }
    return nil
  }

  /// Whether it is the whole that a share is taken of: 占全国一千七百八十六个县的28%.
  func isWhole(_ mention: Int) -> Bool {
    var token = passage.quantityTokens[mention] - 1
    while token >= 0, !passage.role(token).isBreak, passage.role(token) != .quantity {
      if passage.role(token) == .share { return true }
      token -= 1
    }
    return false
  }

  /// What the sentence set out to speak of: a clause before that is a noun phrase and no more.
  func topic(before token: Int, after source: Int? = nil) -> Range<Int>? {
    let floor = source.map { passage.quantityTokens[$0] } ?? -1
    var clauseEnd = token
    var index = token - 1
    while index > floor, token - index < 60 {
      let role = passage.role(index)
      if role.isBreak {
        if let noun = topic(inClause: index + 1..<clauseEnd), clauseEnd < token { return noun }
        // 收入不断增加：每户277元
        if role == .stop, !isColon(index) { return nil }
        clauseEnd = index
      }
      index -= 1
    }
    guard index < 0, clauseEnd < token else { return nil }
    return topic(inClause: 0..<clauseEnd)
  }

  private func isColon(_ token: Int) -> Bool {
    passage.reading.at(passage.tokens[token].start, anyOf: "：:")
  }

  func topic(inClause clause: Range<Int>) -> Range<Int>? {
    guard
      !clause.contains(where: {
        passage.role($0) == .quantity && !isInAside($0, clause) || passage.word($0)?.tells == true
      })
    else { return nil }
    var start = clause.lowerBound
    while start < clause.upperBound, passage.role(start).opensClause { start += 1 }
    var end = start
    let lastDe = clause.last { passage.role($0) == .de } ?? -1
    while end < clause.upperBound,
      passage.role(end).runsInTopic
        || end < lastDe && end > start && passage.role(end) == .take
    {
      end += 1
    }
    guard end > start, end == clause.upperBound || passage.role(end).followsTopic,
      !isDateline(end)
    else { return nil }
    let noun = passage.trimmed(start..<end)
    return noun.isEmpty || passage.isVague(noun) ? nil : passage.indexes(noun)
  }

  /// 新华社广州12月30日电: who sends the news is no topic of it.
  private func isDateline(_ date: Int) -> Bool {
    passage.role(date) == .date
      && passage.reading.end(ofAny: ["电", "消息", "讯"], at: passage.tokens[date].end) != nil
  }

  func isInAside(_ token: Int, _ clause: Range<Int>) -> Bool {
    (clause.lowerBound..<token).contains { passage.role($0) == .preposition }
  }

  /// 拟发行国债，…，今年先发行1万亿元: the verb had its object before.
  func objectOfSameVerb(_ verb: Int) -> Range<Int>? {
    // 同口径完成3.67亿元: 完成 takes whatever was spoken of last.
    guard passage.role(verb) == .take, passage.word(verb)?.yields != true else { return nil }
    let word = passage.tokens[verb].index
    var index = verb - 1
    while index >= 0, verb - index < 60 {
      let token = passage.tokens[index]
      if token.role == .take, token.index == word {
        var end = index + 1
        while passage.role(end).isNoun { end += 1 }
        return end > index + 1 ? passage.indexes(index + 1..<end) : nil
      }
      index -= 1
    }
    return nil
  }
}

extension TokenRole {
  /// What may stand before the noun phrase that opens a clause.
  var opensClause: Bool {
    switch self {
    case .opener, .part, .date, .place, .region, .adverb, .each, .limit: true
    default: false
    }
  }

  fileprivate var runsInTopic: Bool {
    switch self {
    case .text, .nominal, .solid, .quote, .de, .conjunction, .list, .per: true
    default: false
    }
  }

  /// What may stand behind a topic: 棉花的亩产量|在十二年内, 增速|分别.
  fileprivate var followsTopic: Bool {
    switch self {
    case .preposition, .adverb, .each, .date, .source, .compare: true
    default: false
    }
  }
}

internal import Newspaper

/// What a sentence set out to speak of: a clause before that is a noun phrase and no more
/// (棉花的亩产量，在十二年内，…), or that says something of one (财政收入迈上新台阶，达到37亿元).
extension SubjectReader {
  /// What the sentence set out to speak of: a clause before that is a noun phrase and no more.
  func topic(before token: Int, after source: Int? = nil) -> Range<Int>? {
    let floor = source.map { passage.quantityTokens[$0] } ?? -1
    var clauseEnd = token
    var index = token - 1
    while index > floor, token - index < 60 {
      // 总产值（这种产值按不变价格计算），增长77%: a bracket is no clause of its own.
      if passage.role(index) == .closing, let open = opening(closedBy: index), open > floor {
        index = open - 1
        continue
      }
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

  private func opening(closedBy closing: Int) -> Int? {
    (max(0, closing - 60)..<closing).last { passage.role($0) == .opening }
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
    let rest = start..<clause.upperBound
    guard end > start, end == clause.upperBound || passage.role(end).followsTopic,
      !isDateline(end)
    else { return headBehindDe(rest) }
    // 规模较大的纺织厂
    if passage.role(end) == .compare, let head = headBehindDe(rest) { return head }
    if let noun = noun(behindDateAt: end, in: clause) { return noun }
    return named(passage.trimmed(start..<end))
  }

  /// 地级市1至7月投资增速前三名: what is measured stands behind whose it is and when.
  private func noun(behindDateAt next: Int, in clause: Range<Int>) -> Range<Int>? {
    var date = next
    // 县（区）1至7月投资增速
    if passage.role(date) == .opening {
      date = clause.first { $0 > next && passage.role($0) == .closing }.map { $0 + 1 } ?? date
    }
    guard passage.role(date) == .date else { return nil }
    var end = date + 1
    while end < clause.upperBound, passage.role(end).runsInTopic { end += 1 }
    guard end > date + 1, end == clause.upperBound || passage.role(end).followsTopic else {
      return nil
    }
    let noun = measured(date + 1..<end)
    return noun.count > 1 && noun != passage.indexes(date + 1..<end) ? noun : nil
  }

  /// 培育出的新品种，每亩能够达到3万公斤: what a clause that ends in a noun is about.
  private func headBehindDe(_ clause: Range<Int>) -> Range<Int>? {
    guard let opening = clause.first, passage.role(opening) != .preposition,
      let de = clause.last(where: { passage.role($0) == .de }), de > opening,
      (de + 1..<clause.upperBound).allSatisfy({ passage.role($0).isNoun })
    else { return nil }
    return named(passage.trimmed(de + 1..<clause.upperBound))
  }

  /// The topic, where it names something: no 受降雨影响, and 涨幅 of 涨幅最大.
  private func named(_ noun: Range<Int>) -> Range<Int>? {
    var range = passage.indexes(noun)
    if Self.superlatives.contains(where: { passage.reading.hasSuffix($0, before: range.upperBound) }
    ) {
      range = range.dropLast(2)
    }
    guard range.count > 1, !passage.isVague(noun),
      !passage.reading.hasSuffix("影响", before: range.upperBound)
    else { return nil }
    return range
  }

  private static let superlatives: [StaticWord] = ["最大", "最高", "最快", "最多", "最低", "最小", "最少"]

  /// 新华社广州12月30日电: who sends the news is no topic of it.
  private func isDateline(_ date: Int) -> Bool {
    passage.role(date) == .date
      && passage.reading.end(ofAny: ["电", "消息", "讯"], at: passage.tokens[date].end) != nil
  }

  func isInAside(_ token: Int, _ clause: Range<Int>) -> Bool {
    (clause.lowerBound..<token).contains { passage.role($0) == .preposition }
  }

  /// 财政收入迈上新台阶，达到37亿元; 公司扩招，员工达260名: what the clause before says something of, where it
  /// holds no number of its own.
  func doer(before: PhraseBefore, _ mention: Int) -> Range<Int>? {
    guard let link = before.link, passage.role(link.lowerBound) == .link,
      passage.role(before.border) == .pause, passage.word(link.lowerBound)?.change == nil
    else { return nil }
    var start = before.border
    while start > 0, !passage.role(start - 1).isBreak { start -= 1 }
    let clause = start..<before.border
    guard !clause.contains(where: { passage.role($0) == .quantity }) else { return nil }
    if let noun = noun(behindIs: clause) { return noun }
    while start < before.border, passage.role(start).opensClause || yields(start) { start += 1 }
    var end = start
    while end < before.border, passage.role(end).runsInTopic { end += 1 }
    let noun = passage.trimmed(start..<end)
    guard !noun.isEmpty, !passage.isVague(noun) else { return nil }
    return measured(noun)
  }

  /// 占比最大的是佣金收入，为24亿元.
  private func noun(behindIs clause: Range<Int>) -> Range<Int>? {
    guard let link = clause.last(where: { passage.role($0) == .link }),
      passage.reading.at(passage.tokens[link].end - 1, "是"), link + 1 < clause.upperBound,
      (link + 1..<clause.upperBound).allSatisfy({
        passage.role($0).isNoun || passage.role($0) == .conjunction
      })
    else { return nil }
    return named(passage.trimmed(link + 1..<clause.upperBound))
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
    case .preposition, .adverb, .each, .date, .source, .compare, .opening: true
    default: false
    }
  }
}

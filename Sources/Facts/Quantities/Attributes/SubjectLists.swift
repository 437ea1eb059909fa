internal import Newspaper
internal import Units

/// Lists: each member its own subject (分别), or all the same.
extension SubjectReader {
  /// Deals the members of 广播覆盖率和电视覆盖率 to as many numbers.
  mutating func deal(_ find: inout SubjectFind, _ noun: Range<Int>, _ mention: Int) -> Bool {
    let members = split(noun)
    guard members.count > 1, let last = members.last else { return false }
    let tail = sharedTail(last, of: members)
    let parts = members.map { member -> (owner: Range<Int>?, subject: Range<Int>) in
      guard let tail, member != last else { return (nil, passage.indexes(member)) }
      let owner = passage.indexes(member)
      return (owner, withoutOverlap(tail, behind: owner))
    }
    dealt = (parts, mention)
    (find.owner, find.subject) = parts[0]
    find.way = .distributed
    return true
  }

  /// 行业为汽车、百货，降幅分别达10%、4%: deals the members of the clause before, each with the noun.
  mutating func dealClause(_ find: inout SubjectFind, _ noun: Range<Int>, _ mention: Int) -> Bool {
    let border = find.before.border
    let count = listLength(mention)
    guard count > 1, passage.role(border) == .pause else { return false }
    let closing = passage.nounStart(endingAt: border, from: border - 1)
      .map { split(passage.trimmed($0..<border)) }
    guard
      let members = closing?.count == count ? closing : listed(before: border, count)
    else { return false }
    let subject = passage.indexes(noun)
    let parts = members.map { member -> (owner: Range<Int>?, subject: Range<Int>) in
      (passage.indexes(member), subject)
    }
    dealt = (parts, mention)
    (find.owner, find.subject) = parts[0]
    find.way = .distributed
    return true
  }

  /// The members that open the clause before a comma: 粮食、蔬菜、果品等产业都有增长，…分别.
  private func listed(before border: Int, _ count: Int) -> [Range<Int>]? {
    var start = border
    while start > 0, !passage.role(start - 1).isBreak, passage.role(start - 1) != .quantity {
      start -= 1
    }
    while start < border, passage.role(start).opensClause { start += 1 }
    var end = start
    while end < border, passage.role(end).isNoun || Self.joins.contains(passage.role(end)) {
      end += 1
    }
    let members = split(start..<end)
    return members.count == count && passage.role(end) == .limit ? members : nil
  }

  private static let joins: [TokenRole] = [.conjunction, .list]

  /// The members of 汽车、百货及生物科技业.
  private func split(_ noun: Range<Int>) -> [Range<Int>] {
    var members: [Range<Int>] = []
    var start = noun.lowerBound
    for token in noun where [.conjunction, .list].contains(passage.role(token)) {
      if start < token { members.append(start..<token) }
      start = token + 1
    }
    if start < noun.upperBound { members.append(start..<noun.upperBound) }
    return members
  }

  /// What the last member names for all: 播种面积 of 小麦、马铃薯播种面积.
  func sharedTail(_ last: Range<Int>, of members: [Range<Int>]) -> Range<Int>? {
    guard members.dropLast().allSatisfy({ passage.indicator($0) == nil }) else { return nil }
    let whole = passage.indexes(last)
    if let first = last.first(where: { passage.role($0) != .text }), first > last.lowerBound {
      return passage.tokens[first].start..<whole.upperBound
    }
    // 城镇和农村收入: the members are mostly of one length.
    let length = passage.indexes(members[0]).count
    guard length < whole.count else { return nil }
    return whole.lowerBound + length..<whole.upperBound
  }

  /// 城镇居民 and 居民人均可支配收入 join without saying 居民 twice.
  func withoutOverlap(_ tail: Range<Int>, behind owner: Range<Int>) -> Range<Int> {
    let scalars = passage.reading.scalars
    for length in stride(from: min(4, owner.count, tail.count - 1), to: 0, by: -1)
    where scalars[owner.suffix(length)].elementsEqual(scalars[tail.prefix(length)]) {
      return tail.lowerBound + length..<tail.upperBound
    }
    return tail
  }

  func listLength(_ mention: Int) -> Int {
    passage.listLength(from: passage.quantityTokens[mention])
  }

  /// 接待游客52万人次，实现收入1.8亿元，分别增长12%和15%: as many as were named before.
  mutating func dealQuantities(_ find: inout SubjectFind, _ mention: Int) -> Bool {
    let count = listLength(mention)
    guard count > 1, mention >= count else { return false }
    let sources = mention - count..<mention
    let sentence = passage.passage.sentence(at: passage.mentions[mention].range.lowerBound)
    guard sources.allSatisfy({ sentence.contains(passage.mentions[$0].range.lowerBound) }) else {
      return false
    }
    let parts = sources.compactMap { index in
      finds[index].subject.map { (owner: finds[index].owner, subject: $0) }
    }
    guard parts.count == count else { return false }
    dealt = (parts, mention)
    (find.owner, find.subject) = parts[0]
    find.source = sources.lowerBound
    find.way = .distributed
    return true
  }

  /// 甲县完成投资3亿元、乙县2亿元: an owner of its own, and what the number before measures.
  func takesTurn(_ find: inout SubjectFind, _ noun: Range<Int>, _ mention: Int) -> Bool {
    let border = find.before.border
    guard passage.role(border) == .list, passage.role(border - 1) == .quantity,
      find.before.link == nil, passage.indicator(noun) == nil
    else { return false }
    let source = passage.tokens[border - 1].index
    guard finds[source].owner != nil, !finds[source].isAttribute,
      passage.mentions[source].unit?.base == passage.mentions[mention].unit?.base
    else { return false }
    (find.owner, find.subject) = (passage.indexes(noun), finds[source].subject)
    (find.way, find.source) = (.listed, source)
    return true
  }

  /// Takes what another quantity of the sentence is about.
  func inherit(
    _ find: inout SubjectFind, _ mention: Int, _ source: Int, _ way: SubjectWay
  ) {
    find.way = way
    find.source = source
    if way == .listed, let dealt, mention - dealt.first < dealt.parts.count, mention > dealt.first {
      (find.owner, find.subject) = dealt.parts[mention - dealt.first]
      find.way = .distributed
      return
    }
    (find.owner, find.subject) = (finds[source].owner, finds[source].subject)
  }

  /// The member before in a list of one unit whose subject stands before it: …八十斤和一百斤皮棉.
  func sharedSource(_ before: PhraseBefore, _ mention: Int) -> Int? {
    guard let listed = before.listedWith else { return nil }
    let source = passage.tokens[listed].index
    guard finds[source].subject != nil, !finds[source].isAttribute, finds[source].way != .carried,
      passage.mentions[source].unit?.name == passage.mentions[mention].unit?.name
    else { return nil }
    return source
  }

  /// 3、5和8座桥梁: the noun behind the last is that of all.
  mutating func share(_ find: SubjectFind, back last: Int) {
    var member = last
    while !finds[member].isAttribute,
      finds[member].subject == nil || [.carried, .topic].contains(finds[member].way)
    {
      finds[member].subject = find.subject
      finds[member].owner = nil
      finds[member].source = nil
      finds[member].way = .listed
      guard let listed = finds[member].before.listedWith else { return }
      member = passage.tokens[listed].index
    }
  }
}

extension TokenizedPassage {
  /// How many quantities stand in the list that begins with one: 12%和15%.
  func listLength(from quantity: Int) -> Int {
    var count = 1
    var token = quantity + 1
    while count < 16, role(token) == .list || role(token) == .conjunction,
      role(token + 1) == .quantity
    {
      count += 1
      token += 2
    }
    return count
  }
}

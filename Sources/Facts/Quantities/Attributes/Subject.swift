internal import Newspaper
internal import Units

/// How a subject was found; what `etl explain` prints.
package enum SubjectWay: String, Sendable, CaseIterable {
  /// 2.29亿元的…项目
  case behindDe = "head behind 的"
  /// 8万片医用牛心包膜
  case behind = "noun behind"
  /// 覆盖面达到36%, 种植饲草10万亩
  case before = "noun before"
  /// 4个千亩饲草基地
  case ofEach = "noun behind the size of each"
  /// 投资2亿元新建污水处理厂
  case objectBehind = "object of the verb behind"
  /// 8.2%和9.1%
  case listed = "same list"
  /// A和B分别增长8.2%和9.1%
  case distributed = "its turn in the list"
  /// 完成43.6亿元，增长8%
  case carried = "what came before"
  /// 粮食每亩平均年产量，在不同地区，分别达到…
  case topic = "topic of the sentence"
  /// 占总人口的比重达到51.4%
  case share = "share of a whole"
  /// 增收1.3亿元
  case verb = "the verb alone"
  /// 5469户
  case unit = "what the unit counts"
  /// 拟发行国债，今年先发行1万亿元
  case sameVerb = "object of the same verb before"
}

/// What a quantity measures, with what its clause says around it; indexes of the reading.
struct SubjectFind: Sendable {
  var subject: Range<Int>?
  /// Stands before the subject and owns it: 第一产业 of 第一产业实现增加值.
  var owner: Range<Int>?
  var way: SubjectWay?
  /// The quantity that the subject was taken from.
  var source: Int?
  /// Whether the noun behind was taken, so that the number is its attribute.
  var isAttribute = false
  var action: Range<Int>?
  var change: Change?
  var before: PhraseBefore
}

/// Finds the subjects of a paragraph's quantities, in order.
///
/// The noun behind the number comes first where the number counts it or 的 stands between; then the
/// noun before; then what the sentence spoke of.
struct SubjectReader {
  let passage: TokenizedPassage
  var finds: [SubjectFind] = []
  /// The members of the last list that 分别 dealt out, and its first quantity.
  var dealt: (parts: [(owner: Range<Int>?, subject: Range<Int>)], first: Int)?

  init(_ passage: TokenizedPassage) {
    self.passage = passage
    finds.reserveCapacity(passage.mentions.count)
  }

  static func read(_ passage: TokenizedPassage) -> [SubjectFind] {
    var reader = SubjectReader(passage)
    for mention in passage.mentions.indices where mention < passage.quantityTokens.count {
      reader.finds.append(reader.find(mention))
    }
    return reader.finds
  }

  mutating func find(_ mention: Int) -> SubjectFind {
    let token = passage.quantityTokens[mention]
    var before = PhraseBeforeReader.read(passage, before: token)
    // 116辆消防车526人: the noun is that of the number before.
    if passage.mentions[mention].countsPeople, before.link == nil, let noun = before.noun,
      let last = finds.last, last.isAttribute, last.subject == passage.indexes(noun)
    {
      before.noun = nil
    }
    var find = SubjectFind(before: before)
    settle(&find, mention, token)
    if find.subject == nil { settleAlone(&find, mention) }
    find.action = action(find)
    find.change = change(find, mention)
    return find
  }

  mutating func settle(_ find: inout SubjectFind, _ mention: Int, _ token: Int) {
    let before = find.before
    let reader = PhraseBehindReader(passage: passage)
    if let share = before.share, settleShare(&find, mention, share) { return }
    if settleCompared(&find, token) { return }
    if passage.mentions[mention].counts, !passage.mentions[mention].countsDivisions,
      !passage.mentions[mention].countsPeople, passage.role(token + 1) == .quantity,
      let behind = reader.read(token + 1)
    {
      take(&find, behind, .ofEach)
    } else if let behind = behindTotal(mention, token, reader) {
      take(&find, behind, .ofEach)
    } else if passage.mentions[mention].counts, let behind = reader.thing(behindSizesAt: token) {
      take(&find, behind, .ofEach)
    } else if let source = sharedSource(before, mention) {
      inherit(&find, mention, source, .listed)
    } else if let behind = reader.read(token), takes(behind, over: before, mention) {
      take(&find, behind, behind.isBehindDe ? .behindDe : .behind)
      if let listed = before.listedWith { share(find, back: passage.tokens[listed].index) }
    } else if let listed = before.listedWith {
      inherit(&find, mention, passage.tokens[listed].index, .listed)
    } else if isOpen(before, mention), let behind = reader.object(behind: token) {
      take(&find, behind, .objectBehind)
    } else if acts(before, mention) || namesItself(before, mention) {
      settleAlone(&find, mention)
    } else if let noun = before.noun, !goesOn(noun, mention) {
      takeBefore(&find, noun, mention)
    } else {
      carry(&find, mention, token)
    }
  }

  /// 27条共320公里通村公路: the noun behind the length of all.
  private func behindTotal(_ mention: Int, _ token: Int, _ reader: PhraseBehindReader)
    -> PhraseBehind?
  {
    guard passage.mentions[mention].counts, !passage.mentions[mention].countsPeople,
      passage.role(token + 1) == .adverb, passage.role(token + 2) == .quantity,
      passage.reading.at(passage.tokens[token + 1].start, "共")
    else { return nil }
    return reader.read(token + 2)
  }

  func take(_ find: inout SubjectFind, _ behind: PhraseBehind, _ way: SubjectWay) {
    find.subject = passage.indexes(behind.noun)
    find.isAttribute = true
    find.way = way
  }

  /// 增收1.3亿元, 共有5469户: where nothing else is named, the verb or what the unit counts.
  func settleAlone(_ find: inout SubjectFind, _ mention: Int) {
    let quantity = passage.mentions[mention]
    let verb = find.before.link?.lowerBound ?? find.before.governor
    if quantity.countsPeople || quantity.countsDivisions, let unit = quantity.unit {
      find.subject = passage.printed(unit.name, in: quantity.range)
      find.way = .unit
    } else if !quantity.counts, !quantity.isShare, let verb, passage.isNounLike(verb) {
      find.subject = passage.tokens[verb].range
      find.way = .verb
    }
  }

  /// 增收1200万元: the verb says what is measured.
  private func namesItself(_ before: PhraseBefore, _ mention: Int) -> Bool {
    guard let link = before.link, before.noun == nil || isMade(before.governor),
      !before.isCompared, before.listedWith == nil
    else { return false }
    return passage.word(link.lowerBound)?.names == true && !passage.mentions[mention].isShare
  }

  /// 让他家增收七八万元: who is made to do it stands between.
  private func isMade(_ governor: Int?) -> Bool {
    governor.map { passage.reading.at(passage.tokens[$0].start, anyOf: "让使令帮") } ?? false
  }

  /// 536个县遭受洪灾, 5户脱贫: those counted open the clause and do something.
  func acts(_ before: PhraseBefore, _ mention: Int) -> Bool {
    let quantity = passage.mentions[mention]
    let border = passage.role(before.border)
    // 派出36人赶赴, 为20万人提供饮水
    let isSent = before.link.map { passage.role($0.lowerBound) == .take || isFor($0) } ?? false
    guard quantity.countsPeople || quantity.countsDivisions, before.noun == nil || isSent,
      before.link == nil || isSent, !before.isPart, !before.isCompared
    else { return false }
    var next = passage.quantityTokens[mention] + 1
    while passage.role(next) == .adverb { next += 1 }
    // 派出80人赶赴灾区
    if passage.role(next) == .take, before.governor == before.border || before.governor == nil {
      return true
    }
    guard before.governor == nil, border.isBreak || border == .quantity || before.border < 0 else {
      return false
    }
    return quantity.countsDivisions
      && (passage.role(next) == .quantity || passage.role(next) == .opening)
  }

  // MARK: Before

  /// 新建高标准农田1.5万亩、改造提升0.8万亩: a verb without an object goes on about the last one.
  func goesOn(_ noun: Range<Int>, _ mention: Int) -> Bool {
    passage.isBareVerb(noun) && nearest(mention, sameUnit: true) != nil
  }

  mutating func takeBefore(_ find: inout SubjectFind, _ noun: Range<Int>, _ mention: Int) {
    find.way = .before
    if takesTurn(&find, noun, mention) { return }
    if find.before.isDistributed, deal(&find, noun, mention) { return }
    if passage.isBareVerb(noun), let thing = thing(before: noun.lowerBound) {
      find.subject = thing
      return
    }
    find.subject = passage.indexes(noun)
    if find.before.isDistributed, dealClause(&find, noun, mention) { return }
    guard let closing = passage.indicator(noun), closing.isWhole else { return }
    if let governor = find.before.governor, passage.word(governor)?.yields == true,
      let owner = self.noun(before: governor)
    {
      find.owner = owner
    } else if closing.kinds.contains(.relative) {
      let source = nearest(mention, sameUnit: false)
      find.owner =
        source.flatMap { finds[$0].owner ?? finds[$0].subject } ?? holder(before: noun.lowerBound)
    } else if closing.kinds.contains(.bare) {
      let topic = topic(before: noun.lowerBound).flatMap {
        $0.count <= Self.longestOwner ? $0 : nil
      }
      find.owner = topic.map { passage.stem(of: $0) ?? $0 } ?? kin(mention, closing.kinds)
    }
  }

  /// A clause before that is longer tells a story, and is no name.
  private static let longestOwner = 14

  /// 轻纺工业在整个工业中的比重: what stands before 在.
  private func holder(before token: Int) -> Range<Int>? {
    var index = token - 1
    while index >= 0, token - index < 10 {
      switch passage.role(index) {
      case .text, .nominal, .solid, .de, .adverb, .region: index -= 1
      case .preposition: return noun(before: index)
      default: return nil
      }
    }
    return nil
  }

  /// 常住人口与2010年普查的72万人相比: what is compared stands before 与.
  private func settleCompared(_ find: inout SubjectFind, _ token: Int) -> Bool {
    guard passage.role(token + 1) == .compare,
      passage.reading.at(passage.tokens[token + 1].start, anyOf: "相比")
    else { return false }
    var index = token - 1
    while index >= 0, token - index < 16, !passage.role(index).isBreak {
      if passage.role(index) == .conjunction, let noun = noun(before: index) {
        find.subject = noun
        find.way = .before
        return true
      }
      index -= 1
    }
    return false
  }

  /// 发电设备平均利用2089小时: the thing before a verb that has no object.
  private func thing(before token: Int) -> Range<Int>? {
    var end = token
    while passage.role(end - 1) == .adverb || passage.role(end - 1) == .per { end -= 1 }
    return end < token ? noun(before: end) : nil
  }

  /// 玉米种植面积80万亩，产量50万吨; 播种四亿亩小麦，总产量八百亿斤: what the quantity before is of.
  private func kin(_ mention: Int, _ kinds: IndicatorKinds) -> Range<Int>? {
    guard let source = nearest(mention, sameUnit: false), finds[source].owner == nil,
      !passage.mentions[source].isShare, let subject = finds[source].subject
    else { return nil }
    if let closing = passage.lexicon.indicators.match(passage.reading, before: subject.upperBound) {
      return closing.value.contains(.bare) ? passage.stem(of: subject) : nil
    }
    return finds[source].isAttribute && finds[source].way == .behind ? subject : nil
  }

  /// The noun phrase that ends before a token: 第一产业 before 实现.
  func noun(before token: Int) -> Range<Int>? {
    guard token > 0, let start = passage.nounStart(endingAt: token, from: token - 1) else {
      return nil
    }
    let noun = passage.trimmed(start..<token)
    return noun.isEmpty ? nil : passage.indexes(noun)
  }
}

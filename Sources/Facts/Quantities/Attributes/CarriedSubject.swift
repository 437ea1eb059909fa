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
    if find.before.isDistributed || mirrors(find.before, mention),
      dealQuantities(&find, mention)
    {
      return
    }
    if reaches(find.before, mention) {
      inherit(&find, mention, mention - 1, .carried)
      return
    }
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
    // 水位31.8米，流量9840立方米每秒，上涨0.9米: metres are of the level.
    let kin =
      isGrowth && !passage.mentions[mention].isShare
      ? nearest(mention, sameUnit: true, crosses: crosses) : nil
    let near =
      kin ?? nearest(mention, sameUnit: !isGrowth && !isNext && !isTotal, crosses: crosses)
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

  /// 货物20亿吨、集装箱1367万箱，增长1%、6%: as many changes as values in the clause before.
  private func mirrors(_ before: PhraseBefore, _ mention: Int) -> Bool {
    let count = listLength(mention)
    guard count > 1, mention >= count, before.link != nil, passage.mentions[mention].isShare,
      passage.role(before.border) == .pause,
      passage.quantityTokens[mention - 1] == before.border - 1
    else { return false }
    let isList = (mention - count + 1..<mention).allSatisfy { index in
      !passage.mentions[index].isShare && finds[index].way == .before
        && !(passage.quantityTokens[index - 1]..<passage.quantityTokens[index]).contains {
          passage.role($0).isBreak
        }
    }
    let first = passage.quantityTokens[mention - count]
    let isAlone =
      mention == count
      || (passage.quantityTokens[mention - count - 1]..<first).contains { passage.role($0).isBreak }
    return isList && isAlone && !passage.mentions[mention - count].isShare
  }

  /// 债权投资增长41%，达到113亿元: the value that a change led to.
  private func reaches(_ before: PhraseBefore, _ mention: Int) -> Bool {
    guard mention > 0, let link = before.link, before.noun == nil, !before.isCompared,
      passage.role(link.lowerBound) == .link, passage.word(link.lowerBound)?.change == nil,
      passage.role(before.border) == .pause,
      passage.quantityTokens[mention - 1] == before.border - 1
    else { return false }
    return passage.mentions[mention - 1].isShare && !passage.mentions[mention].isShare
      && finds[mention - 1].way == .before && finds[mention - 1].change != nil
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

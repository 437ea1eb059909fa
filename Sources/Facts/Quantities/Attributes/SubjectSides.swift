internal import Newspaper
internal import Units

/// Whether what a quantity is about stands before or behind it: 种植饲草10万亩, 8万片医用牛心包膜.
extension SubjectReader {
  /// Whether the noun behind is what the number says something of, and not the noun before.
  func takes(_ behind: PhraseBehind, over before: PhraseBefore, _ mention: Int) -> Bool {
    let quantity = passage.mentions[mention]
    guard let noun = before.noun else {
      // 七成以上行业
      let countsTenths = passage.reading.at(quantity.range.upperBound - 1, "成")
      return behind.isBehindDe || countsTenths || !quantity.isShare && !quantity.isDuration
    }
    if let governor = before.governor, gives(governor) { return true }
    let closing = passage.indicator(noun)
    let isLinked = before.link.map { passage.role($0.lowerBound) == .link } ?? false
    let isSize = closing.map { passage.isSize($0, noun) } ?? passage.endsInVerb(noun)
    if behind.isBehindDe {
      // 增长前三名的行业, 人数达到120名的学校
      if quantity.counts, isLinked { return true }
      return isSize || closing.map { $0.isWhole || $0.kinds == .thing } ?? true
    }
    if quantity.isShare || quantity.isDuration { return false }
    if let link = before.link, governs(link, quantity) { return true }
    if quantity.counts {
      return !quantity.countsPeople
        || !isLinked && before.governor == nil && closing == nil
    }
    return isSize || !isLinked && before.governor == nil && closing == nil
  }

  /// 卖给国家4万斤余粮: who gets it stands before what.
  private func gives(_ verb: Int) -> Bool {
    passage.role(verb) == .take && passage.reading.at(passage.tokens[verb].end - 1, "给")
  }

  /// 工程新建750千伏变电站, 医疗队为860名群众义诊: what stands before the verb does it.
  private func governs(_ link: Range<Int>, _ quantity: QuantityMention) -> Bool {
    let verb = link.lowerBound
    if passage.role(verb) == .take {
      return passage.word(verb).map { !$0.yields && !$0.completes } ?? false
    }
    return quantity.countsPeople && isFor(link)
  }

  func isFor(_ link: Range<Int>) -> Bool {
    let verb = passage.tokens[link.lowerBound]
    return link.count == 1 && verb.range.count == 1 && passage.reading.at(verb.start, "为")
  }

  /// Whether nothing before names the thing: 投资2亿元新建…, 为期3年.
  func isOpen(_ before: PhraseBefore, _ mention: Int) -> Bool {
    let quantity = passage.mentions[mention]
    guard !quantity.isShare, !before.isCompared, before.link == nil else { return false }
    guard let noun = before.noun else { return before.governor == nil && !quantity.counts }
    guard let closing = passage.indicator(noun), closing.isWhole, closing.kinds.contains(.size)
    else { return false }
    return before.governor.map { passage.word($0)?.yields != true } ?? true
  }
}

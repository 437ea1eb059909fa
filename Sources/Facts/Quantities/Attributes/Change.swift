extension SubjectReader {
  /// Whether what a quantity measures grew or shrank.
  ///
  /// The verb next to the number tells (增长8.6%), else the verb whose object the noun is
  /// (压减支出5%), else the noun (涨幅3%).
  func change(_ find: SubjectFind, _ mention: Int) -> Change? {
    let before = find.before
    // 由40%提高到55%, but 由下降5%转为增长2%
    if before.isSource, before.link == nil { return nil }
    // 整治提升12个村: the villages get no more.
    if find.isAttribute, let link = before.link,
      passage.reading.at(passage.tokens[link.lowerBound].start, "提")
    {
      return nil
    }
    if let link = before.link, let change = passage.word(link.lowerBound)?.change { return change }
    let quantity = passage.mentions[mention]
    if let listed = before.listedWith, before.link == nil {
      return finds[passage.tokens[listed].index].change
    }
    if quantity.rule == QuantityRule.redoubling.name { return .increase }
    if !find.isAttribute, before.link == nil, let governor = before.governor,
      let change = passage.word(governor)?.change
    {
      return change
    }
    guard quantity.isShare, let kinds = kinds(of: find) else { return nil }
    if kinds.contains(.growth) { return .increase }
    return kinds.contains(.decline) ? .decrease : nil
  }

  /// How the noun before the number closes, or the topic: 青椒涨幅最大，达17.3%.
  private func kinds(of find: SubjectFind) -> IndicatorKinds? {
    if find.way == .topic, let topic = find.subject {
      return passage.lexicon.indicators.match(passage.reading, before: topic.upperBound)?.value
    }
    return find.before.noun.flatMap { passage.indicator($0)?.kinds }
  }
}

extension SubjectReader {
  /// Whether what a quantity measures grew or shrank.
  ///
  /// The verb next to the number tells (增长8.6%), else the verb whose object the noun is
  /// (压减支出5%), else the noun (涨幅3%).
  func change(_ find: SubjectFind, _ mention: Int) -> Change? {
    let before = find.before
    if before.isSource { return nil }
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
    guard quantity.isShare, let noun = before.noun, let closing = passage.indicator(noun) else {
      return nil
    }
    if closing.kinds.contains(.growth) { return .increase }
    return closing.kinds.contains(.decline) ? .decrease : nil
  }
}

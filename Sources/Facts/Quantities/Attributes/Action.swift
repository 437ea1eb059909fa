internal import Newspaper

extension SubjectReader {
  /// The verb that governs a quantity: 提升至, 种植, 总投资; indexes of the reading.
  ///
  /// The verb next to the number comes first, then the one whose object its noun is.
  func action(_ find: SubjectFind) -> Range<Int>? {
    let before = find.before
    if let listed = before.listedWith, before.link == nil, !find.isAttribute {
      return finds[passage.tokens[listed].index].action
    }
    if let link = before.link { return passage.indexes(link) }
    if let noun = before.noun {
      if find.isAttribute, isMeasure(noun) { return passage.indexes(noun) }
      if find.isAttribute, passage.endsInVerb(noun) {
        return passage.tokens[noun.upperBound - 1].range
      }
      if passage.isBareVerb(noun) { return passage.indexes(noun) }
    }
    if let governor = before.governor { return passage.tokens[governor].range }
    return nil
  }

  /// 总投资, 年产: what stands for a verb before a number whose noun follows.
  private func isMeasure(_ noun: Range<Int>) -> Bool {
    guard let closing = passage.indicator(noun) else { return false }
    return closing.isWhole && closing.kinds.contains(.size)
  }
}

extension TokenizedPassage {
  /// 加紧建设 before 6座变电站.
  func endsInVerb(_ noun: Range<Int>) -> Bool { role(noun.upperBound - 1) == .nominal }
}

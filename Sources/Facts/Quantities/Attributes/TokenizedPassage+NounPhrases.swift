internal import Newspaper

/// Where noun phrases begin, and what governs and closes them.
extension TokenizedPassage {
  /// 了, 着, 过 behind a verb.
  func isParticle(_ token: Int) -> Bool {
    guard role(token) == .adverb, tokens[token].range.count == 1 else { return false }
    switch reading.scalars[tokens[token].start] {
    case 0x4E86, 0x7740, 0x8FC7: return true
    default: return false
    }
  }

  /// Where the noun phrase that ends at `end` begins; nil where there is none.
  func nounStart(endingAt end: Int, from last: Int) -> Int? {
    var start = end
    var index = last
    while index >= 0 {
      switch role(index) {
      case .text, .nominal, .solid: start = index
      case .de: break
      // 粮食每亩平均年产量
      case .per: guard start < end, role(index - 1).isNoun else { return found(start, end) }
      // 仔猪出售价格
      case .take:
        guard start < end, joins(index, start..<end) else { return found(start, end) }
        start = index
      case .quote: if opensQuote(index) && start == index + 1 { start = index }
      // 粮食和油料产量: within the phrase only.
      case .conjunction, .list:
        guard start < end, index > 0, role(index - 1).isNoun else { return found(start, end) }
      case .closing:
        guard let open = bracket(closedBy: index) else { return found(start, end) }
        index = open
      case .quantity:
        // 万元地区生产总值能耗, 三级医院: never across a number.
        return found(start, end)
      default: return found(start, end)
      }
      index -= 1
    }
    return found(start, end)
  }

  /// Whether a verb belongs to the bare indicator behind it: 出售价格.
  private func joins(_ verb: Int, _ noun: Range<Int>) -> Bool {
    guard word(verb).map({ !$0.yields && $0.status == nil }) ?? false else { return false }
    // 垃圾收集池, 热力生产和供应业
    if indexes(noun).count == 1, role(verb - 1).isNoun || role(verb - 1) == .conjunction {
      return true
    }
    // 办结率, 成交量降幅: a lone character behind a verb is no object.
    let first = tokens[noun.lowerBound]
    if first.range.count == 1,
      lexicon.indicators.match(reading, before: first.end)?.start == first.start
    {
      return true
    }
    if compounds(verb, noun) { return true }
    guard let closing = indicator(noun) else { return false }
    // 供水工程覆盖人口比例: what the verb does to it is part of the rate.
    if closing.kinds.contains(.relative), role(verb - 1).isNoun, isOneWord(noun) { return true }
    return closing.isWhole && closing.kinds.contains(.bare)
  }

  /// 野山参种植基地: a noun, what is done to it, and the thing for it.
  func compounds(_ verb: Int, _ thing: Range<Int>) -> Bool {
    guard word(verb)?.compounds == true, role(verb - 1).isNoun, let closing = indicator(thing)
    else { return false }
    return closing.isWhole && closing.kinds.contains(.thing)
  }

  private func isOneWord(_ noun: Range<Int>) -> Bool {
    indexes(noun).count <= 5 && noun.allSatisfy { role($0) == .text || role($0) == .solid }
  }

  /// Whether a quotation mark opens.
  func opensQuote(_ token: Int) -> Bool {
    reading.classes[tokens[token].start] == .openingMark
  }

  private func found(_ start: Int, _ end: Int) -> Int? { start < end ? start : nil }

  private func bracket(closedBy closing: Int) -> Int? {
    var index = closing - 1
    while index >= 0, closing - index < 12 {
      if role(index) == .opening { return index }
      index -= 1
    }
    return nil
  }

  /// The noun phrase without the verbs that govern it: 建设农村公路 → 农村公路, but 生产能力.
  func trimmed(_ noun: Range<Int>) -> Range<Int> {
    var start = noun.lowerBound
    while start < noun.upperBound {
      switch role(start) {
      case .de, .list, .conjunction, .per: start += 1
      case .quote where !closesQuote(start..<noun.upperBound): start += 1
      // 开工建设的抚吉高速
      case .nominal where role(start + 1) == .de: start += 2
      case .nominal:
        // 山洪治理: a verb opens the phrase only where its object is more than a mere measure.
        let object = start + 1..<noun.upperBound
        guard governs(start, noun), !object.isEmpty, !closes(object),
          object.contains(where: { role($0) != .nominal })
        else { return start..<noun.upperBound }
        start += 1
      default: return start..<noun.upperBound
      }
    }
    return min(start, noun.upperBound)..<noun.upperBound
  }

  /// Whether a nominal at the head of a phrase is its verb: not behind another verb (新建改造工程).
  private func governs(_ nominal: Int, _ noun: Range<Int>) -> Bool {
    let before = role(noun.lowerBound - 1)
    return nominal > noun.lowerBound || before != .take
  }

  /// Whether nothing is said but what is done, with no object: 改造提升.
  func isBareVerb(_ noun: Range<Int>) -> Bool {
    noun.allSatisfy { word($0)?.isTransitive == true }
  }

  /// The reading's indexes of a range of tokens.
  func indexes(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return tokens[first].start..<tokens[last].end
  }

  /// Which closing word of an indicator ends the phrase, and whether it is all of it.
  func indicator(_ noun: Range<Int>) -> (kinds: IndicatorKinds, isWhole: Bool)? {
    let range = indexes(noun)
    guard let match = lexicon.indicators.match(reading, before: range.upperBound) else {
      return nil
    }
    return (match.value, match.start <= range.lowerBound)
  }

  /// Whether a phrase closes with the size of a thing named behind: 公司年产50万吨…项目.
  func isSize(_ closing: (kinds: IndicatorKinds, isWhole: Bool), _ noun: Range<Int>) -> Bool {
    guard closing.kinds.contains(.size), let last = noun.last else { return false }
    return closing.isWhole
      || lexicon.indicators.match(reading, before: tokens[last].end)?.start
        == tokens[last].start
  }

  /// 增速, 比重: says nothing of what it is of.
  func isVague(_ noun: Range<Int>) -> Bool {
    indicator(noun).map { $0.isWhole && $0.kinds.contains(.relative) } ?? false
  }

  /// Where a unit stands in its quantity: 县 of 536个县（市、区）.
  func printed(_ unit: String, in range: Range<Int>) -> Range<Int> {
    let start = range.reversed().first { reading.end(ofText: unit, at: $0) != nil }
    return start.map { $0..<min(range.upperBound, $0 + unit.unicodeScalars.count) } ?? range
  }

  /// 总投资2亿元, 全长38公里: what a thing measures holds for no time.
  func isSize(_ find: SubjectFind) -> Bool {
    guard let noun = find.before.noun else { return false }
    // 赤字规模 is of a year.
    let isOfYear = Self.yearly.contains { reading.hasSuffix($0, before: indexes(noun).upperBound) }
    return isFixed(find) || !isOfYear && indicator(noun)?.kinds.contains(.size) ?? false
  }

  /// 设计坝高64米, 总投资2亿元: what a thing is made for, whatever the year spoken of.
  func isFixed(_ find: SubjectFind) -> Bool {
    guard let noun = find.before.noun else { return false }
    let range = indexes(noun)
    return reading.end(of: "设计", at: range.lowerBound) != nil
      || Self.fixed.contains { reading.hasSuffix($0, before: range.upperBound) }
  }

  private static let yearly: [StaticWord] = ["赤字规模", "支出规模", "收入规模", "债务规模", "贷款规模", "融资规模"]
  private static let fixed: [StaticWord] = ["总投资", "全长", "库容", "坝高"]

  /// 玉米 of 玉米种植面积: a name without the word of measure that closes it; nil where nothing is left.
  func stem(of name: Range<Int>) -> Range<Int>? {
    guard let closing = lexicon.indicators.match(reading, before: name.upperBound) else {
      return nil
    }
    var end = closing.start
    for word in Self.measured where reading.hasSuffix(word, before: end) {
      end -= word.count
    }
    return end > name.lowerBound ? name.lowerBound..<end : nil
  }

  /// What stands between a thing and its measure: 玉米种植面积, 粮食总产量, 西红柿每亩产量.
  private static let measured: [StaticWord] = ["总", "播种", "种植", "养殖", "年", "平均", "每亩"]

  /// Whether the phrase is nothing but a closing word: 面积, 能力.
  ///
  /// 占地面积 and 总投资 stand for themselves behind a verb.
  private func closes(_ noun: Range<Int>) -> Bool {
    guard let closing = indicator(noun), closing.isWhole else { return false }
    return !(closing.kinds.contains(.size) && indexes(noun).count > 2)
  }

  /// Whether a phrase that opens with a quotation mark holds its partner.
  private func closesQuote(_ noun: Range<Int>) -> Bool {
    noun.dropFirst().contains { role($0) == .quote && !opensQuote($0) }
  }

  /// Whether a verb may name what is measured: 增收, 投入; not 达到, 有.
  func isNounLike(_ token: Int) -> Bool {
    tokens[token].range.count > 1
      && (role(token) == .take || role(token) == .nominal || word(token)?.change != nil)
  }
}

internal import Newspaper

/// The noun phrase behind a quantity: 8万片|医用牛心包膜, 2.29亿元的|保护修复项目.
struct PhraseBehind: Sendable {
  /// Tokens of the noun phrase.
  var noun: Range<Int>
  var isBehindDe = false
  /// The verb between number and noun: 投资2亿元|新建|污水处理厂.
  var verb: Int?
}

/// Reads forwards from a quantity.
struct PhraseBehindReader {
  let passage: TokenizedPassage

  /// `token` is that of the quantity.
  func read(_ token: Int) -> PhraseBehind? {
    var start = token + 1
    // 80%以上的财政支出: the bound of the number holds 的.
    let holdsDe = passage.reading.at(passage.tokens[token].end - 1, "的")
    // “15平方公里”的规划
    let isQuoted = passage.role(start) == .quote && passage.role(start + 1) == .de
    let isBehindDe = holdsDe || isQuoted || passage.role(start) == .de
    if isBehindDe, !holdsDe { start += isQuoted ? 2 : 1 }
    if passage.role(start) == .region { start += 1 }
    // 5万亩的高标准农田, 7个新建项目
    let skips =
      isBehindDe
      ? passage.role(start) == .adverb : modifies(start, behind: token) || describes(start)
    let head = skips ? start + 1 : start
    let end = self.end(from: head, takesLists: isBehindDe)
    guard head < end else { return nil }
    let noun = isBehindDe || skips ? start..<end : withoutProcess(start..<end)
    guard !isVacant(noun) else { return nil }
    return PhraseBehind(noun: noun, isBehindDe: isBehindDe)
  }

  /// 7个新建项目: a verb of building that only says which of the things counted.
  private func modifies(_ verb: Int, behind quantity: Int) -> Bool {
    passage.word(verb)?.modifies == true && passage.role(verb + 1).isNoun
      && passage.mentions[passage.tokens[quantity].index].counts
  }

  /// 100亩高标准大棚: a manner of three characters right before a thing says what it is like.
  private func describes(_ adverb: Int) -> Bool {
    passage.role(adverb) == .adverb && passage.tokens[adverb].range.count == 3
      && [.text, .solid].contains(passage.role(adverb + 1))
  }

  /// 20个长约100米、宽约10米的大棚: the thing behind the sizes of each.
  func thing(behindSizesAt token: Int) -> PhraseBehind? {
    var last = token
    var size = token + 1
    for _ in 0..<Self.sizes {
      guard passage.role(size).isNoun, let closing = passage.indicator(size..<size + 1),
        closing.isWhole, closing.kinds.contains(.size)
      else { break }
      var number = size + 1
      while [.adverb, .link].contains(passage.role(number)) { number += 1 }
      guard passage.role(number) == .quantity else { break }
      last = number
      size = number + 1
      if [.list, .pause].contains(passage.role(size)) { size += 1 }
    }
    guard last > token, let behind = read(last), behind.isBehindDe else { return nil }
    return behind
  }

  /// Length, width and height.
  private static let sizes = 3

  /// The object of the verb behind the quantity.
  func object(behind token: Int) -> PhraseBehind? {
    var start = token + 1
    while passage.role(start) == .adverb || passage.role(start) == .conjunction { start += 1 }
    let verb = start
    guard passage.role(verb) == .take || passage.role(verb) == .nominal else { return nil }
    start += 1
    while passage.isParticle(start) || passage.role(start) == .region { start += 1 }
    if isArticle(start) { start += 1 }
    while passage.role(start) == .nominal, passage.role(start + 1).isNoun { start += 1 }
    let end = self.end(from: start)
    if start < end { return PhraseBehind(noun: start..<end, verb: verb) }
    if passage.role(start) == .quantity, let behind = read(start) {
      return PhraseBehind(noun: behind.noun, verb: verb)
    }
    return nil
  }

  /// 建一座500吨的冷库: 一 and a classifier before another number count nothing.
  private func isArticle(_ token: Int) -> Bool {
    passage.role(token) == .text && passage.role(token + 1) == .quantity
      && passage.tokens[token].range.count == 2
      && passage.reading.at(passage.tokens[token].start, "一")
  }

  /// How far the phrase goes that starts at `start`.
  private func end(from start: Int, takesLists: Bool = false) -> Int {
    var end = start
    var index = start
    while index < passage.tokens.count, index - start < 12 {
      switch passage.role(index) {
      case .text, .nominal, .solid: end = index + 1
      case .quote: if index == end { end = index + 1 }
      case .place: end = index + 1
      case .take:
        guard end == index, end > start, passage.compounds(index, index + 1..<index + 2) else {
          return closed(start, end)
        }
      // 24个村（社区）
      case .opening:
        guard end == index, end > start, let closing = shortBracket(index) else {
          return closed(start, end)
        }
        (index, end) = (closing, closing + 1)
      case .de:
        // 怀孕的大家畜: on, but 七百个县的28% and 一百斤以上的有 end here.
        guard end > start, passage.role(index + 1).isNoun else { return closed(start, end) }
      case .conjunction, .list:
        guard end > start, takesLists || passage.role(index) == .conjunction,
          passage.role(index + 1).isNoun, !leadsToQuantity(index + 1)
        else {
          return closed(start, end)
        }
      default: return closed(start, end)
      }
      index += 1
    }
    return closed(start, end)
  }

  /// The closing mark of a bracket that holds no more than a word or two of the name.
  private func shortBracket(_ opening: Int) -> Int? {
    for index in opening + 1..<opening + 5 {
      if passage.role(index) == .closing {
        return passage.tokens[index].end - passage.tokens[opening].start <= 6 ? index : nil
      }
      guard passage.role(index).isNoun || passage.role(index) == .list else { return nil }
    }
    return nil
  }

  /// 3个县和植棉区120万亩: the second noun belongs to the next number.
  private func leadsToQuantity(_ token: Int) -> Bool {
    var index = token
    while index < passage.tokens.count, index - token < 6 {
      switch passage.role(index) {
      case .quantity, .link: return true
      case .text, .nominal, .solid, .quote, .de: index += 1
      default: return false
      }
    }
    return false
  }

  /// An opening quote at the end belongs to what follows.
  private func closed(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, passage.role(end - 1) == .quote, isLone(end - 1, from: start) { end -= 1 }
    return (start..<end).contains { passage.role($0) != .quote } ? end : start
  }

  /// Whether a quotation mark has no partner in the phrase.
  private func isLone(_ mark: Int, from start: Int) -> Bool {
    if passage.opensQuote(mark) { return true }
    return !(start..<mark).contains { passage.role($0) == .quote && passage.opensQuote($0) }
  }

  /// 8万片医用牛心包膜加工: how it is made is no part of what it is.
  private func withoutProcess(_ noun: Range<Int>) -> Range<Int> {
    guard let last = noun.last, noun.count > 1, passage.word(last)?.isProcess == true else {
      return noun
    }
    return noun.lowerBound..<last
  }

  /// 8%的速度: a word that only says what kind of value it is.
  private func isVacant(_ noun: Range<Int>) -> Bool {
    guard let closing = passage.indicator(noun) else { return false }
    return closing.isWhole && closing.kinds.contains(.vacant)
  }
}

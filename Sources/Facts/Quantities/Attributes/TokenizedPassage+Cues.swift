internal import Newspaper

/// Which of the cues found say something of the status: 将建设饲草基地, but 将转化率提升至65%.
extension TokenizedPassage {
  /// The cues that count, and the tokens of those that turned out to be nouns: 月计划.
  func settledCues() -> (cues: [Find<StatusCue>], nouns: [Int]) {
    var token = 0
    var nouns: [Int] = []
    let settled = cues.compactMap { cue -> Find<StatusCue>? in
      while token < tokens.count, tokens[token].start < cue.end { token += 1 }
      guard cue.value.needsVerb else {
        return isMeasure(cue, before: token) || isNamed(cue) ? nil : cue
      }
      guard token < tokens.count, !isNoun(cue, before: token) else {
        nouns.append(token - 1)
        return nil
      }
      guard promises(cue, before: token) else { return nil }
      // 预计要到8月底: one date ahead sets no mood.
      var cue = cue
      if role(token) == .goal { cue.value.reach = .sentence }
      return cue
    }
    return (settled, nouns)
  }

  /// Whether a verb, or what goes with one, stands behind 将.
  private func promises(_ cue: Find<StatusCue>, before token: Int) -> Bool {
    switch tokens[token].role {
    case .nominal where role(token + 1) == .text && tokens[token + 1].range.count == 1:
      false
    // 将12名嫌疑人押解回国 promises nothing, 将突破8亿元 does.
    case .quantity where endsInWill(cue) && !isBounded(token): false
    case .take, .link, .nominal, .adverb, .preposition, .compare, .quantity, .source, .goal,
      .date, .each:
      tokens[token].start == cue.end
    default: endsInWill(cue) && stands(alone: token, behind: cue.end)
    }
  }

  private func isBounded(_ quantity: Int) -> Bool {
    let mention = mentions[tokens[quantity].index]
    return mention.outerRange.lowerBound < mention.range.lowerBound
  }

  /// 超目标任务1个百分点, 为年度目标任务的108%: what a share is of promises nothing.
  private func isMeasure(_ cue: Find<StatusCue>, before token: Int) -> Bool {
    guard cue.value.says == .planned, cue.value.reach == .mood else { return false }
    let number = role(token) == .de ? token + 1 : token
    guard role(number) == .quantity, mentions[tokens[number].index].isShare else { return false }
    var index = token - 1
    while index >= 0, tokens[index].start >= cue.start { index -= 1 }
    while index >= 0, role(index).isNoun || [.region, .date, .adverb, .goal].contains(role(index)) {
      index -= 1
    }
    switch role(index) {
    case .share, .compare: return true
    case .link: return word(index)?.change == nil
    case .take: return word(index)?.yields == true
    default: return false
    }
  }

  /// 按照“一廊两带”的规划建设新城: the plan is named, and the verb is the next.
  private func isNamed(_ cue: Find<StatusCue>) -> Bool {
    reading.at(cue.start - 1, "的")
      && reading.end(ofAny: ["规划", "谋划", "目标任务"], at: cue.start) != nil
  }

  /// 完成生产计划只用半月, 年度投资计划: a plan that is named, not made.
  private func isNoun(_ cue: Find<StatusCue>, before token: Int) -> Bool {
    if isFulfilled(cue, before: token) || isProgramme(cue, before: token) { return true }
    guard !endsInWill(cue), role(token - 1) == .adverb, tokens[token - 1].range.count > 1 else {
      return false
    }
    // 建设计划完成300处 is planned.
    guard role(token) != .take, role(token) != .nominal else { return false }
    return role(token) == .de
      || role(token - 2) == .nominal && tokens[token - 2].end == cue.start
  }

  /// 完成年计划27%, 货运量计划完成105%: the plan that a share is of.
  private func isFulfilled(_ cue: Find<StatusCue>, before token: Int) -> Bool {
    guard reading.hasSuffix("计划", before: cue.end) else { return false }
    if isShare(token) { return true }
    return word(token)?.yields == true && isShare(token + 1)
      && lexicon.indicators.match(reading, before: cue.start) != nil
  }

  /// 提高学生营养改善计划补助标准: the name of a programme, in a noun phrase.
  private func isProgramme(_ cue: Find<StatusCue>, before token: Int) -> Bool {
    reading.hasSuffix("计划", before: cue.end) && role(token).isNoun
      && Self.programmes.contains { reading.hasSuffix($0, before: cue.end - 2) }
  }

  private static let programmes: [StaticWord] = [
    "改善", "培养", "培育", "提升", "倍增", "振兴", "扶持", "行动", "援助", "奖励", "引才",
  ]

  private func isShare(_ token: Int) -> Bool {
    role(token) == .quantity && mentions[tokens[token].index].isShare
  }

  /// 将, 还将, 也将.
  private func endsInWill(_ cue: Find<StatusCue>) -> Bool {
    reading.scalars[cue.end - 1] == 0x5C06
  }

  /// How many tokens of a clause are looked through.
  private static let clause = 24

  /// 将严守红线: without a verb behind the noun, the first word is the verb.
  private func stands(alone token: Int, behind end: Int) -> Bool {
    guard role(token) == .text, tokens[token].start == end else { return false }
    var index = token + 1
    while !role(index).isBreak, index - token < Self.clause {
      switch role(index) {
      case .link, .take, .goal, .marker: return false
      // 将生态保护作为重点
      case .solid where reading.end(of: "作为", at: tokens[index].start) != nil: return false
      default: index += 1
      }
    }
    return true
  }
}

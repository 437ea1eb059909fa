internal import Newspaper

/// Why a quantity has its status; what `etl explain` prints.
package enum StatusWay: String, Sendable, CaseIterable {
  case clauseCue = "cue in the clause"
  case sentenceCue = "cue in the sentence"
  case mood = "what a heading or an earlier sentence said"
  case date = "date before or behind this year"
  case verb = "verb that says what is being done"
  case statement = "plain statement"
}

/// Settles whether quantities are promised, under way or done; walks a paragraph once.
///
/// In this order: a cue of the clause (将 力争; 正在; 已 了), planned before ongoing before achieved; a
/// cue or date of the sentence before it; the mood that an earlier sentence or the heading set
/// (今年要…, 二、今年主要任务); a verb of pushing on whose object the number describes
/// (推进总投资2.29亿元的项目) is ongoing; any other statement of fact is achieved. Rules, thresholds and
/// asides state nothing.
struct StatusReader {
  private let passage: TokenizedPassage
  private var mood: Status?
  /// What set the mood, where it stands in this paragraph.
  private var moodWords: Range<Int>?
  private var cue = 0
  private var token = 0
  private var date = 0
  private var clause = Cues()
  private var sentence = Cues()
  private let tenses: [Tense]

  /// A status, why, and the words that told; indexes of the reading.
  struct Decision {
    let status: Status?
    let way: StatusWay?
    let words: Range<Int>?

    init(_ status: Status?, _ way: StatusWay?, _ words: Range<Int>?) {
      (self.status, self.way, self.words) = (status, way, words)
    }
  }

  /// A date that lies before or behind the year spoken of.
  struct Tense {
    let words: Range<Int>
    /// Nil for this year itself.
    var status: Status?
  }

  /// What was said of the status, each with the words that said it.
  private struct Cues {
    var planned: Range<Int>?
    var ongoing: Range<Int>?
    var achieved: Range<Int>?
    var rule: Range<Int>?
    /// 同比, 比上年: measured, not promised, unless the sentence says so.
    var weak: Range<Int>?
    /// The last of the sentence's own, with its way.
    var last: (status: Status?, way: StatusWay, words: Range<Int>)?

    /// A date gone by opened the sentence.
    var isPast: Bool { last.map { $0.status == .achieved && $0.way == .date } ?? false }
  }

  init(_ passage: TokenizedPassage, mood: Status?, tenses: [Tense]) {
    self.passage = passage
    self.mood = mood
    self.tenses = tenses
  }

  /// The mood that the paragraph's last sentence leaves.
  mutating func finish() -> Status? {
    advance(to: passage.reading.count)
    return mood
  }

  /// The status of a quantity, why, and by which words; quantities come in order.
  mutating func status(_ find: SubjectFind, _ mention: Int) -> Decision {
    advance(to: passage.mentions[mention].range.lowerBound)
    if let words = clause.rule { return Decision(nil, .clauseCue, words) }
    if let words = clause.planned { return Decision(.planned, .clauseCue, words) }
    if let words = clause.ongoing, !isOver(words) { return Decision(.ongoing, .clauseCue, words) }
    if let words = clause.achieved { return Decision(.achieved, .clauseCue, words) }
    if let words = goal(behind: passage.quantityTokens[mention]) {
      return Decision(.planned, .clauseCue, words)
    }
    if let last = sentence.last { return Decision(last.status, last.way, last.words) }
    if let words = sentence.weak { return Decision(.achieved, .sentenceCue, words) }
    if mood == .planned, let words = laterDone(from: passage.mentions[mention].range) {
      return Decision(.achieved, .sentenceCue, words)
    }
    if let mood { return Decision(mood, .mood, moodWords) }
    if find.isAttribute, let words = pushesOn(passage.quantityTokens[mention]) {
      return Decision(.ongoing, .verb, words)
    }
    if find.before.isAside && find.isAttribute { return Decision(nil, nil, nil) }
    return Decision(.achieved, .statement, nil)
  }

  /// 建成公路5万公里的目标任务: what the number is called.
  private func goal(behind quantity: Int) -> Range<Int>? {
    guard passage.role(quantity + 1) == .de else { return nil }
    let start = passage.tokens[quantity + 1].end
    return passage.reading.end(ofAny: ["目标", "任务"], at: start).map { start..<$0 }
  }

  /// 今年新改建公路46公里，完成了扶贫任务: a later clause tells that nothing of it is promised.
  private func laterDone(from number: Range<Int>) -> Range<Int>? {
    let end = passage.passage.sentence(at: number.lowerBound).upperBound
    var done: Range<Int>?
    for found in passage.cues[cue...] {
      guard found.start < end else { break }
      if found.value.says == .planned { return nil }
      if found.value.says == .achieved, found.value.reach == .clause {
        done = done ?? found.start..<found.end
      }
    }
    return done
  }

  /// 去年续建道路25条: 续建 of a year gone by.
  private func isOver(_ words: Range<Int>) -> Bool {
    sentence.isPast && passage.reading.at(words.upperBound - 1, "建")
  }

  /// Whether a verb of pushing on governs the clause up to the quantity.
  private func pushesOn(_ quantity: Int) -> Range<Int>? {
    var token = quantity - 1
    while token >= 0, quantity - token < 16, !passage.role(token).isBreak {
      if passage.word(token)?.status == .ongoing {
        return passage.isParticle(token + 1) ? nil : passage.tokens[token].range
      }
      token -= 1
    }
    return nil
  }

  // MARK: The walk

  private mutating func advance(to index: Int) {
    while true {
      let nextCue = cue < passage.cues.count ? passage.cues[cue].start : Int.max
      let nextDate = date < tenses.count ? tenses[date].words.lowerBound : Int.max
      let nextToken = token < passage.tokens.count ? passage.tokens[token].start : Int.max
      let next = min(nextCue, nextDate, nextToken)
      guard next < index else { return }
      if nextToken == next {
        turn(passage.tokens[token].role)
        token += 1
      }
      if nextCue == next {
        take(passage.cues[cue])
        cue += 1
      }
      if nextDate == next {
        take(tenses[date])
        date += 1
      }
    }
  }

  private mutating func take(_ tense: Tense) {
    guard let status = tense.status else {
      if sentence.isPast { sentence.last = nil }
      return
    }
    // 纲要要求从1956年开始: a past year makes no promise undone.
    if !(status == .achieved && sentence.planned != nil) {
      sentence.last = (status, .date, tense.words)
    }
  }

  private mutating func turn(_ role: TokenRole) {
    guard role.isBreak else { return }
    clause = Cues()
    let scalar = passage.reading.scalars[passage.tokens[token].start]
    guard role == .stop, ScalarClass(of: scalar) == .sentenceEnd else { return }
    // A sentence about what is done ends what an earlier one promised.
    if mood == .planned, sentence.achieved != nil && sentence.planned == nil { mood = nil }
    sentence = Cues()
  }

  private mutating func take(_ found: TokenizedPassage.Find<StatusCue>) {
    let (cue, words) = (found.value, found.start..<found.end)
    guard cue.reach != .weak else {
      sentence.weak = words
      return
    }
    if cue.reach == .heading { return }
    if cue.reach == .estimate, mood == .achieved || sentence.isPast { return }
    switch cue.says {
    case .planned: (clause.planned, sentence.planned) = (words, words)
    case .ongoing: clause.ongoing = words
    case .achieved: (clause.achieved, sentence.achieved) = (words, words)
    case nil: clause.rule = words
    }
    guard cue.reach != .clause else { return }
    sentence.last = (cue.says, .sentenceCue, words)
    if cue.reach == .mood { (mood, moodWords) = (cue.says, words) }
  }
}

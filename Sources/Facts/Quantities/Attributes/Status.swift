internal import Newspaper

/// Why a quantity has its status; what `etl explain` prints.
package enum StatusWay: String, Sendable, CaseIterable {
  case clauseCue = "cue in the clause"
  case sentenceCue = "cue in the sentence"
  case mood = "mood of the paragraph"
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
  private var cue = 0
  private var token = 0
  private var date = 0
  private var clause = Cues()
  private var sentence = Cues()
  private let tenses: [Tense]

  /// A date that lies before or behind the year spoken of.
  struct Tense {
    var start: Int
    /// Nil for this year itself.
    var status: Status?
  }

  private struct Cues {
    var planned = false
    var ongoing = false
    var achieved = false
    var isRule = false
    /// 同比, 比上年: measured, not promised, unless the sentence says so.
    var weak = false
    /// The last of the sentence's own, with its way.
    var last: (status: Status?, way: StatusWay)?

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

  /// The status of a quantity; quantities come in order.
  mutating func status(_ find: SubjectFind, _ mention: Int) -> (Status?, StatusWay?) {
    advance(to: passage.mentions[mention].range.lowerBound)
    if clause.isRule { return (nil, .clauseCue) }
    if clause.planned { return (.planned, .clauseCue) }
    if clause.ongoing { return (.ongoing, .clauseCue) }
    if clause.achieved { return (.achieved, .clauseCue) }
    if let last = sentence.last { return (last.status, last.way) }
    if sentence.weak { return (.achieved, .sentenceCue) }
    if let mood { return (mood, .mood) }
    if find.isAttribute, pushesOn(passage.quantityTokens[mention]) { return (.ongoing, .verb) }
    if find.before.isAside && find.isAttribute { return (nil, nil) }
    return (.achieved, .statement)
  }

  /// Whether a verb of pushing on governs the clause up to the quantity.
  private func pushesOn(_ quantity: Int) -> Bool {
    var token = quantity - 1
    while token >= 0, quantity - token < 16, !passage.role(token).isBreak {
      if passage.word(token)?.status == .ongoing { return !passage.isParticle(token + 1) }
      token -= 1
    }
    return false
  }

  // MARK: The walk

  private mutating func advance(to index: Int) {
    while true {
      let nextCue = cue < passage.cues.count ? passage.cues[cue].start : Int.max
      let nextDate = date < tenses.count ? tenses[date].start : Int.max
      let nextToken = token < passage.tokens.count ? passage.tokens[token].start : Int.max
      let next = min(nextCue, nextDate, nextToken)
      guard next < index else { return }
      if nextToken == next {
        turn(passage.tokens[token].role)
        token += 1
      }
      if nextCue == next {
        take(passage.cues[cue].value)
        cue += 1
      }
      if nextDate == next {
        take(tenses[date].status)
        date += 1
      }
    }
  }

  private mutating func take(_ tense: Status?) {
    guard let tense else {
      if sentence.isPast { sentence.last = nil }
      return
    }
    // 纲要要求从1956年开始: a past year makes no promise undone.
    if !(tense == .achieved && sentence.planned) { sentence.last = (tense, .date) }
  }

  private mutating func turn(_ role: TokenRole) {
    guard role.isBreak else { return }
    clause = Cues()
    let scalar = passage.reading.scalars[passage.tokens[token].start]
    guard role == .stop, ScalarClass(of: scalar) == .sentenceEnd else { return }
    // A sentence about what is done ends what an earlier one promised.
    if mood == .planned, sentence.achieved && !sentence.planned { mood = nil }
    sentence = Cues()
  }

  private mutating func take(_ cue: StatusCue) {
    guard cue.reach != .weak else {
      sentence.weak = true
      return
    }
    if cue.reach == .estimate, mood == .achieved || sentence.isPast { return }
    switch cue.says {
    case .planned: (clause.planned, sentence.planned) = (true, true)
    case .ongoing: clause.ongoing = true
    case .achieved: (clause.achieved, sentence.achieved) = (true, true)
    case nil: clause.isRule = true
    }
    guard cue.reach != .clause else { return }
    sentence.last = (cue.says, .sentenceCue)
    if cue.reach == .mood { mood = cue.says }
  }
}

internal import Newspaper
internal import Numerals
internal import Units

/// Why a quantity has its period; what `etl explain` prints.
package enum PeriodWay: String, Sendable, CaseIterable {
  case attached = "date at the number"
  case sentence = "date of the sentence"
  case now = "day of issue"
  case day = "last day spoken of"
  case paragraph = "date the paragraph opened with"
  case heading = "date of the heading"
  case title = "year of the title"
  case earlier = "date of an earlier paragraph"

  /// Whether it was said elsewhere than in the sentence.
  var isTakenOver: Bool {
    switch self {
    case .attached, .sentence, .now, .day: false
    case .paragraph, .heading, .title, .earlier: true
    }
  }
}

/// Settles the time that values hold for; walks a paragraph once.
///
/// A date at the number counts first (1957年的312万吨), then 目前 or the last date before it in its
/// sentence that is no comparison (比2005年), then what an earlier sentence or the heading spoke of, then
/// the year of the title, then an earlier paragraph's. Days, 截至2023年底 and anniversaries place an
/// event and never speak for a whole paragraph.
struct PeriodReader {
  private typealias Period = (period: String?, way: PeriodWay?)

  let passage: TokenizedPassage
  let dates: [DateResolver.Resolved]
  let issue: String?
  private let reported: String?
  private let referenceYear: Int?
  private var date = 0
  private var cue = 0
  private var sentenceStart = -1
  private var inSentence: String??
  /// 截至7月5日: where 以来 in the same sentence ends.
  private(set) var limit: String?
  /// 目前 or 收盘 in the sentence, behind its dates.
  private var pointer: (sentence: Int, time: StatusCue.Time)?
  private var inBracket: (bracket: Int, period: String?)?
  private var settled: [Period] = []
  private var sentenceWords: Range<Int>?
  private var pointerWords: Range<Int>?
  private var focusWords: Range<Int>?
  /// Those that told the last period given.
  private(set) var words: Range<Int>?
  /// What the paragraph speaks of, and whether it was taken over from a heading.
  private(set) var focus: (period: String?, way: PeriodWay)?
  private(set) var lastDay: String?
  /// What the paragraph opened with, where it speaks of that to its end.
  var opening: String? {
    guard let focus, focus.way == .paragraph, let focusWords else { return nil }
    let isStretch = focus.period?.count == 15
    return isStretch || focusWords.lowerBound < Self.opening ? focus.period : ""
  }
  /// 2015年、2016年、2017年收案分别为…: the dates, and the first quantity of as many.
  private var dealt: (dates: ArraySlice<Int>, first: Int)?
  /// Whether the focus is a 截至2023年底, which no further paragraph holds for.
  private(set) var focusEnds = false

  init(_ passage: TokenizedPassage, dates: [DateResolver.Resolved], _ thread: ArticleThread) {
    self.passage = passage
    self.dates = dates
    issue = thread.issue
    reported = thread.reported
    referenceYear = thread.referenceYear
    focus = thread.focus
    lastDay = thread.lastDay
    settled.reserveCapacity(passage.mentions.count)
  }

  /// The period of a quantity; quantities come in order.
  mutating func period(_ find: SubjectFind, _ mention: Int) -> (String?, PeriodWay?) {
    advance(to: passage.mentions[mention].outerRange.lowerBound)
    let found = settle(find, mention)
    settled.append(found)
    words = found.way.flatMap { told(by: $0, find) }
    return found
  }

  /// The words of this paragraph that told a period; indexes of the reading.
  private func told(by way: PeriodWay, _ find: SubjectFind) -> Range<Int>? {
    switch way {
    case .attached: find.before.date.map { dates[$0].mention.range }
    case .sentence: sentenceWords
    case .now, .day: pointerWords
    case .paragraph: focusWords
    case .heading, .title, .earlier: nil
    }
  }

  mutating func finish() { advance(to: passage.reading.count) }

  private mutating func settle(_ find: SubjectFind, _ mention: Int) -> Period {
    if let attached = find.before.date, dates.indices.contains(attached),
      isOf(mention, dates[attached]), let period = dates[attached].period
    {
      return (period, .attached)
    }
    if let dealt = dealtDate(find, mention), let period = dates[dealt].period {
      return (period, .attached)
    }
    // 由上年的22%、28%和49%: a list shares its date.
    if let listed = find.before.listedWith {
      let source = passage.tokens[listed].index
      if settled.indices.contains(source), settled[source].way == .attached {
        return settled[source]
      }
    }
    let bracket = passage.quantityBrackets[mention]
    if bracket >= 0, let inBracket, inBracket.bracket == bracket {
      return (inBracket.period, .sentence)
    }
    let sentence = passage.passage.sentence(at: passage.mentions[mention].range.lowerBound)
    if let pointer, pointer.time == .day || pointer.sentence == sentence.lowerBound,
      let found = pointed(pointer.time)
    {
      return found
    }
    // 其中，…: a sentence of its own that goes on with the one before.
    let goesOn = passage.reading.end(of: "其中", at: sentence.lowerBound) != nil
    if goesOn || sentence.lowerBound == sentenceStart, let inSentence {
      return (inSentence, .sentence)
    }
    guard let focus else { return (nil, nil) }
    // 1至5月商品房施工面积 holds for the months a report is of, 公司占地面积 for no year.
    let isReported = reported?.count == 15 && focus.period == reported && !passage.isFixed(find)
    if focus.way == .earlier, !isReported, !passage.mentions[mention].isShare, passage.isSize(find)
    {
      return (nil, nil)
    }
    if focus.way == .paragraph, passage.isFixed(find) { return (nil, nil) }
    return (focus.period, focus.period == nil ? nil : focus.way)
  }

  /// The date that 分别 deals to a quantity: 2016年 to the second of 3075件、3813件、4908件.
  private mutating func dealtDate(_ find: SubjectFind, _ mention: Int) -> Int? {
    if find.before.listedWith == nil {
      let named = listedDates(before: passage.quantityTokens[mention])
      let count = passage.listLength(from: passage.quantityTokens[mention])
      dealt = named.count == count && count > 1 ? (named, mention) : nil
    }
    guard let dealt, mention - dealt.first < dealt.dates.count else { return nil }
    return dealt.dates[dealt.dates.startIndex + mention - dealt.first]
  }

  /// 比1958年的20亿元 is of 1958, 比1958年翻了一番 is not.
  private func isOf(_ mention: Int, _ date: DateResolver.Resolved) -> Bool {
    !date.mention.isCompared || passage.role(passage.quantityTokens[mention] - 1) == .de
  }

  /// What 目前 and 收盘 point at; nil where the dates of the text tell as much.
  private func pointed(_ time: StatusCue.Time) -> Period? {
    switch time {
    case .now:
      if let issue { return (issue, .now) }
      let spoken = (inSentence ?? nil) ?? focus?.period
      let isOfThisYear = referenceYear.map { spoken?.hasPrefix(String($0)) == true } ?? false
      return isOfThisYear ? nil : (nil, nil)
    case .day: return lastDay.map { ($0, .day) }
    // 未来，彭阳县计划引进3家企业: no year that an earlier sentence spoke of.
    case .later: return (nil, nil)
    }
  }

  // MARK: The walk

  private mutating func advance(to index: Int) {
    while true {
      let nextDate = date < dates.count ? dates[date].mention.range.lowerBound : Int.max
      let nextCue = cue < passage.cues.count ? passage.cues[cue].start : Int.max
      guard min(nextDate, nextCue) < index else { return }
      if nextCue < nextDate {
        if let time = passage.cues[cue].value.time {
          pointerWords = nextCue..<passage.cues[cue].end
          pointer = (passage.passage.sentence(at: nextCue).lowerBound, time)
        }
        cue += 1
      } else {
        take(date)
        date += 1
      }
    }
  }

  private mutating func take(_ date: Int) {
    let resolved = dates[date]
    guard !resolved.mention.isCompared, !passage.comparedDates.contains(date), speaks(resolved),
      !dates(news: resolved), !isOfSource(resolved.mention.range)
    else { return }
    if let bracket = passage.dateBrackets[date] {
      inBracket = (bracket, resolved.period)
      return
    }
    let start = resolved.mention.range.lowerBound
    let sentence = passage.passage.sentence(at: start).lowerBound
    if sentence != sentenceStart { limit = nil }
    sentenceStart = sentence
    pointer = nil
    if resolved.expression.granularity == .day { lastDay = resolved.expression.endDate }
    let isLimit = passage.reading.end(ofAny: ["截至", "截止", "截止到"], at: start - 2) != nil
    if isLimit { limit = resolved.expression.endDate }
    let period = since(resolved) ?? joined(date) ?? resolved.period
    inSentence = .some(period)
    sentenceWords = resolved.mention.range
    if let period, let reported, Self.holds(reported, period) { return }
    if isLimit ? focus == nil : resolved.lasts && !founds(resolved) {
      focus = (period, .paragraph)
      focusEnds = isLimit
      focusWords = resolved.mention.range
    }
  }

  /// 从2017年6月的69%提高至81%: the date of the first value alone.
  private func isOfSource(_ date: Range<Int>) -> Bool {
    guard passage.reading.at(date.lowerBound - 1, "从"), passage.reading.at(date.upperBound, "的"),
      let first = mention(at: date.upperBound)
    else { return false }
    return first.range.lowerBound == date.upperBound + 1 && !first.isDuration
  }

  /// 新华社北京10月21日电, 记者21日获悉: the day of the news, and not of what it tells.
  private func dates(news resolved: DateResolver.Resolved) -> Bool {
    guard resolved.expression.granularity == .day else { return false }
    let end = resolved.mention.range.upperBound
    if passage.reading.end(ofAny: ["电", "消息", "讯"], at: end) != nil { return true }
    for index in end..<min(end + Self.clause, passage.reading.count) {
      if passage.reading.classes[index] == .pause { return false }
      if passage.reading.end(ofAny: Self.telling, at: index) != nil { return true }
    }
    return false
  }

  /// How far, in characters, a clause is looked through.
  static let clause = 24
  /// 初步核算，2015年全县…: how far in a paragraph opens.
  private static let opening = 12
  private static let telling: [StaticWord] = [
    "获悉", "了解到", "发布", "公布", "通报", "披露", "表示", "介绍", "宣布", "报道",
  ]

  /// Whether values may hold for it: no anniversary, no stretch, a plan only as a time (“十四五”期间).
  private func speaks(_ resolved: DateResolver.Resolved) -> Bool {
    switch resolved.mention.form {
    case .anniversary, .stretch, .since, .clock, .recurring: return false
    case .within, .pastYear: return resolved.expression.startDate != nil
    case .plan(_, let edge):
      let end = resolved.mention.range.upperBound
      let behind = passage.reading.at(end, anyOf: "”\"’") ? end + 1 : end
      return edge != nil || passage.reading.end(ofAny: ["期间", "时期", "以来", "末"], at: behind) != nil
    case .legalEducationPlan: return false
    case .point, .range: return true
    }
  }
}

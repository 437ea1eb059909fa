internal import Newspaper

/// Puts found time expressions on the calendar, from the reference year, the day of issue and one
/// another: 12月 after 2023年 → 2023-12-01 to 2023-12-31.
///
/// What the text does not settle stays without days; what is no day (2月30日) makes no row.
package struct DateResolver: Sendable {
  /// A mention with its days, for those who need both: periods of quantities, the archive.
  package struct Resolved: Sendable {
    package var mention: DateMention
    package var expression: TimeExpression
  }

  let words: DateWords
  let context: DateContext

  package init(words: DateWords, context: DateContext) {
    self.words = words
    self.context = context
  }

  /// One row for each mention that is a date, in text order.
  ///
  /// The mentions are those of one article, paragraph by paragraph.
  package func resolve(_ paragraphs: [[DateMention]]) -> [TimeExpression] {
    resolveMentions(paragraphs).map(\.expression)
  }

  package func resolveMentions(_ paragraphs: [[DateMention]]) -> [Resolved] {
    var resolved: [Resolved] = []
    var windows: [Int: DayRange] = [:]
    var (lastYear, lastPeriod): (Int?, DayRange?) = (nil, nil)
    for mentions in paragraphs {
      var focus = DateFocus(
        titleYear: context.titleYear, earlierYear: lastYear, earlierPeriod: lastPeriod)
      for mention in mentions where mention.isDate {
        focus.enter(mention)
        guard var expression = expression(mention, &focus) else { continue }
        if case .within(let years) = mention.form {
          // 十二年内 again means the same twelve years.
          if let range = focus.window(years) ?? windows[years] {
            windows[years] = range
            (expression.startDate, expression.endDate) = (range.first.iso, range.last.iso)
          }
        }
        resolved.append(Resolved(mention: mention, expression: expression))
      }
      if let year = focus.lastYear, isRecent(year) { lastYear = year }
      if let period = focus.period, isRecent(period.first.year), period.first != period.last {
        lastPeriod = period
      }
    }
    return resolved
  }

  /// This year or the last: what a later 全年 goes on about.
  private func isRecent(_ year: Int) -> Bool {
    context.referenceYear.map { ($0 - 1...$0).contains(year) } ?? false
  }

  /// 过去一年 in a speech of February: the year before; in one of October no year of the calendar.
  private func pastYear(_ mention: DateMention, _ focus: inout DateFocus) -> DayRange? {
    guard let year = context.referenceYear,
      context.publicationDate.map({ $0.parts.month <= Self.monthsOfReview }) ?? true
    else { return nil }
    focus.take(year - 1, mention, isThisYear: false)
    return .year(year - 1)
  }

  /// Until April reports look back on the year before.
  private static let monthsOfReview = 4

  /// Nil for what looks like a date and is none.
  private func expression(_ mention: DateMention, _ focus: inout DateFocus) -> TimeExpression? {
    var row = TimeExpression(span: mention.span, kind: .point, sentence: mention.sentence)
    var range: DayRange?
    switch mention.form {
    case .point(let parts):
      guard isPossible(parts) else { return nil }
      range = days(focus.completed(parts), focus)
      row.granularity = parts.granularity
      if parts.year != nil, parts.lasts, !parts.isSamePeriod {
        focus.take(yearOf(parts, focus), mention, isThisYear: parts.year == .relative(0))
      }
      if parts.month != nil { focus.month = parts.month }
      if !parts.isSamePeriod, !mention.isCompared { focus.period = range ?? focus.period }
    case .range(let lower, let upper):
      guard isPossible(lower), isPossible(upper) else { return nil }
      range = days(from: lower, to: upper, focus)
      row.kind = .period
      row.granularity = upper.granularity ?? lower.granularity
      if !mention.isCompared { focus.period = range ?? focus.period }
    case .plan(let number, let edge):
      range = plan(number, edge)
      (row.kind, row.granularity) = (.plan, edge == nil ? .plan : .day)
    case .legalEducationPlan(let number):
      range = DayRange(.first(1981 + 5 * number), .last(1985 + 5 * number))
      (row.kind, row.granularity) = (.plan, .plan)
    case .anniversary(let event, let years):
      range = event.flatMap { anniversary(words.events[$0], years) }
      row.kind = .anniversary
      row.granularity = event.map { words.events[$0].day == nil ? .year : .day }
    case .since(let event):
      row.kind = .period
      row.startDate = words.events[event].first.iso
      row.granularity = .year
      return row
    case .pastYear:
      range = pastYear(mention, &focus)
      (row.kind, row.granularity) = (range == nil ? .duration : .period, .year)
    case .stretch:
      (row.kind, row.granularity) = (.duration, .year)
    case .within:
      (row.kind, row.granularity) = (.duration, .year)
    case .clock, .recurring: return nil
    }
    row.startDate = range?.first.iso
    row.endDate = range?.last.iso
    return row
  }

  /// The five years of a plan, or the last day of them.
  ///
  /// Between the second and the third lay three years without one.
  private func plan(_ number: Int, _ edge: DateParts.Edge?) -> DayRange {
    let start = number <= 2 ? 1948 + 5 * number : 1951 + 5 * number
    return edge == .end
      ? .day(.last(start + 4)) : DayRange(.first(start), .last(start + 4))
  }

  private func anniversary(_ event: DateWords.Event, _ years: Int) -> DayRange? {
    guard let day = event.day else { return .year(event.year + years) }
    let (year, month, number) = day.parts
    return CalendarDay(year + years, month, number).map { .day($0) }
  }
}

extension DateWords.Event {
  var first: CalendarDay { day ?? .first(year) }
}

/// The year a text is speaking of, as a reader keeps it in mind.
struct DateFocus {
  private let titleYear: Int?
  /// What an earlier paragraph spoke of, where that was in this year or the last.
  private let earlierYear: Int?
  private let earlierPeriod: DayRange?
  /// Of the sentence's last year, and of the last one that opened a sentence; the inner nil is a
  /// year that was named and could not be resolved.
  private var sentenceYear: Int??
  private var paragraphYear: Int??
  private var sentence = Span(-1, -1)
  /// The start of a stretch of years: 从一九五六年开始.
  private var start: Int?
  /// The sentence's last month, which 8日 behind it goes on counting in.
  var month: DateParts.Month?
  /// The stretch the paragraph speaks of, which 同期 means.
  var period: DayRange?

  init(titleYear: Int?, earlierYear: Int? = nil, earlierPeriod: DayRange? = nil) {
    self.titleYear = titleYear
    self.earlierPeriod = earlierPeriod
    self.earlierYear = earlierYear
  }

  /// What 同期 compares with: the paragraph's own stretch, else that of one before.
  var comparedPeriod: DayRange? { period ?? earlierPeriod }

  /// The year the paragraph went on about.
  var lastYear: Int? { paragraphYear ?? nil }

  /// The year that 全年 and 年末 mean; that of an earlier paragraph before the one of writing.
  func yearSpokenOf(or fallback: Int?) -> Int? { year(or: earlierYear ?? fallback) }

  mutating func enter(_ mention: DateMention) {
    guard mention.sentence != sentence else { return }
    sentence = mention.sentence
    (sentenceYear, start, month) = (nil, nil, nil)
  }

  /// 3月5日、8日: the second day lies in the month of the first.
  func completed(_ parts: DateParts) -> DateParts {
    guard case .number = parts.day, parts.month == nil, let month else { return parts }
    var completed = parts
    completed.month = month
    return completed
  }

  /// The year spoken of here; nil where it is unknown, `fallback` where none was named.
  func year(or fallback: Int?) -> Int? {
    if let sentenceYear { return sentenceYear }
    if let paragraphYear { return paragraphYear }
    return titleYear ?? fallback
  }

  /// 去年…，今年…: the text goes on about this year.
  mutating func take(_ year: Int?, _ mention: DateMention, isThisYear: Bool) {
    if mention.isStart { start = year }
    // 比2005年增加: the sentence goes on about its own year.
    guard !mention.isCompared else { return }
    sentenceYear = .some(year)
    if mention.opensSentence || isThisYear || paragraphYear == nil { paragraphYear = .some(year) }
  }

  func window(_ years: Int) -> DayRange? {
    start.map { DayRange(.first($0), .last($0 + years - 1)) }
  }
}

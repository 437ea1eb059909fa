internal import Newspaper

/// Why a quantity has its period; what `etl explain` prints.
package enum PeriodWay: String, Sendable, CaseIterable {
  case attached = "date at the number"
  case sentence = "date of the sentence"
  case paragraph = "date the paragraph opened with"
  case heading = "date of the heading"
  case title = "year of the title"
}

/// Settles the time that values hold for; walks a paragraph once.
///
/// A date at the number counts first (1957年的312万吨), then the last one before it in its sentence that
/// is no comparison (比2005年), then what an earlier sentence or the heading spoke of, then the year
/// of the title. Days and anniversaries place an event and never speak for a whole paragraph.
struct PeriodReader {
  private let passage: TokenizedPassage
  private let dates: [DateResolver.Resolved]
  private var date = 0
  private var sentenceStart = -1
  private var inSentence: String??
  /// What the paragraph speaks of, and whether it was taken over from a heading.
  private(set) var focus: (period: String?, way: PeriodWay)?

  init(
    _ passage: TokenizedPassage, dates: [DateResolver.Resolved],
    focus: (period: String?, way: PeriodWay)?
  ) {
    self.passage = passage
    self.dates = dates
    self.focus = focus
  }

  /// The period of a quantity; quantities come in order.
  mutating func period(_ find: SubjectFind, _ mention: Int) -> (String?, PeriodWay?) {
    advance(to: passage.mentions[mention].outerRange.lowerBound)
    if let attached = find.before.date, dates.indices.contains(attached),
      let period = dates[attached].period
    {
      return (period, .attached)
    }
    let sentence = passage.passage.sentence(at: passage.mentions[mention].range.lowerBound)
    if sentence.lowerBound == sentenceStart, let inSentence { return (inSentence, .sentence) }
    guard let focus else { return (nil, nil) }
    return (focus.period, focus.period == nil ? nil : focus.way)
  }

  mutating func finish() { advance(to: passage.reading.count) }

  private mutating func advance(to index: Int) {
    while date < dates.count, dates[date].mention.range.lowerBound < index {
      let resolved = dates[date]
      date += 1
      guard !resolved.mention.isCompared, speaks(resolved) else { continue }
      let sentence = passage.passage.sentence(at: resolved.mention.range.lowerBound)
      sentenceStart = sentence.lowerBound
      let period = resolved.period
      inSentence = .some(period)
      if resolved.lasts { focus = (period, .paragraph) }
    }
  }

  /// Whether values may hold for it: no anniversary, no stretch, a plan only as a time (“十四五”期间).
  private func speaks(_ resolved: DateResolver.Resolved) -> Bool {
    switch resolved.mention.form {
    case .anniversary, .stretch, .since, .clock, .recurring: return false
    case .within: return resolved.expression.startDate != nil
    case .plan(_, let edge):
      let end = resolved.mention.range.upperBound
      let behind = passage.reading.at(end, anyOf: "”\"’") ? end + 1 : end
      return edge != nil || passage.reading.end(ofAny: ["期间", "时期", "以来", "末"], at: behind) != nil
    case .legalEducationPlan: return false
    case .point, .range: return true
    }
  }
}

extension DateResolver.Resolved {
  /// Whether what follows in the paragraph holds for it too.
  fileprivate var lasts: Bool {
    guard !isWithinDecade else { return false }
    return expression.granularity != .day || isEdgeOfYear
  }

  /// 70年代初, 20世纪末: too wide to speak for what follows.
  private var isWithinDecade: Bool {
    if case .point(let parts) = mention.form { return parts.decade != nil || parts.century != nil }
    return false
  }

  private var isEdgeOfYear: Bool {
    if case .point(let parts) = mention.form { return parts.isYear && parts.edge != nil }
    return false
  }

  private var isEdgeOfMonth: Bool {
    if case .point(let parts) = mention.form {
      return parts.month != nil && parts.edge != nil && parts.day == nil
    }
    return false
  }

  /// ISO 8601 / EDTF: 2024, 2016-01/2016-06, 2021/2025, 2024-03-05; nil where no day is known.
  var period: String? {
    guard let first = expression.startDate, let last = expression.endDate else { return nil }
    guard !isWithinDecade || first != last else { return nil }
    let (year, month) = (first.prefix(4), first.prefix(7))
    let (lastYear, lastMonth) = (last.prefix(4), last.prefix(7))
    // 年末: the value at the end of the year is the year's.
    if isEdgeOfYear || expression.kind == .plan && first == last { return String(lastYear) }
    // 三月初
    if isEdgeOfMonth { return String(month) }
    if first.hasSuffix("-01-01") && last.hasSuffix("-12-31") {
      return year == lastYear ? String(year) : "\(year)/\(lastYear)"
    }
    if first.hasSuffix("-01"), isEndOfMonth(last) {
      return month == lastMonth ? String(month) : "\(month)/\(lastMonth)"
    }
    return first == last ? first : "\(first)/\(last)"
  }

  private func isEndOfMonth(_ day: String) -> Bool {
    CalendarDay(iso: day)?.adding(days: 1).parts.day == 1
  }
}

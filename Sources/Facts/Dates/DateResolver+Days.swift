/// From parts to first and last day.
extension DateResolver {
  // MARK: Year

  func yearOf(_ parts: DateParts, _ focus: DateFocus) -> Int? {
    switch parts.year {
    case .number(let year): year
    case .short(let digits): full(digits)
    case .relative(let distance): context.referenceYear.map { $0 + distance }
    case .neighbour(let distance):
      focus.yearSpokenOf(or: context.referenceYear).map { $0 + distance }
    case nil: focus.year(or: context.referenceYear)
    }
  }

  /// Two digits are the year of the hundred years that end ten years from now, else from 2025.
  private func full(_ digits: Int) -> Int {
    let latest = (context.referenceYear ?? 2025) + 10
    let year = latest / 100 * 100 + digits
    return year <= latest ? year : year - 100
  }

  // MARK: Days

  /// First and last day; nil where the text does not settle them.
  func days(_ parts: DateParts, _ focus: DateFocus) -> DayRange? {
    if parts.century != nil || parts.decade != nil { return longPeriod(parts) }
    if parts.isSamePeriod { return samePeriod(parts, focus) }
    if case .neighbour(let distance) = parts.day {
      guard let day = focus.period, day.first == day.last else { return nil }
      return .day(day.first.adding(days: distance))
    }
    if let range = fromPublication(parts, focus) { return edge(parts, range) }
    guard parts.week == nil, parts.weekday == nil || parts.day != nil,
      let year = yearOf(parts, focus)
    else { return nil }
    if let month = month(parts) {
      return days(parts, year: nearest(year, month, parts, focus), month)
    }
    if parts.day != nil { return nil }
    return edge(parts, portion(parts, year))
  }

  func days(from lower: DateParts, to upper: DateParts, _ focus: DateFocus) -> DayRange? {
    var (lower, upper) = (lower, upper)
    if lower.year == nil { lower.year = upper.year }
    if upper.day != nil, upper.month == nil, lower.month != nil { upper.month = lower.month }
    guard let start = days(lower, focus) else { return nil }
    // 2022年8月到年底: the end of that year.
    let isOwn = upper.year != nil && upper.year != .neighbour(0)
    if !isOwn, upper.year != nil || lower.month != nil || lower.portion != nil || upper.month != nil
    {
      upper.year = .number(start.first.year)
    }
    guard var end = days(upper, focus) else { return nil }
    // 11月至2月 ends in the year behind.
    if end.last < start.first, !isOwn, upper.month != nil || upper.portion != nil {
      upper.year = .number(start.first.year + 1)
      guard let later = days(upper, focus) else { return nil }
      end = later
    }
    return end.last < start.first ? nil : DayRange(start.first, end.last)
  }

  /// 去年同期: the stretch spoken of, moved into that year.
  private func samePeriod(_ parts: DateParts, _ focus: DateFocus) -> DayRange? {
    guard let period = focus.comparedPeriod else { return nil }
    let year = period.first.year
    // Where nothing tells the year of writing, 去年 is the one before the stretch.
    var target = yearOf(parts, focus)
    if target == nil, case .relative(let distance) = parts.year { target = year + distance }
    guard let target else { return nil }
    return DayRange(
      period.first.inYear(target), period.last.inYear(period.last.year - year + target))
  }

  private func edge(_ parts: DateParts, _ range: DayRange?) -> DayRange? {
    guard let range else { return nil }
    switch parts.edge {
    case .start: return .day(range.first)
    case .end: return .day(range.last)
    case .middle: return nil
    case nil: return range
    }
  }

  // MARK: Centuries

  private func longPeriod(_ parts: DateParts) -> DayRange? {
    var century = parts.century
    if let named = century, named <= 0 {
      guard let year = context.referenceYear else { return nil }
      century = (year - 1) / 100 + 1 + named
    }
    guard let decade = parts.decade else {
      guard let century else { return nil }
      return edge(parts, DayRange(.first(century * 100 - 99), .last(century * 100)))
    }
    if century == nil {
      // 八十年代 alone is the last one gone by.
      guard let year = context.referenceYear else { return nil }
      let same = year / 100 * 100 + decade
      century = (same <= year ? year : year - 100) / 100 + 1
    }
    guard let century else { return nil }
    let first = (century - 1) * 100 + decade
    return edge(parts, DayRange(.first(first), .last(first + 10 * parts.decades - 1)))
  }

  // MARK: Parts of a year

  private func portion(_ parts: DateParts, _ year: Int) -> DayRange? {
    switch parts.portion {
    case .half(let half): .months(year, half == 1 ? 1...6 : 7...12)
    case .quarters(let quarters):
      .months(year, quarters.lowerBound * 3 - 2...quarters.upperBound * 3)
    case .season(4): DayRange(.first(year, 12), .last(year + 1, 2))
    case .season(5): DayRange(.first(year, 12), .last(year + 1, 5))
    case .season(let season): .months(year, season * 3...season * 3 + 2)
    case .firstMonths(let count): .months(year, 1...count)
    case .lastMonths(let count): .months(year, 13 - count...12)
    case .firstDays(let count):
      DayRange(.first(year), CalendarDay.first(year).adding(days: count - 1))
    case .week(let week): weekRange(CalendarDay.first(year), week)
    case .festival(let index): festival(words.festivals[index], year).map { .day($0) }
    case .relativeQuarter: nil
    case nil: .year(year)
    }
  }

  /// The n-th week: the first is the one whose Thursday lies in the year (ISO 8601).
  private func weekRange(_ first: CalendarDay, _ week: Int) -> DayRange {
    let monday = first.next(weekday: 4).adding(days: -3 + 7 * (week - 1))
    return DayRange(monday, monday.adding(days: 6))
  }

  private func festival(_ festival: DateWords.Festival, _ year: Int) -> CalendarDay? {
    switch festival {
    case .fixed(let month, let day): CalendarDay(year, month, day)
    case .lunar(let month, let day): words.lunar.day(year, month, day)
    case .weekday(let month, let ordinal, let weekday):
      CalendarDay.first(year, month).next(weekday: weekday).adding(days: 7 * (ordinal - 1))
    }
  }

  // MARK: Months

  private func month(_ parts: DateParts) -> Int? {
    switch parts.month {
    case .number(let month): month
    case .relative(let distance):
      context.publicationDate.map { ($0.parts.month - 1 + distance + 120) % 12 + 1 }
    case nil: nil
    }
  }

  private func days(_ parts: DateParts, year: Int, _ month: Int) -> DayRange? {
    if parts.isLunar { return lunarDays(parts, year, month) }
    if case .number(let day) = parts.day { return CalendarDay(year, month, day).map { .day($0) } }
    let first = CalendarDay.first(year, month)
    let last = CalendarDay.last(year, month)
    switch parts.monthPortion {
    case .third(let third):
      return DayRange(
        first.adding(days: third * 10 - 10), third == 3 ? last : first.adding(days: third * 10 - 1))
    case .half(1): return DayRange(first, first.adding(days: 14))
    case .half: return DayRange(first.adding(days: 15), last)
    // The first week of a month is its first whole one.
    case .week(let week):
      let monday = first.next(weekday: 1).adding(days: 7 * (week - 1))
      return DayRange(monday, monday.adding(days: 6))
    case .weekday(0, let weekday): return .day(last.adding(days: -6).next(weekday: weekday))
    case .weekday(let ordinal, let weekday):
      let day = first.next(weekday: weekday).adding(days: 7 * (ordinal - 1))
      return day <= last ? .day(day) : nil
    case nil: return edge(parts, DayRange(first, last))
    }
  }

  private func lunarDays(_ parts: DateParts, _ year: Int, _ month: Int) -> DayRange? {
    guard case .number(let day) = parts.day else { return words.lunar.range(year, month) }
    return words.lunar.day(year, month, day).map { .day($0) }
  }

  /// A day without its year is that of the year spoken of, but never most of a year off the day of
  /// issue: in a paper of January, 12月28日 is past.
  private func nearest(_ year: Int, _ month: Int, _ parts: DateParts, _ focus: DateFocus) -> Int {
    guard parts.year == nil, case .number(let day) = parts.day, !parts.isLunar,
      let issue = context.publicationDate, year == issue.year, focus.year(or: nil) == nil
    else { return year }
    let candidates = [year, year - 1, year + 1].filter { CalendarDay($0, month, day) != nil }
    let farthest = 300
    return candidates.first { candidate in
      guard let found = CalendarDay(candidate, month, day) else { return false }
      return abs(found.number - issue.number) <= farthest
    } ?? leapYear(near: issue, month, day) ?? year
  }

  private func leapYear(near issue: CalendarDay, _ month: Int, _ day: Int) -> Int? {
    let years = (issue.year - 8...issue.year + 8).filter { CalendarDay($0, month, day) != nil }
    return years.min { a, b in abs(a - issue.year) < abs(b - issue.year) }
  }

  // MARK: From the day of issue

  /// 昨天, 上周一, 本季度, 29日: counted from the day of issue.
  private func fromPublication(_ parts: DateParts, _ focus: DateFocus) -> DayRange? {
    guard let issue = context.publicationDate else { return nil }
    if case .relative(let distance) = parts.day { return .day(issue.adding(days: distance)) }
    if let week = parts.week { return self.week(parts, issue.monday.adding(days: 7 * week)) }
    if let weekday = parts.weekday, parts.day == nil, parts.monthPortion == nil {
      return .day(issue.adding(days: 1).next(weekday: weekday))
    }
    if case .relativeQuarter(let distance) = parts.portion {
      let quarter = issue.year * 4 + (issue.parts.month - 1) / 3 + distance
      return .months(quarter / 4, quarter % 4 * 3 + 1...quarter % 4 * 3 + 3)
    }
    if case .number(let day) = parts.day, parts.month == nil { return nearestDay(day, issue) }
    if case .relative(let distance) = parts.month, parts.year == nil {
      let months = issue.year * 12 + issue.parts.month - 1 + distance
      return days(parts, year: months / 12, months % 12 + 1)
    }
    return nil
  }

  private func week(_ parts: DateParts, _ monday: CalendarDay) -> DayRange {
    if let weekday = parts.weekday { return .day(monday.adding(days: weekday - 1)) }
    switch parts.halfWeek {
    case 1: return DayRange(monday, monday.adding(days: 2))
    case 2: return DayRange(monday.adding(days: 3), monday.adding(days: 6))
    case 3: return DayRange(monday.adding(days: 5), monday.adding(days: 6))
    default: return DayRange(monday, monday.adding(days: 6))
    }
  }

  /// 29日 is the one nearest to the day of issue.
  private func nearestDay(_ day: Int, _ issue: CalendarDay) -> DayRange? {
    let (year, month, _) = issue.parts
    let candidates = (-2...2).compactMap { distance -> CalendarDay? in
      let months = year * 12 + month - 1 + distance
      return CalendarDay(months / 12, months % 12 + 1, day)
    }
    let nearest = candidates.min { abs($0.number - issue.number) < abs($1.number - issue.number) }
    return nearest.map { .day($0) }
  }
}

extension DateParts {
  /// The finest part said.
  var granularity: TimeExpression.Granularity? {
    if day != nil || weekday != nil { return .day }
    if week != nil || halfWeek != nil { return .week }
    switch monthPortion {
    case .week: return .week
    case .weekday: return .day
    case .third, .half: return .month
    case nil: break
    }
    if month != nil { return .month }
    switch portion {
    case .half: return .half
    case .quarters, .relativeQuarter: return .quarter
    case .season: return .season
    case .firstMonths, .lastMonths: return .month
    case .firstDays, .festival: return .day
    case .week: return .week
    case nil: break
    }
    if year != nil { return .year }
    return decade != nil ? .decade : century != nil ? .century : nil
  }

  /// Whether the text goes on speaking of its year.
  var lasts: Bool { century == nil && decade == nil }
}

extension DateResolver {
  /// Whether a month has such a day in any year: 2月30日 has not.
  func isPossible(_ parts: DateParts) -> Bool {
    guard case .number(let day) = parts.day, case .number(let month) = parts.month else {
      return true
    }
    if parts.isLunar { return day <= 30 }
    guard case .number(let year) = parts.year else {
      return day <= CalendarDay.length(ofMonth: month, 2000)
    }
    return CalendarDay(year, month, day) != nil
  }
}

internal import Newspaper

extension DateResolver.Resolved {
  /// Whether what follows in the paragraph holds for it too.
  var lasts: Bool {
    guard !isWithinDecade, !isSamePeriod else { return false }
    return expression.granularity != .day || isEdgeOfYear
  }

  /// 去年同期完成24%: only what this one is held against.
  private var isSamePeriod: Bool {
    if case .point(let parts) = mention.form { return parts.isSamePeriod }
    return false
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

extension DateParts {
  /// 今年以来, 去年以来: the year itself is meant.
  var isRelative: Bool {
    if case .relative = year { return true }
    return false
  }
}

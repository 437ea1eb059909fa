internal import Lexicons

/// What an article's earlier paragraphs leave for the next: mood, time spoken of, numbers of groups.
struct ArticleThread: Sendable {
  var divisions: ArticleDivisions
  /// The year that 今年 means.
  var referenceYear: Int?
  /// The day of issue, ISO 8601.
  var issue: String?
  /// The year of the title, or the day that 现将…公布如下 names.
  var titlePeriod: String?
  var headingMood: Status?
  var headingPeriod: String?
  var mood: Status?
  var focus: (period: String?, way: PeriodWay)?
  /// What a report is of, as its first values tell: 1月份，全国居民消费价格环比上涨0.6%.
  private(set) var reported: String?
  private var hasOpened = false
  /// The last day that an event of the article was set on.
  var lastDay: String?
  var nextGroup = 1
  /// How many values were promised for a year to come, and how many said to be reached.
  private var promised = 0
  private var reached = 0

  init(divisions: ArticleDivisions, referenceYear: Int? = nil, titleYear: Int? = nil) {
    self.divisions = divisions
    self.referenceYear = referenceYear
    titlePeriod = titleYear.map(String.init)
  }

  /// At the start of an article.
  init(_ context: ArticleContext, issue: CalendarDay?, places: PlaceLexicon) {
    self.init(
      divisions: ArticleDivisions(place: context.place, code: context.placeCode, in: places),
      referenceYear: context.referenceYear, titleYear: context.titleYear)
    self.issue = issue?.iso
  }

  /// Enters a paragraph that is no further point of the one before.
  mutating func startParagraph() {
    mood = headingMood
    let isPlan = headingMood == nil && reached == 0 && promised >= Self.promisesOfPlan
    if isPlan { mood = .planned }
    if let headingPeriod {
      focus = (headingPeriod, .heading)
    } else if let titlePeriod {
      focus = (titlePeriod, .title)
    } else if let period = focus?.period, isPlan || isRecent(period) {
      focus = (period, .earlier)
    } else {
      focus = reported.map { ($0, .earlier) }
    }
  }

  /// Notes what the article's first paragraph that compares its values with another time's opened
  /// with, or the first stretch of months that it names: no day, and no time before the last year.
  mutating func open(with period: String, compares: Bool) {
    guard !hasOpened, compares || period.count == 15 else { return }
    hasOpened = true
    guard period.count == 4 || period.count == 7 || period.count == 15 else { return }
    if let referenceYear, let last = Int((period.split(separator: "/").last ?? "").prefix(4)) {
      guard (referenceYear - 1...referenceYear).contains(last) else { return }
    }
    reported = period
  }

  /// From how many promises on an article that tells of nothing reached is a plan.
  private static let promisesOfPlan = 5

  /// This year or the last, and more than a month: what a report goes on speaking of.
  private func isRecent(_ period: String) -> Bool {
    guard let referenceYear, let year = Int(period.prefix(4)) else { return false }
    return (referenceYear - 1...referenceYear).contains(year)
      && (period.count == 4 || period.contains("/"))
  }

  mutating func count(_ status: Status?, _ way: StatusWay?) {
    guard way != .statement, way != .verb, way != nil else { return }
    if status == .planned, way == .date { promised += 1 }
    if status == .achieved { reached += 1 }
  }

  /// Whether a period that was taken over lies where the status says: nothing is reached in a year to
  /// come, nothing promised for one gone by.
  func agrees(_ period: String, _ status: Status?) -> Bool {
    guard let referenceYear, let first = Int(period.prefix(4)),
      let last = Int((period.split(separator: "/").last ?? "").prefix(4))
    else { return true }
    switch status {
    case .achieved: return first <= referenceYear
    case .planned: return last >= referenceYear
    default: return true
    }
  }
}

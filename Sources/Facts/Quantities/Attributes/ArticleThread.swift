internal import Lexicons

/// What an article's earlier paragraphs leave for the next: mood, time spoken of, numbers of groups.
struct ArticleThread: Sendable {
  var divisions: ArticleDivisions
  /// The year that 今年 means.
  var referenceYear: Int?
  var titleYear: Int?
  var headingMood: Status?
  var headingPeriod: String?
  var mood: Status?
  var focus: (period: String?, way: PeriodWay)?
  var nextGroup = 1

  init(divisions: ArticleDivisions, referenceYear: Int? = nil, titleYear: Int? = nil) {
    self.divisions = divisions
    self.referenceYear = referenceYear
    self.titleYear = titleYear
  }

  /// At the start of an article.
  init(_ context: ArticleContext, places: PlaceLexicon) {
    self.init(
      divisions: ArticleDivisions(place: context.place, code: context.placeCode, in: places),
      referenceYear: context.referenceYear, titleYear: context.titleYear)
  }
}

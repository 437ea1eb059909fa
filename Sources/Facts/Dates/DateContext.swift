/// What the time expressions of one article are counted from.
package struct DateContext: Sendable {
  /// The year that 今年 means; nil where it is unknown.
  package var referenceYear: Int?
  /// The day of issue, from which 昨天 and 29日 count.
  package var publicationDate: CalendarDay?
  /// The year the article as a whole is about: 2012年…统计公报.
  package var titleYear: Int?

  package init(
    referenceYear: Int? = nil, publicationDate: CalendarDay? = nil, titleYear: Int? = nil
  ) {
    self.referenceYear = referenceYear ?? publicationDate?.year
    self.publicationDate = publicationDate
    self.titleYear = titleYear
  }
}

internal import Newspaper

/// What the text says of a quantity besides its value, and how that was decided.
///
/// Ranges are indexes of the reading.
struct Attributes: Sendable {
  /// Columns of the dataset.
  var subject: Range<Int>?
  /// What owns the subject and stands apart from it: 第一产业 of 第一产业实现增加值.
  var owner: Range<Int>?
  var action: Range<Int>?
  var change: Change?
  var status: Status?
  var period: String?
  var place: Division?
  var sector: String?
  var group: Int?
  var groupRole: GroupRole?
  /// How they were decided.
  var subjectWay: SubjectWay?
  var statusWay: StatusWay?
  var periodWay: PeriodWay?
  /// The words that told, where they stand in the paragraph.
  var statusWords: Range<Int>?
  var periodWords: Range<Int>?
}

extension Quantity {
  /// Takes over what the text says of the quantity.
  mutating func take(_ attributes: Attributes, in reading: Reading) {
    subject = attributes.subject.map { reading.span($0) }
    subjectOwner = attributes.owner.map { reading.span($0) }
    action = attributes.action.map { reading.span($0) }
    change = attributes.change
    status = attributes.status
    period = attributes.period
    place = attributes.place?.name
    placeCode = attributes.place?.code
    sector = attributes.sector
    group = attributes.group
    groupRole = attributes.groupRole
    subjectWay = attributes.subjectWay
    statusWay = attributes.statusWay
    periodWay = attributes.periodWay
    statusWords = attributes.statusWords.map { reading.span($0) }
    periodWords = attributes.periodWords.map { reading.span($0) }
  }
}

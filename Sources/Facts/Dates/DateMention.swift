package import Newspaper

/// What a text says of a place in the calendar, part by part, before anything is computed.
///
/// 去年十二月第一周 → year -1 to the reference year, month 12, week 1.
package struct DateParts: Equatable, Sendable {
  package enum Year: Equatable, Sendable {
    case number(Int)
    /// Two digits: 98年, 零七年.
    case short(Int)
    /// Counted from the year that 今年 means.
    case relative(Int)
    /// Counted from the year the text is speaking of: 上年, 当年.
    case neighbour(Int)
  }

  /// A part of a year that is no month.
  package enum Portion: Equatable, Sendable {
    case half(Int)
    case quarters(ClosedRange<Int>)
    case relativeQuarter(Int)
    case season(Int)
    case firstMonths(Int)
    case lastMonths(Int)
    case firstDays(Int)
    case week(Int)
    /// Index into the festivals of the lexicon.
    case festival(Int)

    /// 一季度末 is its last day; a festival has no end of its own.
    var hasEnd: Bool {
      switch self {
      case .quarters, .half: true
      default: false
      }
    }
  }

  package enum Month: Equatable, Sendable {
    case number(Int)
    /// Counted from the month of publication.
    case relative(Int)
  }

  package enum Day: Equatable, Sendable {
    case number(Int)
    /// Counted from the day of publication.
    case relative(Int)
    /// Counted from the day the text is speaking of: 次日.
    case neighbour(Int)
  }

  /// A part of a month that is no day.
  package enum MonthPortion: Equatable, Sendable {
    case third(Int)
    case half(Int)
    case week(Int)
    /// The n-th weekday; 0 is the last one.
    case weekday(Int, Int)
  }

  package enum Edge: Equatable, Sendable { case start, middle, end }

  /// 20 for the twentieth; relative ones (上世纪) are negative or zero.
  package var century: Int?
  /// 80 for 八十年代.
  package var decade: Int?
  /// 五六十年代 are two.
  package var decades = 1
  package var year: Year?
  package var portion: Portion?
  package var month: Month?
  package var isLunar = false
  package var monthPortion: MonthPortion?
  package var day: Day?
  /// Counted from the week of publication.
  package var week: Int?
  package var halfWeek: Int?
  /// 1 for Monday to 7 for Sunday.
  package var weekday: Int?
  package var edge: Edge?
  /// 去年同期: the stretch the text speaks of, in that year.
  package var isSamePeriod = false

  package init() {}

  package var isEmpty: Bool { self == DateParts() }

  /// Whether it names its year by itself, and a whole month or more in it: 今年秋季, 2019年10月.
  var isOnCalendar: Bool {
    switch year {
    case .number, .relative: day == nil && monthPortion == nil && !isSamePeriod
    default: false
    }
  }

  /// Whether nothing finer than a year is said.
  package var isYear: Bool {
    portion == nil && month == nil && day == nil && week == nil && weekday == nil
      && decade == nil && century == nil
  }
}

/// A time expression as it stands in the text (提及): looked at, not yet computed.
package struct DateMention: Sendable {
  package enum Form: Equatable, Sendable {
    // Parts are large, and forms are handed through every reader that finds none.
    indirect case point(DateParts)
    indirect case range(DateParts, DateParts)
    /// A five-year plan: “十四五”; 14.
    case plan(Int, edge: DateParts.Edge?)
    /// A five-year programme of legal education: “八五”普法; 8.
    case legalEducationPlan(Int)
    /// 新中国成立75周年; event is an index into the lexicon, nil for one it does not know.
    case anniversary(event: Int?, years: Int)
    /// 改革开放以来.
    case since(event: Int)
    /// 近年来, 近三年, 五年来, 未来五年: a stretch whose ends the text leaves open.
    case stretch
    /// 过去一年: in the first months of a year the whole one before, later none that a calendar knows.
    case pastYear
    /// 十二年内: as many years from a start that the text names.
    case within(years: Int)
    /// 上午9时, 9:30: never a quantity, and no row.
    case clock
    /// 每年3月, 每周一: no day, and no row.
    case recurring
  }

  /// Indexes of the reading.
  package var range: Range<Int>
  /// Bytes of the article's body.
  package var span: Span
  package var sentence: Span
  package var form: Form
  /// First mention of its sentence, at its start: what the sentence is about.
  package var opensSentence: Bool
  /// Stands behind 比, 较, 由, 自: another time than the one spoken of.
  package var isCompared: Bool
  /// Stands before 开始, 起, 至: a stretch of years may count from it.
  package var isStart: Bool

  package var isClock: Bool { form == .clock }

  /// Whether it makes a row of the dataset.
  package var isDate: Bool { form != .clock && form != .recurring }

  package init(
    range: Range<Int>, span: Span, sentence: Span, form: Form, opensSentence: Bool = false,
    isCompared: Bool = false, isStart: Bool = false
  ) {
    self.range = range
    self.span = span
    self.sentence = sentence
    self.form = form
    self.opensSentence = opensSentence
    self.isCompared = isCompared
    self.isStart = isStart
  }
}

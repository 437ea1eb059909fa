package import Newspaper
package import Numerals

/// How a value bounds what it states: 以上 ge, 超 gt, 以下 le, 不足 lt, 约 approx.
package enum Comparator: String, Sendable, CaseIterable {
  case eq, ge, gt, le, lt, approx
}

/// Whether what a quantity measures grew or shrank: 增长8.6%, 下降3%.
package enum Change: String, Sendable, CaseIterable {
  case increase, decrease
}

/// Whether what a quantity states is promised, under way or done.
package enum Status: String, Sendable, CaseIterable {
  case planned, ongoing, achieved
}

/// How a quantity belongs to the others of its group.
package enum GroupRole: String, Sendable, CaseIterable {
  /// A member of a list that shares its unit or verb.
  case item
  /// Start and goal of a change: 由40%提高到55%.
  case from, to
  /// An amount and its growth: 43.6亿元，增长8%.
  case level, growth
  case whole, part
  /// How many, and the size of each: 4个千亩饲草基地.
  case count, each
}

/// A value and its unit, said of a subject (数量).
///
/// Spans are bytes of the article's body.
package struct Quantity: Sendable {
  /// The core numeral and unit: 1800多万亩.
  package var span: Span
  /// The rule that found it, in kebab case.
  package var rule: String
  package var comparator: Comparator = .eq
  /// Multipliers folded in; nil for a ratio of three terms and more.
  package var value: Rational?
  /// Upper end of a range.
  package var valueMax: Rational?
  /// The terms of a ratio of three and more: 11.8∶48.3∶39.9.
  package var ratioTerms: [Rational] = []
  /// As printed, without multiplier; empty where none is printed.
  package var unit: String
  /// A kind of the contract, or two joined by a slash for a rate: `money/mass`.
  package var kind: String
  package var baseValue: Rational?
  package var baseValueMax: Rational?
  package var baseUnit: String
  package var subject: Span?
  /// What owns the subject and stands apart from it: 第一产业 of 第一产业实现增加值.
  package var subjectOwner: Span?
  package var action: Span?
  package var change: Change?
  package var status: Status?
  /// ISO 8601 / EDTF year, date or interval.
  package var period: String?
  /// Name of the administrative division it speaks for.
  package var place: String?
  /// Its GB/T 2260 code.
  package var placeCode: String?
  package var sector: String?
  /// Number of its group within the article.
  package var group: Int?
  package var groupRole: GroupRole?
  /// How subject, status and period were decided, for `etl explain`.
  package var subjectWay: SubjectWay?
  package var statusWay: StatusWay?
  package var periodWay: PeriodWay?
  /// The words that told the status and the period, where they stand in its paragraph.
  package var statusWords: Span?
  package var periodWords: Span?
  package var sentence: Span
  /// Index into the article's sections of the one it stands in.
  package var section: Int?

  package init(
    span: Span, rule: String, unit: String, kind: String, baseUnit: String, sentence: Span
  ) {
    self.span = span
    self.rule = rule
    self.unit = unit
    self.kind = kind
    self.baseUnit = baseUnit
    self.sentence = sentence
  }
}

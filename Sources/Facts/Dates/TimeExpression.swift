package import Newspaper

/// A time expression on the calendar: 2024年, 去年12月, “十四五”, 中华人民共和国成立75周年.
///
/// Spans are bytes of the article's body.
package struct TimeExpression: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case point, period, plan, anniversary, duration
  }

  package enum Granularity: String, Sendable, CaseIterable {
    case day, week, month, quarter, half, year, season, decade, plan, century
  }

  package var span: Span
  package var kind: Kind
  /// First day, ISO 8601; nil where the text does not settle it.
  package var startDate: String?
  /// Last day, inclusive.
  package var endDate: String?
  package var granularity: Granularity?
  package var sentence: Span

  package init(
    span: Span, kind: Kind, startDate: String? = nil, endDate: String? = nil,
    granularity: Granularity? = nil, sentence: Span
  ) {
    self.span = span
    self.kind = kind
    self.startDate = startDate
    self.endDate = endDate
    self.granularity = granularity
    self.sentence = sentence
  }
}

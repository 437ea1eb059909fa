package import Newspaper

/// A numeric slogan or abbreviation: “三个最大”, “六抓一控”; counted words, never a quantity.
///
/// Spans are bytes of the article's body.
package struct NumericTerm: Sendable {
  package enum Form: String, Sendable, CaseIterable {
    /// Numeral and classifier before a name: 三个最大, 3个三.
    case counted
    /// Numerals that abbreviate a list: 六抓一控, 三级三类, 三宜.
    case abbreviation
    /// A programme whose name holds a number: 十大专项行动, 千万工程.
    case programme
  }

  package var span: Span
  /// The numbers in it, in order: 6, 1.
  package var numbers: [Int]
  package var form: Form
  package var sentence: Span

  package init(span: Span, numbers: [Int], form: Form, sentence: Span) {
    self.span = span
    self.numbers = numbers
    self.form = form
    self.sentence = sentence
  }
}

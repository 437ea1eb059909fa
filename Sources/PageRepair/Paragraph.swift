internal import Newspaper

/// Lines joined (段落): a paragraph, or a line that stands for itself.
struct Paragraph: Sendable {
  /// A span a line, in reading order.
  var spans: [Span]
  /// The lines it was joined from.
  var lines: ClosedRange<Int>
  var kind: Line.Kind = .text
  /// Blanks before the first line.
  var indent: Int
  /// Empty lines before it.
  var gap: Int
  var page: Int
  /// Of its widest line.
  var width: Int
  /// Width of the column that the first line is set in; 0 for what is no running text.
  var column = 0
  var isVertical = false
  /// Set over several columns of the text below it: a headline.
  var isSpread = false
  /// Stands below the heading of a box of short news.
  var opensBox = false
  /// The number of its page that a header or footer names.
  var pageNumber: PageNumber?
  /// The pages that a jump names.
  var jumpPages: [PageNumber] = []
  var ending: Line.Ending
  /// Ends on a comma or its like.
  var endsInMark = false
  /// Who is named, for bylines, reporter lines and sign-offs.
  var people: [Signature] = []
}

internal import Newspaper

/// One line of the page (行), or the part of one that belongs to one column.
///
/// Widths count half an em: a Chinese character is two wide, a Latin letter one.
struct Line: Sendable {
  enum Kind: Sendable {
    case text
    case header, footer, masthead, caption, notice
    case byline, reporterLine, signOff
    /// 上接第一版: an article goes on here; 下转第三版: it breaks off here.
    case jumpIn, jumpOut
    /// A row of a table; a line of a poem.
    case table, verse
    /// 简讯: the heading of a box of short news.
    case box
  }

  /// From the first to behind the last byte that is no blank; several where an extractor tore the
  /// printed line.
  var spans: [Span]
  /// Blanks in front.
  var indent: Int
  /// Without blanks inside that may be layout.
  var width: Int
  /// Those blanks.
  var looseWidth: Int
  /// How much narrower its marks may have been set, half an em each.
  var compressible: Int
  /// Empty lines before it.
  var gap: Int
  /// Printed page, from 0.
  var page: Int
  var kind: Kind = .text
  /// What may not be parted from the first character of the line, in width.
  var headWidth: Int
  /// Opens with 一、 （二） or 3.: a numbered point.
  var opensNumbered: Bool
  /// Opens with a word that only opens clauses: 近日，….
  var opensClause = false
  /// Ends in the middle of a clause, with a letter.
  var endsInWord: Bool
  /// Opening marks that the line leaves open.
  var unclosed: Int
  /// Characters printed one below the other, read as one line.
  var isVertical = false
  /// Set over several columns of the text below it: a headline.
  var isSpread = false
  /// Ends on a jump line or a sign-off: no paragraph goes on behind it.
  var endsArticle = false
  /// Opens with 本报讯 or its like: no paragraph goes on in it.
  var opensArticle = false
  /// The number of its page that a header or footer names.
  var pageNumber: PageNumber?
  /// Holds no Chinese character.
  var isNarrow = false
  /// Holds a full stop.
  var hasStop = false
  /// How the line ends.
  var ending: Ending
  /// Opens with a closing mark or a pause, which shows that the page knows no kinsoku.
  var opensClosed: Bool
  /// Opens with ——, as subtitles do.
  var opensDash: Bool
  /// Opens with “ ‘ 《 or 「.
  var opensQuote: Bool

  enum Ending: Sendable {
    /// 。！？… and closing marks behind them.
    case sentence
    /// ；： or a bracket: a paragraph may end so.
    case pause
    case open
  }
}

extension Line.Kind {
  /// Whether it is part of an article's text.
  var isBody: Bool { self == .text || self == .table || self == .verse }
}

internal import Newspaper

/// An element that holds text of the source and nothing of the program's own (容器).
///
/// Headlines over several lines share one: 抢抓机遇 实干争先 / 奋力在现代化新青海建设西宁实践中…
struct Container {
  /// How it is written.
  enum Form: Equatable {
    case head(String)
    case byline, dateline, paragraph, subhead, verse
    /// Who wrote it, at the end of an article.
    case signed
    /// What has no place of its own in TEI where it stands.
    case block(String)
    case note(String), forme(String), caption
  }

  var form: Form
  /// Index of its article; nil for what stands beside the articles.
  var article: Int?
  /// Its pieces, in reading order.
  var pieces: Range<Int>

  /// Whether it may stand anywhere in a division (TEI's `model.global`).
  var isGlobal: Bool {
    switch form {
    case .note, .forme, .caption: true
    default: false
    }
  }

  /// Whether names and posts are printed in it.
  var namesAuthors: Bool {
    switch form {
    case .byline, .signed, .block("byline"), .block("signOff"), .block("reporterLine"): true
    default: false
    }
  }
}

/// A stretch of the source that stands in one container as it stands in the source.
struct Piece {
  /// Bytes of the source.
  var source: Span
  var container: Int
  /// Bytes of the container before it.
  var start: Int
  /// Scalars of the container before it.
  var scalarStart: Int
  var end: Int { start + source.count }
}

/// A printed page or column that starts.
enum PrintedBreak: Equatable {
  /// Its number in the file, from 2.
  case page(Int)
  case column
}

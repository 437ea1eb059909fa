internal import Lexicons
internal import Newspaper

/// How well one piece of a column goes on with another (上下文), by their shapes and by their words: those of
/// the page, and which characters follow each other in any news.
///
/// 取得 above 了农业增产 is likely where the page has 取得了 elsewhere; a short line with a full stop has an
/// indented one below it.
struct PieceSense: Sendable {
  /// What a piece looks like at its edges.
  struct Piece: Sendable {
    var width: Int
    var indent: Int
    var ending: Line.Ending
    var first: UInt32
    var last: UInt32
    var opensClosed: Bool
    /// Holds a full stop: （记者 江禾） may stand behind it.
    var hasStop = false
  }

  private enum Cost {
    static let endedWithoutIndent = 2.5
    static let openBeforeIndent = 4.0
    static let openBeforeShort = 1.0
    static let shortAndOpen = 1.5
    static let endedInBrackets = 0.3
    static let perNat = -0.6
    static let likeliest = 5.0
    static let unlikeliest = -2.5
    static let closed = -1.0
  }

  private let general: CharacterPairs
  private var pairs: [UInt64: Int] = [:]

  init(_ rows: [[Fragment]], _ bytes: UnsafeBufferPointer<UInt8>, general: CharacterPairs) {
    self.general = general
    for row in rows {
      for fragment in row { count(fragment.span, bytes) }
    }
  }

  private mutating func count(_ span: Span, _ bytes: UnsafeBufferPointer<UInt8>) {
    var previous: UInt32 = 0
    var offset = span.start
    while offset < span.end {
      let (scalar, length) = UTF8Scan.scalar(bytes, offset)
      offset += length
      if Reading.isBlank(scalar) { continue }
      if previous != 0 { pairs[Self.key(previous, scalar), default: 0] += 1 }
      previous = scalar
    }
  }

  private static func key(_ one: UInt32, _ other: UInt32) -> UInt64 {
    UInt64(one) << 32 | UInt64(other)
  }

  static func piece(_ fragment: Fragment, _ bytes: UnsafeBufferPointer<UInt8>) -> Piece? {
    guard
      let line = Line(bytes, fragment.span.start, fragment.span.end, gap: 0, page: 0),
      let span = line.spans.first
    else { return nil }
    let (first, _) = UTF8Scan.scalar(bytes, span.start)
    var start = span.end - 1
    while start > span.start, UTF8Scan.isContinuation(bytes[start]) { start -= 1 }
    let (last, _) = UTF8Scan.scalar(bytes, start)
    return Piece(
      width: fragment.width, indent: fragment.indent, ending: line.ending, first: first,
      last: last, opensClosed: fragment.opensClosed, hasStop: line.hasStop)
  }

  /// How odd it is that `below` stands under `above` in a column of `width`; lower is likelier.
  ///
  /// Where indents are lost, a first line shows by being two ems shorter.
  func cost(_ above: Piece, _ below: Piece, column width: Int, seesIndent: Bool = true) -> Double {
    let room = width - above.width - min(above.indent, 4)
    let mayOpen = below.indent >= 2 || below.width <= width - 3
    if above.ending == .sentence, room > 2 { return mayOpen ? 0 : Cost.endedWithoutIndent }
    let opens = seesIndent ? below.indent >= 2 : (3...5).contains(width - below.width)
    if opens, below.ending == .open || seesIndent {
      if above.ending == .sentence { return 0.3 }
      // A full line, or the first line of a paragraph before the next one's.
      return seesIndent ? Cost.openBeforeIndent : Cost.openBeforeShort + words(above, below)
    }
    if above.ending == .pause, room > 5 { return Cost.endedInBrackets }
    if room > 5 || room > 2 && seesIndent && above.indent == 0 { return Cost.shortAndOpen }
    return words(above, below)
  }

  private func words(_ above: Piece, _ below: Piece) -> Double {
    if below.opensClosed { return Cost.closed }
    if Glyph.isPause(above.last) || Glyph.isOpening(below.first) { return 0 }
    let here = pairs[Self.key(above.last, below.first)] ?? 0
    let nats = general.association(above.last, below.first, here: here)
    return Cost.perNat * min(max(nats, Cost.unlikeliest), Cost.likeliest)
  }
}

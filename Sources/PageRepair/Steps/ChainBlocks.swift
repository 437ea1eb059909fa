internal import Newspaper

/// Puts blocks of text in reading order where an extractor shuffled them (续栏): a column that breaks off in
/// the middle of a sentence goes on at the top of the block that takes it up.
///
/// `pdftotext` prints the columns of neighbouring articles by turns, with headlines and the page's header
/// among them. A block keeps its place unless another one's end asks for it; the next block has the
/// better claim.
struct ChainBlocks {
  let blocks: [[Line]]
  /// Whether the block was dealt from lines of several columns, which knows its neighbours.
  let isDealt: [Bool]
  let sense: PieceSense
  let bytes: UnsafeBufferPointer<UInt8>
  /// Whether a line can only open an article: 本报讯（记者 江禾）.
  let opensArticle: (Line) -> Bool

  /// Blocks behind one that may go on with it.
  private static let reach = 24

  /// Half ems of the narrowest column; what is narrower is set vertically.
  private static let narrowest = 12
  /// Lines of a block that is no accident.
  private static let fewestLines = 3

  /// Blocks that break off and are linked together.
  private static let window = 40

  private enum Gain {
    static let next = 3.5
    static let further = 1.0
    static let perBlock = 0.02
    /// What a block further on must gain where the next has columns as wide.
    static let against = 1.9
    /// And where another one has taken the next.
    static let instead = 0.8
  }

  /// The next block goes on well enough.
  private static let mostOdd = 0.3

  /// A block as its neighbours see it.
  private struct Shape {
    /// Width of its column; 0 where it is no running text.
    var width = 0
    var lines = 0
    var opensArticle = false
    var first: PieceSense.Piece?
    var last: PieceSense.Piece?

    /// Its last line is full and ends no sentence.
    var isBroken: Bool {
      guard let last, width > 0 else { return false }
      return last.ending != .sentence && last.width >= width - 3
    }

    /// Its first line is full, so it opens no paragraph.
    var goesOn: Bool {
      guard let first, width > 0, !opensArticle else { return false }
      return first.width >= width - 2 || first.opensClosed
    }
  }

  /// The blocks in reading order; nil where they are in it.
  func ordered() -> [[Line]]? {
    let next = links(blocks.map(shape))
    guard next.enumerated().contains(where: { $1 != nil && $1 != $0 + 1 }) else {
      return nil
    }
    let isLater = Set(next.compactMap { $0 })
    var result: [[Line]] = []
    for first in blocks.indices where !isLater.contains(first) {
      result.append(blocks[first])
      var index = first
      while let following = next[index] {
        index = following
        var block = blocks[index]
        if !block.isEmpty { block[0].gap = 0 }
        result.append(block)
      }
    }
    return result
  }

  private func shape(_ block: [Line]) -> Shape {
    var shape = Shape()
    let texts = block.filter { $0.kind == .text && !$0.isVertical && !$0.isSpread }
    guard texts.count == block.count, let first = block.first, let last = block.last else {
      return shape
    }
    (shape.first, shape.last, shape.lines) = (piece(first), piece(last), block.count)
    shape.opensArticle = opensArticle(first)
    var counts: [Int: Int] = [:]
    for line in block { counts[line.width, default: 0] += 1 }
    let usual = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    let widest = counts.keys.filter { counts[$0, default: 0] * 5 >= block.count }.max() ?? usual
    let full = block.filter { abs($0.width - widest) <= 2 }.count
    if block.count >= 3 ? full * 2 >= block.count : block.count == 2 || last.ending == .sentence {
      shape.width = widest >= Self.narrowest ? widest : 0
    }
    return shape
  }

  private func piece(_ line: Line) -> PieceSense.Piece? {
    guard let span = line.spans.first, let end = line.spans.last else { return nil }
    let whole = Fragment(
      span: Span(span.start, end.end), start: 0, width: line.width, gap: 0,
      opensClosed: line.opensClosed, endsClosed: line.ending == .pause,
      indent: line.indent >= 2 ? line.indent : 0)
    return PieceSense.piece(whole, bytes)
  }

  /// The block that goes on with each one; nil where none does.
  private func links(_ shapes: [Shape]) -> [Int?] {
    var next = [Int?](repeating: nil, count: blocks.count)
    let broken = shapes.indices.dropLast().filter { isBroken($0, shapes) }
    var start = 0
    while start < broken.count {
      let some = Array(broken[start..<min(start + Self.window, broken.count)])
      link(some, shapes, &next)
      start += Self.window
    }
    return next
  }

  /// Links some blocks that break off, so that all of them together go on best.
  private func link(_ broken: [Int], _ shapes: [Shape], _ next: inout [Int?]) {
    let first = broken[0] + 1
    let end = min(broken[broken.count - 1] + Self.reach, shapes.count)
    let gains = broken.map { from in
      (first..<end).map { to in gain(from, to, shapes) ?? 0 }
    }
    let taken = Assignment(gains).columns.map { $0.map { $0 + first } }
    for (from, to) in zip(broken, taken) {
      guard let to, let gain = gain(from, to, shapes) else { continue }
      if to == from + 1 || gain >= least(from, to, shapes, taken: taken) { next[from] = to }
    }
  }

  /// What a block further on must gain: little where the next block cannot be meant.
  private func least(_ from: Int, _ to: Int, _ shapes: [Shape], taken: [Int?]) -> Double {
    if isDealt[from] || isDealt[to] { return Gain.against }
    let below = shapes[from + 1]
    if !isAsWide(shapes[from], below) || below.opensArticle { return 0 }
    return taken.contains(from + 1) ? Gain.instead : Gain.against
  }

  /// What speaks for a block going on with another; nil where it cannot.
  private func gain(_ from: Int, _ to: Int, _ shapes: [Shape]) -> Double? {
    if to == from + 1, goesOn(shapes[from], shapes[to]) {
      return Gain.next - (odd(shapes[from], shapes[to]) ?? 0)
    }
    guard to > from + 1, to - from <= Self.reach, let odd = odd(shapes[from], shapes[to]) else {
      return nil
    }
    return Gain.further - odd - Gain.perBlock * Double(to - from)
  }

  private func isBroken(_ block: Int, _ shapes: [Shape]) -> Bool {
    blocks[block].count >= Self.fewestLines && shapes[block].isBroken
  }

  /// Whether the next block may well be the rest of a column that breaks off.
  private func goesOn(_ above: Shape, _ below: Shape) -> Bool {
    guard let last = above.last, let first = below.first, first.width <= above.width + 2,
      !below.opensArticle,
      first.width >= above.width - 2 || first.ending == .sentence
    else { return false }
    return sense.cost(last, first, column: above.width, seesIndent: false) <= Self.mostOdd
  }

  private func isAsWide(_ above: Shape, _ below: Shape) -> Bool {
    below.width > 0 && abs(above.width - below.width) <= 1
  }

  /// How odd it is that a block further on goes on; nil where it cannot.
  private func odd(_ above: Shape, _ below: Shape) -> Double? {
    guard let last = above.last, let first = below.first, below.goesOn,
      abs(above.width - below.width) <= 1, below.lines >= Self.fewestLines
    else { return nil }
    return sense.cost(last, first, column: above.width, seesIndent: false)
  }
}

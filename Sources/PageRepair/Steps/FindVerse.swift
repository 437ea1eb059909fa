internal import Newspaper

/// Knows the lines of a poem (诗行): short, one below the other, each ending on its own mark.
///
/// 床前明月光， / 疑是地上霜。 A column of text that narrow would have marks inside its lines.
enum FindVerse {
  private static let fewest = 4
  /// Half ems of a line: nine characters and a mark.
  private static let widest = 20

  static func mark(_ lines: inout [Line]) {
    var start = 0
    while start < lines.count {
      var end = start
      while end < lines.count, isVerse(lines[end]),
        end == start || follows(lines[end], lines[end - 1])
      { end += 1 }
      if isPoem(lines[start..<end]) {
        for index in start..<end { lines[index].kind = .verse }
      }
      start = max(end, start + 1)
    }
  }

  /// Prose around a poem has another indent.
  private static func follows(_ line: Line, _ previous: Line) -> Bool {
    line.page == previous.page && line.gap <= 2 && abs(line.indent - previous.indent) <= 1
  }

  private static func isVerse(_ line: Line) -> Bool {
    line.kind == .text && line.width <= widest && line.width >= 6 && line.compressible == 1
      && line.ending != .pause && !line.opensNumbered && !line.opensClosed && !line.opensQuote
      && !line.endsInWord
  }

  /// Some lines end a sentence, and a quarter at least goes on in the next.
  private static func isPoem(_ lines: ArraySlice<Line>) -> Bool {
    let ended = lines.filter { $0.ending == .sentence }.count
    let open = lines.filter { $0.ending == .open }.count
    return lines.count >= fewest && ended > 0 && open * 4 >= lines.count
  }
}

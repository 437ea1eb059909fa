internal import Newspaper

/// Reports lines that no printed page has (超长行).
enum OverlongLines {
  /// Bytes; a newspaper's widest line has a few hundred.
  private static let limit = 20_000

  static func problems(of source: SourceText) -> [Problem] {
    for (index, start) in source.lineStarts.enumerated() {
      let end =
        index + 1 < source.lineStarts.count ? source.lineStarts[index + 1] : source.utf8.count
      if end - start > limit {
        let message = "Line \(index + 1) has \(end - start) bytes; it was read as one paragraph."
        return [Problem(.overlongLine, message, at: Span(start, end))]
      }
    }
    return []
  }
}

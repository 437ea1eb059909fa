internal import Newspaper

/// Cuts the slices of a block into pieces that XML can hold and no page or column break crosses.
///
/// What is cut out, a NUL or U+FFFE inside a slice, is no text of the archive; it stays in the
/// record of edits like everything else that no piece holds.
struct PieceCutter {
  /// How long the container is that is being filled.
  struct End {
    var bytes = 0
    var scalars = 0
  }

  private let source: SourceText
  private let cuts: [Int]
  var end = End()

  init(source: SourceText, cuts: [Int]) {
    self.source = source
    self.cuts = cuts.sorted()
  }

  /// Appends the pieces of one slice.
  func cut(
    _ slice: Span, _ container: Int, _ end: inout End, into pieces: inout [Piece], _ path: String
  ) throws(ArchiveError) {
    guard slice.start >= 0, slice.start <= slice.end, slice.end <= source.utf8.count else {
      throw ArchiveError(
        .brokenDocument, path: path,
        "Repair gave bytes \(slice.start) to \(slice.end) of a text of \(source.utf8.count) bytes. "
          + "Report it with the input file.")
    }
    var start = aligned(slice.start)
    let sliceEnd = aligned(slice.end)
    var next = firstCut(behind: start)
    while start < sliceEnd {
      let stop = next < cuts.count ? min(aligned(cuts[next]), sliceEnd) : sliceEnd
      next += 1
      guard stop > start else { continue }
      holdable(Span(start, stop), container, &end, into: &pieces)
      start = stop
    }
  }

  /// Appends the pieces of a stretch, all scalars left out that XML cannot hold.
  private func holdable(
    _ span: Span, _ container: Int, _ end: inout End, into pieces: inout [Piece]
  ) {
    source.utf8.withUnsafeBufferPointer { bytes in
      var start = span.start
      while start < span.end {
        let hole = XMLText.unholdable(in: bytes, Span(start, span.end))
        let stop = hole?.start ?? span.end
        if stop > start {
          let piece = Span(start, stop)
          pieces.append(
            Piece(
              source: piece, container: container, start: end.bytes, scalarStart: end.scalars))
          end.bytes += piece.count
          end.scalars += UTF8Scan.scalarCount(bytes, in: piece)
        }
        start = hole?.end ?? span.end
      }
    }
  }

  /// Back to the first byte of the scalar that `offset` points into.
  private func aligned(_ offset: Int) -> Int {
    var offset = min(max(0, offset), source.utf8.count)
    while offset > 0, offset < source.utf8.count, UTF8Scan.isContinuation(source.utf8[offset]) {
      offset -= 1
    }
    return offset
  }

  private func firstCut(behind offset: Int) -> Int {
    var low = 0
    var high = cuts.count
    while low < high {
      let middle = (low + high) / 2
      if cuts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

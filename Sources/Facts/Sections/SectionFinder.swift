package import Newspaper

/// Finds the numbered points of an article, also where they run on inside a paragraph: 一是…二是….
///
/// A sequence starts at one, ascends without a gap and has two points at least. A point reaches to the
/// next of its own or a higher level; the last of a sequence inside one paragraph to that paragraph's
/// end, any other to the end of the article.
package struct SectionFinder: Sendable {
  package init() {}

  /// The points of an article in text order, nested ones behind the point that holds them.
  package func find(in body: RepairedText) -> [Section] {
    var reading = Reading()
    var markers: [SectionMarker] = []
    for index in body.paragraphs.indices {
      reading.load(body.utf8, body.prose(index))
      markers += SectionMarker.all(in: reading)
    }
    return sections(markers, end: body.paragraphs.last?.end ?? 0)
  }

  /// The points that `markers`, all of an article, make; it ends at `end`.
  func sections(_ markers: [SectionMarker], end: Int) -> [Section] {
    var outline = SectionOutline()
    for marker in markers { outline.add(marker) }
    let points = outline.points
    let inline = outline.inline
    return points.enumerated().map { index, point in
      let following = points[(index + 1)...].first { $0.level <= point.level }
      let isInline = inline.contains(point.sequence)
      let last = isInline ? min(point.marker.paragraphEnd, end) : end
      let stop = min(following?.marker.span.start ?? last, last)
      let span = Span(point.marker.span.start, stop)
      return Section(marker: point.marker.span, heading: heading(point.marker, stop), span: span)
    }
  }

  private static let longestHeading = 120

  /// The first sentence, where it is short and the point goes on behind it.
  private func heading(_ marker: SectionMarker, _ end: Int) -> Span? {
    guard let sentence = marker.sentence, sentence.count <= Self.longestHeading else { return nil }
    // The end mark of the sentence takes three bytes.
    return sentence.end + 3 < end ? sentence : nil
  }
}

/// Which markers number points, and how the points nest.
private struct SectionOutline {
  struct Point {
    var marker: SectionMarker
    var sequence: Int
    var level: Int
  }

  private struct Sequence {
    var style: SectionMarker.Style
    var level: Int
    var points: [Point]
  }

  private var sequences: [Sequence] = []
  /// Indexes of the sequences that may go on, from the outermost.
  private var open: [Int] = []

  mutating func add(_ marker: SectionMarker) {
    let place = open.lastIndex { sequences[$0].style == marker.style }
    if let place {
      let sequence = open[place]
      let next = sequences[sequence].points.count + 1
      if marker.number == next || marker.number == 0 {
        open.removeSubrange((place + 1)...)
        append(marker, to: sequence)
        return
      }
    }
    guard marker.number == 1 || marker.style == .dash else { return }
    // The style begins anew: what was open from there on is over.
    if let place { open.removeSubrange(place...) }
    sequences.append(Sequence(style: marker.style, level: open.count, points: []))
    open.append(sequences.count - 1)
    append(marker, to: sequences.count - 1)
  }

  private mutating func append(_ marker: SectionMarker, to sequence: Int) {
    let point = Point(marker: marker, sequence: sequence, level: sequences[sequence].level)
    sequences[sequence].points.append(point)
  }

  var points: [Point] {
    sequences.filter { $0.points.count > 1 }.flatMap(\.points)
      .sorted { $0.marker.span < $1.marker.span }
  }

  /// The sequences all of whose points stand in one paragraph.
  var inline: Set<Int> {
    let found = sequences.indices.filter { index in
      let points = sequences[index].points
      return points.allSatisfy { $0.marker.paragraphEnd == points[0].marker.paragraphEnd }
    }
    return Set(found)
  }
}

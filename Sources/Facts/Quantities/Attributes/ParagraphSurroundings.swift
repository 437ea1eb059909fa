internal import Lexicons
internal import Newspaper

/// What a paragraph holds besides its quantities.
struct ParagraphSurroundings: Sendable {
  /// In text order, those of this paragraph alone.
  var dates: [DateResolver.Resolved]
  var places: [PlaceMention]
  /// For each place its division, nil where it may mean several.
  var divisions: [Division?]

  init(
    dates: [DateResolver.Resolved] = [], places: [PlaceMention] = [], divisions: [Division?] = []
  ) {
    self.dates = dates
    self.places = places
    self.divisions = divisions
  }
}

/// Hands out the dates and places of an article paragraph by paragraph.
struct ArticleSurroundings: Sendable {
  private let dates: [DateResolver.Resolved]
  private let places: [[PlaceMention]]
  private let lexicon: PlaceLexicon
  private var date = 0
  private var paragraph = 0

  init(dates: [DateResolver.Resolved], places: [[PlaceMention]], lexicon: PlaceLexicon) {
    self.dates = dates
    self.places = places
    self.lexicon = lexicon
  }

  /// Those of the next paragraph, which lies at `span` of the body.
  mutating func next(_ span: Span) -> ParagraphSurroundings {
    let start = date
    while date < dates.count, dates[date].mention.span.start < span.end { date += 1 }
    let here = paragraph < places.count ? places[paragraph] : []
    paragraph += 1
    return ParagraphSurroundings(
      dates: Array(dates[start..<date]), places: here,
      divisions: here.map { mention in
        mention.place.map { Division(name: lexicon.name($0), code: lexicon.code($0)) }
      })
  }
}

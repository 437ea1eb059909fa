package import Lexicons
internal import Newspaper

/// Decides which division an article speaks for, from its author's posts, headline, dateline and text.
package struct ArticlePlace: Sendable {
  private let places: PlaceLexicon
  private let finder: PlaceFinder

  package init(places: PlaceLexicon, finder: PlaceFinder) {
    self.places = places
    self.finder = finder
  }

  /// Index of the division into the lexicon; nil where the article names none, or several alike.
  ///
  /// The sources are asked in order, and the first that settles it counts; `body` are the mentions
  /// of the article's text, `near` the divisions named elsewhere on the page.
  package func place(sources: [String], body: [PlaceMention], near: [PlaceMention] = []) -> Int? {
    let around = body + near
    for source in sources {
      let mentions = finder.find(in: Reading(source))
      if let place = finest(mentions.flatMap { settled($0, by: mentions + around) }) {
        return place
      }
    }
    return mostNamed(body, around)
  }

  /// The candidates that fit what else is named.
  private func settled(_ mention: PlaceMention, by around: [PlaceMention]) -> [Int] {
    guard mention.candidates.count > 1 else { return mention.candidates }
    let outer = Set(around.compactMap(\.place).map { places.places[$0].code })
    let inside = mention.candidates.filter { candidate in
      outer.contains { $0 != places.places[candidate].code && places.lies(candidate, in: $0) }
    }
    return inside.count == 1 ? inside : []
  }

  /// The finest division, where all the others hold it.
  private func finest(_ found: [Int]) -> Int? {
    guard let finest = found.max(by: { places.places[$0].level < places.places[$1].level }) else {
      return nil
    }
    return found.allSatisfy { places.lies(finest, in: places.places[$0].code) } ? finest : nil
  }

  /// The division of the text that is named twice at least and more often than any other of its level.
  private func mostNamed(_ body: [PlaceMention], _ around: [PlaceMention]) -> Int? {
    var counts: [Int: Int] = [:]
    for mention in body {
      for place in settled(mention, by: around) { counts[place, default: 0] += 1 }
    }
    for level in [PlaceLexicon.Level.county, .prefecture, .province] {
      let ranked = counts.filter { places.places[$0.key].level == level && $0.value > 1 }
        .sorted { ($0.value, $1.key) > ($1.value, $0.key) }
      guard let first = ranked.first else { continue }
      return ranked.count == 1 || ranked[1].value < first.value ? first.key : nil
    }
    return nil
  }
}

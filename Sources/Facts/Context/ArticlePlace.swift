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

  /// The one division that a text of its own affairs names at all, if but once.
  ///
  /// `isLocal`: whether it says 全县 and the like; else the name must stand where it begins.
  package func onlyNamed(_ body: [PlaceMention], isLocal: Bool) -> Int? {
    guard isLocal || body.first.map(opens) ?? false else { return nil }
    return finest(Array(Set(body.flatMap { settled($0, by: body) })).sorted())
  }

  /// 奎屯市开干齐乡近年来…; the short 北京 in 据北京消息 is where news come from.
  private func opens(_ mention: PlaceMention) -> Bool {
    mention.span.start < Self.opening && mention.range.count > 2
  }

  /// In bytes.
  private static let opening = 300

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

  /// The finest division that most of what the text names lies in.
  ///
  /// What lies around a division does not speak against it: 湖北省监利县. A single name is too thin.
  private func mostNamed(_ body: [PlaceMention], _ around: [PlaceMention]) -> Int? {
    var counts: [Int: Int] = [:]
    for mention in body {
      for place in settled(mention, by: around) { counts[place, default: 0] += 1 }
    }
    let total = counts.values.reduce(0, +)
    guard total > 1 else { return nil }
    var inside: [Int: Int] = [:]
    for (place, count) in counts {
      for outer in ancestors(of: place) { inside[outer, default: 0] += count }
    }
    let most = counts.keys.filter { division in
      let around = ancestors(of: division).dropFirst().map { counts[$0, default: 0] }.reduce(0, +)
      return inside[division, default: 0] * 5 >= (total - around) * 3
    }
    return most.min { a, b in
      (places.places[b].level, counts[b, default: 0], a)
        < (places.places[a].level, counts[a, default: 0], b)
    }
  }

  /// The division itself and those it lies in, from inside out.
  private func ancestors(of place: Int) -> [Int] {
    var chain = [place]
    while let last = chain.last, let parent = places.index(ofCode: places.places[last].parent) {
      chain.append(parent)
    }
    return chain
  }
}

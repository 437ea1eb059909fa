package import Lexicons
internal import Newspaper

/// Makes place, organization and post out of a post as printed: 湟源县委副书记 → 湟源县, 湟源县委, 副书记.
package struct PostReader: Sendable {
  package struct Post: Sendable, Equatable {
    package var role: String
    package var organization: String?
    /// Index of the division named in it.
    var place: Int?
    /// 县 for 县长 and 县委书记 that name no division.
    var level: Unicode.Scalar?

    init(role: String) { self.role = role }
  }

  let words: PeopleWords
  let places: PlaceLexicon
  let finder: PlaceFinder

  package init(words: PeopleWords, places: PlaceLexicon, finder: PlaceFinder) {
    (self.words, self.places, self.finder) = (words, places, finder)
  }

  /// The post that the whole text states; the text itself where it cannot be parted.
  package func read(_ text: String) -> Post {
    let reading = Reading(text)
    for start in 0..<reading.count where words.postEnd(in: reading, at: start) == reading.count {
      return post(in: reading, 0..<start, role: start..<reading.count)
    }
    return Post(role: text)
  }

  /// The post whose organization is printed in `before` and whose role in `role`.
  func post(in reading: Reading, _ before: Range<Int>, role: Range<Int>) -> Post {
    var post = Post(role: reading.string(role))
    if !before.isEmpty { post.organization = reading.string(before) }
    let whole = before.lowerBound..<role.upperBound
    let mention = finder.find(in: reading, whole).first { $0.range.lowerBound == whole.lowerBound }
    post.place = mention?.place
    if mention == nil, reading.at(whole.lowerBound, anyOf: "省市县区州旗镇乡村") {
      post.level = Unicode.Scalar(reading.scalars[whole.lowerBound])
    } else if mention == nil, before.isEmpty, reading.at(role.upperBound - 1, "长") {
      post.level = Unicode.Scalar(reading.scalars[role.upperBound - 2])
    }
    return post
  }

  /// The places of a person's posts: a 县长 beside 湟源县委副书记 is that of 湟源县, and the 市 of a
  /// 市人大代表 the one that 湟源县 lies in.
  package func placeNames(_ posts: [Post]) -> [String?] {
    let named = posts.compactMap(\.place)
    return posts.map { post in
      if let place = post.place { return places.name(place) }
      guard let level = post.level else { return nil }
      let fitting = Set(named.compactMap { ancestor(of: $0, level) })
      return fitting.count == 1 ? fitting.first.map(places.name) : nil
    }
  }

  /// The division itself or the one around it whose name ends in `level`.
  private func ancestor(of place: Int, _ level: Unicode.Scalar) -> Int? {
    var current: Int? = place
    while let index = current {
      if places.name(index).unicodeScalars.last == level { return index }
      let parent = places.places[index].parent
      current = parent == 0 ? nil : places.index(ofCode: parent)
    }
    return nil
  }
}

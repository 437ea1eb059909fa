package import Lexicons
package import Newspaper

/// A division named in the text (提及); which of several of that name it is may stay open.
package struct PlaceMention: Sendable {
  /// Indexes of the reading.
  package var range: Range<Int>
  /// Bytes of the text the reading was read from.
  package var span: Span
  /// Indexes into the lexicon of places; more than one where the name alone does not tell.
  package var candidates: [Int]

  /// The division, where the name and what stands beside it settle it.
  package var place: Int? { candidates.count == 1 ? candidates.first : nil }
}

/// Finds administrative divisions named in a paragraph: 湟源县, 青海省西宁市, 湟源县委.
///
/// Short names count only where what follows shows a division (西宁市委, 青海湟源县); provinces' always.
package struct PlaceFinder: Sendable {
  private let places: PlaceLexicon
  private let generic: WordTrie
  package let entries: [LexiconEntry]

  package init(places: PlaceLexicon) throws(LexiconError) {
    self.places = places
    entries = try Lexicon(named: "places/generic.yaml", shape: .init()).entries
    generic = WordTrie(entries.flatMap { entry in entry.surfaces.map { (word: $0, value: 0) } })
  }

  package func find(in reading: Reading) -> [PlaceMention] {
    find(in: reading, 0..<reading.count)
  }

  /// The mentions that begin in `range`.
  func find(in reading: Reading, _ range: Range<Int>) -> [PlaceMention] {
    var mentions: [PlaceMention] = []
    var index = range.lowerBound
    // 源城区 in 万源城区 begins within another name.
    var shadow = index
    while index < range.upperBound {
      guard let match = places.match(in: reading, at: index) else {
        index += 1
        continue
      }
      let before = mentions.last.flatMap { $0.range.upperBound == index ? $0 : nil }
      // 桓仁县 for 桓仁满族自治县, 长葛县 for what is 长葛市 today.
      let isCounty = match.isShort && standsForCounty(reading, match.end, match.places)
      let end = isCounty ? match.end + 1 : match.end
      let accepted =
        isCounty || !match.isShort
        ? acceptsFull(reading, index..<end, match.places, behind: before)
        : acceptsShort(reading, index..<end, match.places)
      guard accepted, index >= shadow else {
        if index >= shadow { shadow = match.end }
        index += 1
        continue
      }
      let range = index..<end
      let candidates = settle(match.places, behind: before)
      mentions.append(
        PlaceMention(range: range, span: reading.span(range), candidates: candidates))
      index = end
    }
    return mentions
  }

  /// 城区 and 老城区 name a division only behind the one they lie in.
  private func acceptsFull(
    _ reading: Reading, _ range: Range<Int>, _ found: [Int], behind before: PlaceMention?
  ) -> Bool {
    let (start, end) = (range.lowerBound, range.upperBound)
    // 西宁市场, 平安区域
    if reading.at(end - 1, "市") && reading.at(end, anyOf: "场值面容") { return false }
    if reading.at(end - 1, "区") && reading.at(end, anyOf: "域别间块位") { return false }
    let isGeneric = generic.longestEnd(in: reading, at: start) == end
    if let before {
      return !isGeneric || found.contains { isInside($0, before.candidates) }
    }
    if isGeneric || reading.at(start - 1, anyOf: "各该本") { return false }
    // 示范县 is no 范县, 聚力兴城市 no 兴城市.
    let isCity = range.count == 3 && reading.at(end - 2, "城") && reading.at(end - 1, "市")
    return range.count > 2 && !isCity || reading.classAt(start - 1) != .han
      || reading.at(start - 1, anyOf: "在到赴对与和向从由为是的了至进离去来")
  }

  private func standsForCounty(_ reading: Reading, _ end: Int, _ found: [Int]) -> Bool {
    reading.at(end, anyOf: "县旗") && reading.end(ofAny: ["县委", "县政府"], at: end) == nil
      && found.contains { places.places[$0].level == .county }
  }

  private func acceptsShort(_ reading: Reading, _ range: Range<Int>, _ found: [Int]) -> Bool {
    let end = range.upperBound
    let offices: [StaticWord] = [
      "县委", "市委", "省委", "州委", "区委", "旗委", "盟委", "县政府", "市政府", "省政府", "州政府", "城区", "境内",
    ]
    if reading.end(ofAny: offices, at: end) != nil { return true }
    // 青海西宁: the short name of a division that what follows lies in.
    if let next = places.match(in: reading, at: end), !next.isShort,
      next.places.contains(where: { inner in isInside(inner, found) })
    {
      return true
    }
    guard found.contains(where: { places.places[$0].level == .province }) else { return false }
    if places.match(in: reading, at: end) != nil { return true }
    return !reading.at(end, anyOf: "湖路街道江河山岛话菜戏")
      && !reading.at(range.lowerBound - 1, anyOf: "新丹“《‘「")
      && reading.end(ofAny: ["大学", "同胞"], at: end) == nil
  }

  private func isInside(_ inner: Int, _ outer: [Int]) -> Bool {
    outer.contains { places.lies(inner, in: places.places[$0].code) }
  }

  /// Those that lie in the division named just before; else those that still bear the name.
  private func settle(_ found: [Int], behind before: PlaceMention?) -> [Int] {
    guard found.count > 1 else { return found }
    if let before {
      let inside = found.filter { isInside($0, before.candidates) }
      if !inside.isEmpty { return newest(inside) }
    }
    return newest(found)
  }

  private func newest(_ found: [Int]) -> [Int] {
    let valid = found.filter { places.places[$0].validTo == 0 }
    let kept = valid.isEmpty ? found : valid
    // 吉林 is a province before it is a city.
    let highest = kept.map { places.places[$0].level }.min()
    return kept.filter { places.places[$0].level == highest }
  }
}

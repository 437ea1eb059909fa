package import Newspaper

/// Finds persons who are named with a post: 县委书记韩俊良, 省委常委、市委书记王晓, 习近平总书记.
///
/// Precision first: a surname, a name of usual length, and something behind it that may follow a name.
package struct PersonFinder: Sendable {
  private let words: PeopleWords
  private let posts: PostReader

  package init(words: PeopleWords, posts: PostReader) {
    self.words = words
    self.posts = posts
  }

  /// The mentions of one paragraph, in text order.
  package func find(in reading: Reading) -> [PersonMention] {
    var mentions: [PersonMention] = []
    var index = 0
    while index < reading.count {
      if words.mayBegin(reading.scalars[index]),
        let mention = known(reading, index) ?? behindPost(reading, index)
      {
        mentions.append(mention)
        index = mention.range.upperBound
        while let next = listed(reading, index, mention.posts) {
          mentions.append(next)
          index = next.range.upperBound
        }
      } else {
        index += 1
      }
    }
    return mentions
  }

  // MARK: 习近平总书记

  private func known(_ reading: Reading, _ index: Int) -> PersonMention? {
    guard let end = words.knownNameEnd(in: reading, at: index),
      let postEnd = words.postEnd(in: reading, at: end)
    else { return nil }
    let post = posts.post(in: reading, end..<end, role: end..<postEnd)
    return mention(reading, index..<end, [post])
  }

  private func mention(_ reading: Reading, _ range: Range<Int>, _ posts: [PostReader.Post])
    -> PersonMention
  {
    PersonMention(
      name: reading.string(range), range: range, span: reading.span(range), posts: posts)
  }

  /// 副县长张祥、罗坤: the next name of a list that shares its post.
  private func listed(_ reading: Reading, _ index: Int, _ posts: [PostReader.Post])
    -> PersonMention?
  {
    guard reading.at(index, "、"), words.postEnd(in: reading, at: index + 1) == nil,
      let end = nameEnd(reading, index + 1),
      !words.isOrganization(in: reading, index + 1..<end)
    else { return nil }
    return mention(reading, index + 1..<end, posts)
  }

  // MARK: 县委书记韩俊良

  private func behindPost(_ reading: Reading, _ index: Int) -> PersonMention? {
    // 东南部长白山区 has no minister.
    guard !reading.at(index - 1, anyOf: "东西南北中内外"),
      let postEnd = words.postEnd(in: reading, at: index),
      let nameEnd = nameEnd(reading, postEnd)
    else { return nil }
    let titles = titles(reading, index..<postEnd)
    if let last = titles.last, last.organization == nil, words.needsOrganization(last.role) {
      return nil
    }
    return mention(reading, postEnd..<nameEnd, titles)
  }

  /// Behind the name at `index`: 韩俊良, 王晓, 欧阳青, 才仁·扎西; nil where none can stand there.
  private func nameEnd(_ reading: Reading, _ index: Int) -> Int? {
    if let end = words.knownNameEnd(in: reading, at: index) { return end }
    if let end = dottedNameEnd(reading, index) { return end }
    // 习近平主席强调: a verb, no Mr Qiang.
    guard words.followerLength(in: reading, at: index) < 2,
      let given = words.surnameEnd(in: reading, at: index)
    else { return nil }
    // 王舰认为 is 王舰 and 认为, not 王舰认 and 为: the surer boundary wins, then the longer name.
    let ends = [given + 2, given + 1].filter { end in
      end <= reading.count && (given..<end).allSatisfy { isGiven(reading, $0) }
    }
    let best = ends.max { boundary(reading, $0) * 10 + $0 < boundary(reading, $1) * 10 + $1 }
    return best.flatMap { boundary(reading, $0) > 0 ? $0 : nil }
  }

  private func isGiven(_ reading: Reading, _ index: Int) -> Bool {
    let isChinese = reading.classAt(index) == .han || reading.classAt(index) == .chineseDigit
    return isChinese && !reading.at(index, anyOf: "的了和与及在是等等们说对为就将把被从到市县省局部委")
  }

  /// How surely a name may end before `index`; 0 where it may not.
  private func boundary(_ reading: Reading, _ index: Int) -> Int {
    switch reading.classAt(index) {
    case .han: return words.followerLength(in: reading, at: index)
    case .pause, .sentenceEnd, .openingMark, .closingMark: return 4
    default: return index == reading.count ? 4 : 0
    }
  }

  /// 阿不都热依木·吾甫尔: two parts and more, joined by a dot.
  private func dottedNameEnd(_ reading: Reading, _ index: Int) -> Int? {
    var end = index
    var parts = 0
    var length = 0
    while reading.classAt(end) == .han || reading.at(end, anyOf: "·•") {
      let isDot = reading.classAt(end) != .han
      if isDot { parts += 1 }
      length = isDot ? 0 : length + 1
      guard length <= 6 else { return nil }
      if parts > 0, length > 1, boundary(reading, end + 1) > 0 { return end + 1 }
      end += 1
    }
    return nil
  }

  // MARK: 省委常委、市委书记

  private static let longestTitles = 40

  /// The posts that end with the one at `post`, those joined to it by 、 included.
  private func titles(_ reading: Reading, _ post: Range<Int>) -> [PostReader.Post] {
    var titles = [title(reading, post)]
    var start = post.lowerBound - (titles[0].organization?.unicodeScalars.count ?? 0)
    let limit = max(0, post.lowerBound - Self.longestTitles)
    while start > limit, reading.at(start - 1, "、") {
      guard let before = postEnding(reading, at: start - 1, limit) else { break }
      let title = title(reading, before)
      titles.insert(title, at: 0)
      start = before.lowerBound - (title.organization?.unicodeScalars.count ?? 0)
    }
    return titles
  }

  private func postEnding(_ reading: Reading, at end: Int, _ limit: Int) -> Range<Int>? {
    (max(limit, end - 6)..<end).first { words.postEnd(in: reading, at: $0) == end }.map { $0..<end }
  }

  private func title(_ reading: Reading, _ post: Range<Int>) -> PostReader.Post {
    let organization = organization(reading, before: post.lowerBound)
    var title = posts.post(in: reading, organization, role: post)
    if organization.isEmpty, title.place == nil {
      title.place = division(reading, before: post.lowerBound)
    }
    return title
  }

  /// 湟源县 of 湟源县县长: the division that ends where the post begins.
  private func division(_ reading: Reading, before end: Int) -> Int? {
    posts.finder.find(in: reading, max(0, end - Self.longestDivision)..<end)
      .last { $0.range.upperBound == end }?.place
  }

  /// 双江拉祜族佤族布朗族傣族自治县, in characters.
  private static let longestDivision = 15

  /// The name of an organization that ends at `end`: 湟源县委, 县教育局, 波航乡党委; else empty.
  private func organization(_ reading: Reading, before end: Int) -> Range<Int> {
    var start = end
    while start > 0, end - start < 20, reading.classAt(start - 1) == .han { start -= 1 }
    // 驻村第一书记 is posted to a village that is not named.
    if reading.at(start, anyOf: "驻该各全本我") && end - start < 4 { return end..<end }
    guard words.isOrganization(in: reading, start..<end) else { return end..<end }
    let mentions = posts.finder.find(in: reading, start..<end)
    for index in start..<end {
      let isPlace = mentions.contains { $0.range.lowerBound == index && $0.range.upperBound <= end }
      if isPlace || opensOrganization(reading, index, end) { return index..<end }
    }
    return end - start <= 8 ? start..<end : end..<end
  }

  /// 县委, 省人大, 国务院: an office named by its level alone.
  private func opensOrganization(_ reading: Reading, _ index: Int, _ end: Int) -> Bool {
    if reading.end(ofAny: ["全国", "国务院", "国家", "中共", "中央"], at: index) != nil { return true }
    guard reading.at(index, anyOf: "省市县区州旗"), index + 1 < end else { return false }
    return reading.classAt(index - 1) != .han
      || words.isOrganization(in: reading, index..<end)
        && !reading.at(index + 1, anyOf: "的")
  }
}

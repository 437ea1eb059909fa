internal import Lexicons
internal import Newspaper

/// Reads who wrote: bylines (署名), reporter lines, sign-offs and leads.
///
/// Knows 市人大代表、县长 董峰 · 秦艳（省政协委员） · 作者：… · 本报记者 王五 通讯员 李四 ·
/// （记者 晴空）; blanks inside a short name (李 明) and line ends between names do not matter.
struct FindBylines: Sendable {
  let lexicon: PageLexicon

  /// The author of a byline that fills the whole reading; nil where it is none.
  ///
  /// If `loose`, the name may follow its post without a blank.
  func author(_ reading: Reading, loose: Bool) -> Signature? {
    var start = 0
    var isMarked = false
    while start < reading.count, Marks.lineMarkers.contains(reading.scalars[start]) {
      start += 1
      isMarked = true
    }
    if let word = lexicon.bylines.longestMatch(in: reading, at: start), word.end < reading.count,
      Marks.isColon(reading.scalars[word.end]) || reading.scalars[word.end] == 0x2F
    {
      start = word.end + 1
      isMarked = true
    }
    guard start < reading.count, reading.count - start <= 60 else { return nil }
    return nameBeforePosts(reading, start) ?? nameAfterPosts(reading, start, loose: loose)
      ?? (isMarked ? bareName(reading, start) : nil)
  }

  /// Whether 作者： or its like stands at `start`.
  func isMarked(_ reading: Reading, at start: Int) -> Bool {
    guard let word = lexicon.bylines.longestMatch(in: reading, at: start) else { return false }
    return word.end < reading.count
      && (Marks.isColon(reading.scalars[word.end]) || reading.scalars[word.end] == 0x2F)
  }

  /// Where a byline opens behind a marker in the middle of a line: 水渠通水 □县长李明; nil for none.
  func markedByline(in line: Span, of source: SourceText) -> (start: Int, author: Signature)? {
    var reading = Reading()
    reading.load(source.utf8, line)
    let marker = (1..<max(reading.count, 1)).first {
      Marks.lineMarkers.contains(reading.scalars[$0]) && reading.isGapBefore($0)
    }
    guard let start = marker.map({ reading.origin($0) }) else { return nil }
    reading.load(source.utf8, Span(start, line.end))
    return author(reading, loose: true).map { (start, $0) }
  }

  /// Whether `range` is a line in brackets that says where the author works: （作者单位：…）.
  func isAffiliation(_ reading: Reading, _ range: Range<Int>) -> Bool {
    guard range.count > 6, Marks.isOpenBracket(reading.scalars[range.lowerBound]),
      Marks.isCloseBracket(reading.scalars[range.upperBound - 1])
    else { return false }
    return lexicon.affiliations.longestMatch(in: reading, at: range.lowerBound + 1) != nil
  }

  /// Whether the line is the name of an office and nothing else, as below a letter: 湟源县人民政府.
  func isSigner(_ reading: Reading) -> Bool {
    (4...30).contains(reading.count) && reading.scalars.allSatisfy(Marks.isHan)
      && reading.endsWord(of: lexicon.signers, before: reading.count, from: 0)
  }

  /// Reads 秦艳（省政协委员、河曲农业科学研究所研究员）.
  private func nameBeforePosts(_ reading: Reading, _ start: Int) -> Signature? {
    let open = reading.end(from: start) { Marks.isHan($0) || Marks.isDot($0) }
    guard isName(reading, start..<open), open + 2 < reading.count,
      Marks.isOpenBracket(reading.scalars[open]),
      Marks.isCloseBracket(reading.scalars[reading.count - 1])
    else { return nil }
    let posts = open + 1..<reading.count - 1
    guard reading.endsWord(of: lexicon.posts, before: posts.upperBound, from: posts.lowerBound),
      arePosts(reading, posts)
    else { return nil }
    return signature(reading, start..<open, posts: posts)
  }

  /// Reads 市人大代表、湟源县委书记 韩俊良.
  private func nameAfterPosts(_ reading: Reading, _ start: Int, loose: Bool) -> Signature? {
    var end = reading.count
    // Behind the name a paper may stand in brackets; what else follows is no byline.
    guard let last = reading.scalars.last, Marks.isHan(last) else { return nil }
    var name = end
    while name > start, end - name < 12,
      Marks.isHan(reading.scalars[name - 1]) || Marks.isDot(reading.scalars[name - 1])
    {
      name -= 1
      guard reading.endsWord(of: lexicon.posts, before: name, from: start) else { continue }
      let candidate = name..<end
      let isParted = reading.isGapBefore(name)
      let fits =
        isParted
        ? isName(reading, candidate) : loose && opensWithSurname(reading, candidate, start..<name)
      if fits, arePosts(reading, start..<name) {
        return signature(reading, candidate, posts: start..<name)
      }
      if end - name > 4 && !reading.scalars[candidate].contains(where: Marks.isDot) { return nil }
    }
    end = 0
    return nil
  }

  /// Whether the range holds nothing that no list of posts has: a mark of a new line, a colon, a quote.
  private func arePosts(_ reading: Reading, _ range: Range<Int>) -> Bool {
    reading.scalars[range].allSatisfy { scalar in
      Marks.isHan(scalar) || Glyph.isNarrow(scalar) && !Marks.isColon(scalar)
        || "、，；（）·《》".unicodeScalars.contains { $0.value == scalar }
    }
  }

  private func bareName(_ reading: Reading, _ start: Int) -> Signature? {
    let end = reading.end(from: start) { Marks.isHan($0) || Marks.isDot($0) }
    guard end == reading.count, isName(reading, start..<end) else { return nil }
    return signature(reading, start..<end, posts: nil)
  }

  private func isName(_ reading: Reading, _ range: Range<Int>) -> Bool {
    if reading.scalars[range].contains(where: Marks.isDot) {
      return range.count >= 4 && range.count <= 14
    }
    return range.count >= 2 && range.count <= 4
  }

  /// Whether a name that no blank sets off is one, and what stands before it a list of posts.
  private func opensWithSurname(_ reading: Reading, _ name: Range<Int>, _ posts: Range<Int>) -> Bool
  {
    guard isName(reading, name),
      let surname = lexicon.surnames.longestMatch(in: reading, at: name.lowerBound)
    else { return false }
    let isLong = name.count > 3 && surname.end - name.lowerBound < 2 && surname.values.first != 1
    let opensClause = "在据与和由向对经".unicodeScalars.contains {
      $0.value == reading.scalars[posts.lowerBound]
    }
    let hasComma = reading.scalars[posts].contains { $0 == 0xFF0C || $0 == 0x2C }
    return !isLong && !opensClause && !hasComma
  }

  private func signature(_ reading: Reading, _ name: Range<Int>, posts: Range<Int>?) -> Signature {
    let roles = posts.map { self.roles(reading, $0) } ?? []
    return Signature(name: reading.string(name), roles: roles, span: reading.span(name))
  }

  /// 市人大代表、湟源县委副书记、县长 → three.
  private func roles(_ reading: Reading, _ range: Range<Int>) -> [String] {
    var roles: [String] = []
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound {
      let isEnd = index == range.upperBound
      let isComma =
        !isEnd && "、，,；;".unicodeScalars.contains { $0.value == reading.scalars[index] }
      guard isEnd || isComma || index > start && isParted(reading, index, from: start) else {
        continue
      }
      if index > start { roles.append(reading.string(start..<index)) }
      start = isComma ? index + 1 : index
    }
    return roles
  }

  /// Whether a blank parts two posts here; a line end does where a post has ended: 常务副 / 县长 is one.
  private func isParted(_ reading: Reading, _ index: Int, from start: Int) -> Bool {
    reading.isGapBefore(index)
      && (!reading.opensStretch(index)
        || reading.endsWord(of: lexicon.posts, before: index, from: start))
  }
}

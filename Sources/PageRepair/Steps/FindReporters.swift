internal import Lexicons
internal import Newspaper

/// Reads lists of those who reported: 本报记者 王五 通讯员 李四, alone or in brackets.
struct FindReporters: Sendable {
  let lexicon: PageLexicon

  /// Words that may close such a list: 报道, 摄影报道, 文/图.
  private static let closers = ["摄影报道", "综合报道", "报道", "文/图", "图/文", "文图", "摄影", "摄", "文", "图"]

  /// The people of a list that fills `range`; nil where it is none.
  func people(_ reading: Reading, _ range: Range<Int>) -> [Signature]? {
    var index = range.lowerBound
    while index < range.upperBound, Marks.lineMarkers.contains(reading.scalars[index]) {
      index += 1
    }
    guard range.upperBound - index <= 80 else { return nil }
    var people: [Signature] = []
    var sawRole = false
    while index < range.upperBound {
      guard let word = lexicon.reporters.longestMatch(in: reading, at: index),
        word.end <= range.upperBound, let value = word.values.first
      else {
        return sawRole && isCloser(reading, index..<range.upperBound) ? people : nil
      }
      sawRole = true
      index = word.end
      while index < range.upperBound,
        Marks.isColon(reading.scalars[index]) || Marks.separators.contains(reading.scalars[index])
      { index += 1 }
      let end = namesEnd(reading, index, range.upperBound)
      guard let names = names(reading, index..<end) else { return nil }
      let role = lexicon.roles[Int(value)]
      people += names.map {
        Signature(name: reading.string($0), roles: [role], span: reading.span($0))
      }
      index = end
      while index < range.upperBound, Marks.separators.contains(reading.scalars[index]) {
        index += 1
      }
    }
    return people.isEmpty ? nil : people
  }

  /// A list in brackets that fills `range`: （记者 晴空）.
  func bracketed(_ reading: Reading, _ range: Range<Int>) -> [Signature]? {
    guard range.count > 4, Marks.isOpenBracket(reading.scalars[range.lowerBound]),
      Marks.isCloseBracket(reading.scalars[range.upperBound - 1])
    else { return nil }
    return people(reading, range.lowerBound + 1..<range.upperBound - 1)
  }

  /// Whether the list says who took a picture: （本报记者 上官敏然 摄）.
  func isCredit(_ reading: Reading, _ range: Range<Int>) -> Bool {
    guard range.count > 4,
      reading.scalars[range.upperBound - 2] == 0x6444
        || reading.has("供图", at: range.upperBound - 3)
    else { return false }
    return true
  }

  private func isCloser(_ reading: Reading, _ range: Range<Int>) -> Bool {
    Self.closers.contains {
      reading.has($0, at: range.lowerBound) && $0.unicodeScalars.count == range.count
    }
  }

  /// Where the names end: at the next role, at a closing word, at anything that is no name.
  private func namesEnd(_ reading: Reading, _ start: Int, _ limit: Int) -> Int {
    var index = start
    while index < limit {
      let scalar = reading.scalars[index]
      guard Marks.isHan(scalar) || Marks.isDot(scalar) || Marks.separators.contains(scalar) else {
        return index
      }
      if index > start {
        if lexicon.reporters.longestMatch(in: reading, at: index) != nil { return index }
        // 高红文 is a name, 高红 文 a name and what he did.
        let isName = index + 1 == limit && scalar != 0x6444 && !reading.isGapBefore(index)
        if isCloser(reading, index..<limit), index - start >= 2, !isName { return index }
      }
      index += 1
    }
    return index
  }

  /// The single names of a list; nil where a piece is none.
  ///
  /// A line end tears names (邱伟 / 涵) or parts them; first it is taken for the former.
  private func names(_ reading: Reading, _ range: Range<Int>) -> [Range<Int>]? {
    names(reading, range, acrossLines: true) ?? names(reading, range, acrossLines: false)
  }

  private func names(_ reading: Reading, _ range: Range<Int>, acrossLines: Bool) -> [Range<Int>]? {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    for index in range.lowerBound..<max(range.upperBound, range.lowerBound) {
      let isSeparator =
        Marks.separators.contains(reading.scalars[index]) && !Marks.isDot(reading.scalars[index])
      let isGap = reading.isGapBefore(index) && !(acrossLines && reading.opensStretch(index))
      if isSeparator || (index > start && isGap) {
        if index > start { pieces.append(start..<index) }
        start = isSeparator ? index + 1 : index
      }
    }
    if start < range.upperBound { pieces.append(start..<range.upperBound) }
    guard let joined = joinSingles(pieces) else { return nil }
    let cutter = NameList(surnames: lexicon.surnames)
    var names: [Range<Int>] = []
    for piece in joined {
      guard let cut = cutter.cut(piece, reading) else { return nil }
      names += cut
    }
    return names
  }

  /// 李 明 is one name, and so is one that a line end tore: 马 / 里, 王小 / 明.
  private func joinSingles(_ pieces: [Range<Int>]) -> [Range<Int>]? {
    var joined: [Range<Int>] = []
    var index = 0
    while index < pieces.count {
      let piece = pieces[index]
      let next =
        index + 1 < pieces.count && pieces[index + 1].lowerBound == piece.upperBound
        ? pieces[index + 1] : nil
      if piece.count == 1, let next, next.count <= 2 {
        joined.append(piece.lowerBound..<next.upperBound)
        index += 2
      } else if piece.count == 1, let last = joined.last, last.upperBound == piece.lowerBound,
        last.count < 4
      {
        joined[joined.count - 1] = last.lowerBound..<piece.upperBound
        index += 1
      } else {
        joined.append(piece)
        index += 1
      }
    }
    return joined.allSatisfy { $0.count >= 2 } && !joined.isEmpty ? joined : nil
  }
}

internal import Lexicons
internal import Newspaper

/// Reads lines that lead to another page (接转): 下转第四版, （上接A1版《…》）, ▲下转3版, （全文见第二版）.
struct FindJumps: Sendable {
  let lexicon: PageLexicon

  struct Jump: Sendable {
    /// ``Line/Kind/jumpIn``, ``Line/Kind/jumpOut``, or ``Line/Kind/notice`` where another article is meant.
    var kind: Line.Kind
    /// Behind its last scalar.
    var end: Int
    /// The pages that it names.
    var pages: [PageNumber]
  }

  /// Scalars that may follow the page inside the brackets: the headline of the article.
  private static let longestTitle = 40

  /// The jump that opens `reading` at `start`.
  ///
  /// Without brackets it needs its long word: 接1版 and 转第四版 are jumps only inside them.
  func jump(_ reading: Reading, at start: Int) -> Jump? {
    var index = reading.end(from: start) { Marks.lineMarkers.contains($0) || Self.isArrow($0) }
    // 《…》（上接第一版）.
    index = title(reading, index)
    let isBracketed = index < reading.count && Marks.isOpenBracket(reading.scalars[index])
    if isBracketed { index += 1 }
    index = reading.end(from: index) { Marks.lineMarkers.contains($0) || Self.isArrow($0) }
    guard let word = lexicon.jumps.longestMatch(in: reading, at: index),
      let value = word.values.first, let kind = PageLexicon.jumpKind(value),
      let (pages, end) = pages(reading, word.end)
    else { return nil }
    guard isBracketed else {
      let last = reading.end(from: end) { Marks.lineMarkers.contains($0) || Self.isArrow($0) }
      let jump = Jump(kind: kind, end: title(reading, last), pages: pages)
      let isWhole = start == 0 && jump.end == reading.count
      return isWhole || word.end - index > 1 && kind != .notice ? jump : nil
    }
    let limit = min(end + Self.longestTitle, reading.count)
    let close = reading.end(from: end, limit: limit) { !Marks.isCloseBracket($0) }
    guard close < reading.count, Marks.isCloseBracket(reading.scalars[close]) else { return nil }
    return Jump(kind: kind, end: close + 1, pages: pages)
  }

  /// The jump that fills the reading.
  func whole(_ reading: Reading) -> Jump? {
    guard let jump = jump(reading, at: 0), jump.end == reading.count else { return nil }
    return jump
  }

  /// The jump that the reading ends on, from `first` on at the earliest, and where it starts.
  func tail(_ reading: Reading, from first: Int) -> (start: Int, jump: Jump)? {
    guard let last = reading.scalars.last else { return nil }
    let isBracketed = Marks.isCloseBracket(last)
    var start = reading.count - 1
    let limit = max(first, reading.count - (isBracketed ? Self.longestTitle + 14 : 14))
    while start > limit {
      start -= 1
      let isStart =
        isBracketed
        ? Marks.isOpenBracket(reading.scalars[start])
        : reading.isGapBefore(start) || Marks.lineMarkers.contains(reading.scalars[start])
          || Self.isArrow(reading.scalars[start])
      guard isStart, start > first else { continue }
      if let jump = jump(reading, at: start), jump.end == reading.count {
        let front = Self.markers(reading, before: start, from: first)
        return (front, jump)
      }
      if isBracketed { return nil }
    }
    return nil
  }

  /// ▲ in front of a jump belongs to it.
  private static func markers(_ reading: Reading, before start: Int, from first: Int) -> Int {
    var start = start
    while start - 1 > first,
      Marks.lineMarkers.contains(reading.scalars[start - 1]) || isArrow(reading.scalars[start - 1])
    { start -= 1 }
    return start
  }

  /// 第四版, 第二、三版, A1版, 03版, 第4页.
  private func pages(_ reading: Reading, _ start: Int) -> (pages: [PageNumber], end: Int)? {
    var index = start
    if index < reading.count, Marks.isColon(reading.scalars[index]) { index += 1 }
    if reading.has("本报", at: index) { index += 2 }
    if reading.has("第", at: index) { index += 1 }
    var pages: [PageNumber] = []
    while let (page, end) = PageNumber.read(reading, at: index) {
      pages.append(page)
      index = end
      guard index < reading.count, Marks.separators.contains(reading.scalars[index]) else { break }
      index += 1
      if reading.has("第", at: index) { index += 1 }
    }
    guard !pages.isEmpty, reading.has("版", at: index) || reading.has("页", at: index) else {
      return nil
    }
    return (pages, reading.has("版面", at: index) ? index + 2 : index + 1)
  }

  /// Behind a title in book marks: 上接第一版《…》.
  private func title(_ reading: Reading, _ start: Int) -> Int {
    guard reading.has("《", at: start) else { return start }
    let close = reading.end(from: start, limit: min(start + Self.longestTitle, reading.count)) {
      $0 != 0x300B
    }
    return close < reading.count && reading.scalars[close] == 0x300B ? close + 1 : start
  }

  /// → ➜ ⇒ 👉, ▼ and their like, and the circled numbers that papers put beside jumps.
  private static func isArrow(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2190...0x21FF, 0x25B2...0x25C5, 0x27A1...0x27BE, 0x2794, 0x1F449, 0x2460...0x2473: true
    default: false
    }
  }
}

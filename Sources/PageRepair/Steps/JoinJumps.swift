internal import Newspaper

/// A headline with its body, an article or a part of one (稿件).
struct Story {
  var headline: Headline?
  var body: Body
  /// Why the headline is this body's.
  var reason: String?
}

/// Joins what begins on one page of the file and goes on on another (转版): 下转第四版, 上接第一版.
///
/// The page numbers must not speak against it, and they or the words must speak for it: the
/// headline kept in front of 上接第一版 shares words with the first part, or a sentence is broken
/// off here and taken up there. What finds no partner in the file is a row of `problems`.
struct JoinJumps {
  let stories: [Story]
  let paragraphs: [Paragraph]
  let texts: ParagraphTexts
  let pages: PrintedPages

  private enum Gain {
    static let page = 0.4
    static let brokenSentence = 0.15
    static let wholeSentence = -0.1
    static let words = 1.0
    static let least = 0.3
    static let tie = 0.05
  }

  /// Parts that are compared; a file with more is compared stretch by stretch.
  private static let window = 40

  struct Joined {
    /// Indices of the stories of each article, its parts in reading order.
    var articles: [[Int]]
    /// For each jump that leads nowhere in the file, its paragraph.
    var loose: [Int]
    var evidence: [Int: String]
  }

  func join() -> Joined {
    let outs = stories.indices.filter { jumpOut($0) != nil }
    let ins = stories.indices.filter { jumpIn($0) != nil }
    var next: [Int: Int] = [:]
    var evidence: [Int: String] = [:]
    var start = 0
    while start < outs.count {
      let some = Array(outs[start..<min(start + Self.window, outs.count)])
      let near = Array(ins.filter { $0 > some[0] }.prefix(2 * Self.window))
      for (out, part) in pairs(some, near) {
        next[out] = part
        evidence[part] = reason(out, part)
      }
      start += Self.window
    }
    return joined(next, evidence, outs, ins)
  }

  private func joined(
    _ next: [Int: Int], _ evidence: [Int: String], _ outs: [Int], _ ins: [Int]
  ) -> Joined {
    let isLater = Set(next.values)
    let articles = stories.indices.filter { !isLater.contains($0) }.map { first in
      var parts = [first]
      while let part = next[parts[parts.count - 1]], !parts.contains(part) { parts.append(part) }
      return parts
    }
    let loose =
      outs.filter { next[$0] == nil }.compactMap(jumpOut)
      + ins.filter { !isLater.contains($0) }.compactMap(jumpIn)
    return Joined(articles: articles, loose: loose.sorted(), evidence: evidence)
  }

  private func jumpOut(_ story: Int) -> Int? {
    stories[story].body.members.last { paragraphs[$0].kind == .jumpOut }
  }

  private func jumpIn(_ story: Int) -> Int? {
    stories[story].body.members.first { paragraphs[$0].kind == .jumpIn }
  }

  /// The pairs that are sure: those that no other pair could replace.
  private func pairs(_ outs: [Int], _ ins: [Int]) -> [(out: Int, part: Int)] {
    guard !outs.isEmpty, !ins.isEmpty else { return [] }
    let words = words(outs, ins)
    let gains = outs.indices.map { out in
      ins.indices.map { gain(outs[out], ins[$0], words: words[$0][out]) ?? -1 }
    }
    let columns = Assignment(gains).columns
    return outs.indices.compactMap { out in
      guard let part = columns[out], gains[out][part] >= Gain.least else { return nil }
      let rivals =
        ins.indices.filter { $0 != part }.map { gains[out][$0] }
        + outs.indices.filter { $0 != out }.map { gains[$0][part] }
      guard gains[out][part] - (rivals.max() ?? -1) >= Gain.tie else { return nil }
      return (outs[out], ins[part])
    }
  }

  /// How much of each second part's headline and jump line each first part's wording has.
  private func words(_ outs: [Int], _ ins: [Int]) -> [[Double]] {
    SharedWords(headlines: ins.map(heading), bodies: outs.map(wording)).shares
  }

  private func heading(_ story: Int) -> [UInt32] {
    let titles = stories[story].headline?.titles ?? []
    let jump = jumpIn(story).map { [$0] } ?? []
    return texts.scalars(titles) + texts.scalars(jump).filter { !Self.isJumpWord($0) }
  }

  private func wording(_ story: Int) -> [UInt32] {
    let titles = stories[story].headline?.titles ?? []
    return texts.scalars(titles)
      + texts.scalars(stories[story].body.members.filter { paragraphs[$0].kind == .text })
  }

  /// 上接第一版 itself is no wording.
  private static func isJumpWord(_ scalar: UInt32) -> Bool {
    "上紧续接下转第版页一二三四五六七八九十".unicodeScalars.contains { $0.value == scalar }
      || Marks.isDigit(scalar)
  }

  /// What speaks for a pair; nil where something rules it out.
  private func gain(_ out: Int, _ part: Int, words: Double) -> Double? {
    guard let jump = jumpOut(out), let entry = jumpIn(part), out != part else { return nil }
    let (from, to) = (pages[jump], pages[entry])
    guard from.index != to.index else { return nil }
    var gain = Gain.words * min(words, 0.5)
    if let number = from.number {
      guard paragraphs[entry].jumpPages.contains(number) else { return nil }
      gain += Gain.page
    }
    if let number = to.number {
      guard paragraphs[jump].jumpPages.contains(number) else { return nil }
      gain += Gain.page
    }
    return gain + (isBroken(out) ? Gain.brokenSentence : Gain.wholeSentence)
  }

  /// Whether the first part ends in the middle of a sentence.
  private func isBroken(_ story: Int) -> Bool {
    guard let last = lastText(story) else { return false }
    return paragraphs[last].ending != .sentence
  }

  private func lastText(_ story: Int) -> Int? {
    stories[story].body.members.last { paragraphs[$0].kind == .text }
  }

  private func reason(_ out: Int, _ part: Int) -> String? {
    guard let jump = jumpOut(out), let entry = jumpIn(part) else { return nil }
    let known = [pages[jump].number, pages[entry].number].compactMap(\.?.description)
    let numbers = known.isEmpty ? "" : ", page number \(known.joined(separator: " and ")) agrees"
    return "goes on after its jump line\(numbers)"
      + (isBroken(out) ? ", in the middle of a sentence" : "")
  }
}

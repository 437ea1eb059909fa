internal import Newspaper

/// Settles the policy area of quantities by the keywords of the lexicon.
///
/// The longest keyword of the subject tells, of equals the last; else that of the clause, else that
/// of the sentence up to the number.
struct SectorReader {
  private let passage: TokenizedPassage
  private static let reach = 40

  init(_ passage: TokenizedPassage) { self.passage = passage }

  func sector(_ find: SubjectFind, _ mention: Int) -> String? {
    let range = passage.mentions[mention].range
    let sentence = passage.passage.sentence(at: range.lowerBound)
    let clause = clause(around: range, in: sentence)
    let scopes = [find.subject, find.owner, clause, sentence.lowerBound..<range.lowerBound]
    for scope in scopes {
      if let scope, let sector = longest(in: scope) { return passage.lexicon.sectors[sector] }
    }
    return nil
  }

  private func clause(around range: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start > sentence.lowerBound, range.lowerBound - start < Self.reach,
      passage.reading.classes[start - 1] != .pause
    {
      start -= 1
    }
    var end = range.upperBound
    while end < sentence.upperBound, end - range.upperBound < Self.reach,
      passage.reading.classes[end] != .pause
    {
      end += 1
    }
    return start..<end
  }

  /// The longest keyword inside a range, of equals the last.
  private func longest(in range: Range<Int>) -> Int? {
    var index = firstKeyword(notBefore: range.lowerBound)
    var best: TokenizedPassage.Find<Int>?
    var seen = 0
    while index < passage.keywords.count, passage.keywords[index].start < range.upperBound,
      seen < Self.reach * 2
    {
      let keyword = passage.keywords[index]
      index += 1
      seen += 1
      guard keyword.end <= range.upperBound else { continue }
      if let held = best, keyword.end - keyword.start < held.end - held.start { continue }
      best = keyword
    }
    return best?.value
  }

  private func firstKeyword(notBefore index: Int) -> Int {
    var low = 0
    var high = passage.keywords.count
    while low < high {
      let middle = (low + high) / 2
      if passage.keywords[middle].start < index { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

internal import Lexicons
internal import Newspaper

/// Knows the words below a picture (图片说明): 图为…, or a short text that ends on who took it.
struct FindCaptions: Sendable {
  let lexicon: PageLexicon

  /// Scalars of the longest caption.
  static let longest = 160

  func isCaption(_ reading: Reading) -> Bool {
    guard reading.count <= Self.longest, reading.count > 0 else { return false }
    return opens(reading) || hasCredit(reading)
  }

  /// Whether the text opens with 图为 or its like.
  func opens(_ reading: Reading) -> Bool {
    lexicon.captionStarts.longestMatch(in: reading, at: 0) != nil
  }

  /// Whether the text is nothing but who took a picture: （李明摄）, 本报记者潘宇摄.
  func isCredit(_ reading: Reading) -> Bool {
    opensCredit(reading) && hasCredit(reading)
  }

  /// Whether the text opens as a credit does: （, 本报记者.
  func opensCredit(_ reading: Reading) -> Bool {
    reading.count > 0
      && (Marks.isOpenBracket(reading.scalars[0])
        || lexicon.reporters.longestMatch(in: reading, at: 0) != nil)
  }

  /// Whether the last word says who took the picture: 李明 摄.
  func hasCredit(_ reading: Reading) -> Bool {
    var end = reading.count
    while end > 0,
      Marks.isCloseBracket(reading.scalars[end - 1]) || reading.scalars[end - 1] == 0x3002
    { end -= 1 }
    guard end > 3, let start = creditStart(reading, end) else { return false }
    // Before 摄 stands a short name, set off by a blank, a bracket or the sentence's end.
    let name = reading.scalars[max(0, start - 6)..<start]
    return isNamedReporter(reading, start)
      || name.contains { Marks.isOpenBracket($0) || Glyph.isSentenceEnd($0) }
      || (start - 4..<start).contains { $0 > 0 && reading.isGapBefore($0) }
  }

  /// Whether a reporter stands before `end`, his name unparted from the word before it: 本报记者潘宇.
  private func isNamedReporter(_ reading: Reading, _ end: Int) -> Bool {
    (2...4).contains { count in
      let name = end - count
      return name > 1 && reading.endsWord(of: lexicon.reporters, before: name, from: 0)
        && lexicon.surnames.longestMatch(in: reading, at: name) != nil
    }
  }

  private func creditStart(_ reading: Reading, _ end: Int) -> Int? {
    (max(1, end - 5)..<end).first { index in
      var found = false
      lexicon.captionEnds.forEachMatch(in: reading, at: index) { stop, _ in
        if stop == end { found = true }
      }
      return found
    }
  }
}

extension Line {
  /// Whether the last characters may be a credit, 摄 or 道 or 图 before a bracket or a full stop.
  func mayEndCredit(_ source: SourceText) -> Bool {
    guard let last = spans.last else { return false }
    let tail = source.utf8[max(last.start, last.end - 9)..<last.end]
    let words: [[UInt8]] = ["摄", "影", "道", "图", "片"].map { Array($0.utf8) }
    return words.contains { word in
      tail.indices.dropLast(2).contains { tail[$0..<$0 + 3].elementsEqual(word) }
    }
  }
}

package import Newspaper

/// The sentences of a paragraph.
extension Reading {
  /// Each with its end mark and the closing quotes behind it: “……。”; together they cover the reading.
  package var sentences: [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < count {
      guard classes[index] == .sentenceEnd else {
        index += 1
        continue
      }
      while classAt(index) == .sentenceEnd || classAt(index) == .closingMark { index += 1 }
      sentences.append(start..<index)
      start = index
    }
    if start < count { sentences.append(start..<count) }
    return sentences
  }
}

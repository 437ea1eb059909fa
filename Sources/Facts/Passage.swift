package import Newspaper

/// One paragraph as the families of facts see it: its reading, cut into sentences.
package struct Passage: Sendable {
  package var reading: Reading
  /// Index ranges of the reading, in order, covering it.
  package var sentences: [Range<Int>]
  /// Index ranges that belong to another family (dates, terms, idioms), in order: no quantity may
  /// start in one.
  package var blocked: [Range<Int>] = []

  package init(_ reading: Reading) {
    self.reading = reading
    sentences = Self.sentences(of: reading)
  }

  package init(_ text: String) { self.init(Reading(text)) }

  /// The same passage read with other characters, index for index.
  func read(as reading: Reading) -> Passage {
    var passage = self
    passage.reading = reading
    return passage
  }

  /// Cuts behind 。！？ and the closing marks that follow them.
  private static func sentences(of reading: Reading) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < reading.count {
      defer { index += 1 }
      guard reading.classes[index] == .sentenceEnd else { continue }
      while index + 1 < reading.count,
        reading.classes[index + 1] == .sentenceEnd || reading.classes[index + 1] == .closingMark
      {
        index += 1
      }
      sentences.append(start..<index + 1)
      start = index + 1
    }
    if start < reading.count { sentences.append(start..<reading.count) }
    return sentences
  }

  /// The sentence that holds `index`.
  package func sentence(at index: Int) -> Range<Int> {
    var low = 0
    var high = sentences.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if sentences[middle].lowerBound <= index { low = middle } else { high = middle }
    }
    return low < sentences.count ? sentences[low] : 0..<reading.count
  }

  /// The blocked range that holds `index`.
  package func block(at index: Int) -> Range<Int>? {
    var low = 0
    var high = blocked.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if blocked[middle].lowerBound <= index { low = middle } else { high = middle }
    }
    guard low < blocked.count, blocked[low].contains(index) else { return nil }
    return blocked[low]
  }
}

internal import Newspaper
internal import Units

/// What a rule or guard looks at: the passage and the units.
struct Scene: Sendable {
  let passage: Passage
  let lexicon: QuantityLexicon

  var units: UnitLexicon { lexicon.units }
  var reading: Reading { passage.reading }

  func scalar(_ index: Int) -> UInt32? {
    index >= 0 && index < reading.count ? reading.scalars[index] : nil
  }

  func scalarClass(_ index: Int) -> ScalarClass? {
    index >= 0 && index < reading.count ? reading.classes[index] : nil
  }

  /// Whether one of the characters of `text` stands at `index`.
  func stands(_ index: Int, _ text: StaticScalars) -> Bool {
    scalar(index).map(text.contains) ?? false
  }

  /// The clause around `range`: up to the nearest ， ； or sentence end on either side.
  func clause(around range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start > 0, !isClauseEnd(start - 1), range.lowerBound - start < 60 { start -= 1 }
    var end = range.upperBound
    while end < reading.count, !isClauseEnd(end), end - range.upperBound < 60 { end += 1 }
    return start..<end
  }

  /// The sentence around `range`, as far as a reader looks for what settles a unit.
  func surroundings(of range: Range<Int>) -> Range<Int> {
    let sentence = passage.sentence(at: range.lowerBound)
    let start = max(sentence.lowerBound, range.lowerBound - 40)
    return min(
      start, range.lowerBound)..<max(
        min(sentence.upperBound, range.upperBound + 20), range.upperBound)
  }

  func isClauseEnd(_ index: Int) -> Bool {
    switch reading.scalars[index] {
    case 0xFF0C, 0xFF1B, 0x3B, 0x2C: true
    default: reading.classes[index] == .sentenceEnd
    }
  }
}

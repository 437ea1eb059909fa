package import Newspaper

/// Finds time expressions in a paragraph and says what stands there; computes nothing.
///
/// 2023年, 去年12月, “十四五”, 3月5日至8日, 中华人民共和国成立75周年; clock times and 每年3月 are found too,
/// so that nothing else takes their numbers, but make no row.
package struct DateFinder: Sendable {
  private let words: DateWords

  package init(words: DateWords) { self.words = words }

  /// All mentions of one paragraph in text order, none overlapping another.
  ///
  /// Its sentences are given as indexes of the reading, in order.
  package func find(in reading: Reading, sentences: [Range<Int>]) -> [DateMention] {
    var mentions: [DateMention] = []
    var index = 0
    var sentence = 0
    while index < reading.count {
      guard let (end, form) = match(in: reading, at: index) else {
        index = skip(reading, index)
        continue
      }
      if let form {
        while sentence + 1 < sentences.count && sentences[sentence].upperBound <= index {
          sentence += 1
        }
        let whole = sentence < sentences.count ? sentences[sentence] : 0..<reading.count
        mentions.append(mention(form, index..<end, in: reading, whole))
      }
      index = end
    }
    return mentions
  }

  private func mention(
    _ form: DateMention.Form, _ range: Range<Int>, in reading: Reading, _ sentence: Range<Int>
  ) -> DateMention {
    let (start, end) = (range.lowerBound, range.upperBound)
    return DateMention(
      range: range, span: reading.span(range), sentence: reading.span(sentence), form: form,
      opensSentence: start <= sentence.lowerBound + 4,
      isCompared: reading.at(start - 1, anyOf: "比较由超与同"),
      isStart: reading.end(ofAny: ["开始", "起", "至", "到"], at: end) != nil)
  }

  /// Behind a number that is no date, so that its tail is never read as one (1月 in 21月).
  private func skip(_ reading: Reading, _ index: Int) -> Int {
    var next = index + 1
    guard reading.isNumeral(index) || reading.classes[index] == .latin else { return next }
    let isLatin = reading.classes[index] == .latin
    while next < reading.count {
      let isTail = reading.isNumeral(next) || isLatin && reading.classes[next] == .latin
      let isPoint = reading.at(next, anyOf: ".,") && reading.classAt(next + 1) == .digit
      guard isTail || isPoint || reading.classes[next] == .multiplier else { break }
      next += 1
    }
    return next
  }

  /// What stands at `index`; a form of nil is a phrase that holds a time word and says no time.
  private func match(in reading: Reading, at index: Int) -> (end: Int, form: DateMention.Form?)? {
    let isNumber = reading.isNumeral(index)
    if !isNumber {
      guard reading.classes[index] == .han || reading.at(index, anyOf: "’'“") else { return nil }
    }
    let reader = DateFormReader(reading: reading, words: words, start: index)
    if isNumber {
      return reader.event() ?? reader.notDate() ?? reader.plan() ?? reader.numericDate()
        ?? reader.clock() ?? reader.stretch()
        ?? reader.point() ?? reader.anniversary(of: nil)
    }
    return reader.event() ?? reader.notDate() ?? reader.stretch() ?? reader.clock()
      ?? reader.point()
  }
}

internal import Newspaper

/// What numbers a point: 一是, （二）, 3.; read at one place, not yet known to be part of a sequence.
package struct SectionMarker: Sendable {
  /// How the number is written: points of one sequence are all written alike.
  enum Style: Hashable, Sendable {
    case comma, parenthesis, digits, digitsInParenthesis, ordinal, isPoint, mustPoint, circled
    case adverb, among, dash
  }

  var style: Style
  var number: Int
  var span: Span
  /// Bytes at which its paragraph ends.
  var paragraphEnd: Int
  var startsParagraph: Bool
  /// The first sentence behind it; nil where nothing follows.
  var sentence: Span?

  /// All that may be markers in one paragraph, in order.
  static func all(in reading: Reading) -> [SectionMarker] {
    var markers: [SectionMarker] = []
    for index in 0..<reading.count where isOpening(reading, index) {
      guard let (style, number, end) = read(reading, index) else { continue }
      markers.append(
        SectionMarker(
          style: style, number: number, span: reading.span(index..<end),
          paragraphEnd: reading.span(0..<reading.count).end, startsParagraph: index == 0,
          sentence: firstSentence(reading, end)))
    }
    return markers
  }

  /// Where a point may begin: at the start of a paragraph, or behind a mark of punctuation.
  private static func isOpening(_ reading: Reading, _ index: Int) -> Bool {
    guard index > 0 else { return true }
    switch reading.classes[index - 1] {
    case .sentenceEnd: return true
    case .pause, .closingMark: return reading.at(index - 1, anyOf: "；：，;:”）")
    default: return false
    }
  }

  private static let longestSentence = 60

  private static func firstSentence(_ reading: Reading, _ start: Int) -> Span? {
    var end = start
    while end < reading.count, reading.classes[end] != .sentenceEnd {
      end += 1
      // Too long for a heading, and no text may be read again for each of its markers.
      if end - start > longestSentence { return nil }
    }
    return end > start ? reading.span(start..<end) : nil
  }

  private static func read(_ reading: Reading, _ index: Int) -> (Style, Int, Int)? {
    let isSentence = index == 0 || reading.classes[index - 1] == .sentenceEnd
    if let found = numbered(reading, index, isSentence: isSentence) { return found }
    if let number = circled(reading.scalars[index]) { return (.circled, number, index + 1) }
    if reading.at(index, "第"), let numeral = SmallNumeral(in: reading, at: index + 1),
      reading.at(numeral.end, anyOf: "，、：是")
    {
      return (.ordinal, numeral.value, numeral.end + 1)
    }
    if reading.at(index, "其"), let numeral = SmallNumeral(in: reading, at: index + 1),
      numeral.isChinese, reading.at(numeral.end, anyOf: "，是")
    {
      return (.among, numeral.value, numeral.end + 1)
    }
    guard isSentence else { return nil }
    if index == 0, reading.at(0, "—"), reading.at(1, "—") { return (.dash, 0, 2) }
    return adverb(reading, index)
  }

  private static func numbered(_ reading: Reading, _ index: Int, isSentence: Bool)
    -> (Style, Int, Int)?
  {
    if reading.at(index, anyOf: "（(") {
      guard isSentence, let numeral = SmallNumeral(in: reading, at: index + 1),
        reading.at(numeral.end, anyOf: "）)"), numeral.length <= 3
      else { return nil }
      let style = numeral.isChinese ? Style.parenthesis : .digitsInParenthesis
      return (style, numeral.value, numeral.end + 1)
    }
    guard let numeral = SmallNumeral(in: reading, at: index), numeral.length <= 3 else {
      return nil
    }
    let (value, end) = (numeral.value, numeral.end)
    guard numeral.isChinese else {
      guard isSentence, reading.at(end, anyOf: ".、"), reading.classAt(end + 1) != .digit,
        numeral.length <= 2
      else { return nil }
      return (.digits, value, end + 1)
    }
    if reading.at(end, "是") { return (.isPoint, value, end + 1) }
    if reading.at(end, "要"), !reading.at(end + 1, anyOf: "求点素") {
      return (.mustPoint, value, end + 1)
    }
    // 一、二季度 numbers no point.
    guard index == 0, reading.at(end, "、"), !reading.isNumeral(end + 1) || isYear(reading, end + 1)
    else { return nil }
    return (.comma, value, end + 1)
  }

  /// 一、2023年工作回顾: a year opens the heading.
  private static func isYear(_ reading: Reading, _ index: Int) -> Bool {
    reading.at(index + 4, "年") && (index..<index + 4).allSatisfy(reading.isNumeral)
  }

  /// ① to ⑳.
  private static func circled(_ scalar: UInt32) -> Int? {
    (0x2460...0x2473).contains(scalar) ? Int(scalar - 0x245F) : nil
  }

  /// 首先 其次 再次 最后; 最后 takes the number that comes next.
  private static func adverb(_ reading: Reading, _ index: Int) -> (Style, Int, Int)? {
    let words: [(StaticWord, Int)] = [("首先", 1), ("其次", 2), ("再次", 3), ("最后", 0)]
    for (word, number) in words {
      guard let end = reading.end(of: word, at: index), reading.at(end, anyOf: "，是要") else {
        continue
      }
      return (.adverb, number, end)
    }
    return nil
  }
}

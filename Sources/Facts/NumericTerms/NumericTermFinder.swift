package import Newspaper

/// Finds numeric slogans and abbreviations, and the idioms whose numerals say nothing.
///
/// “三个最大”, “六抓一控”, 十大专项行动 are terms; 一心一意, 一户一策 are idioms; neither is ever a
/// quantity. 八个方面, 三个环节 are plain counts, unless quoted or part of a name.
package struct NumericTermFinder: Sendable {
  package struct Mention: Sendable {
    /// Indexes of the reading.
    package var range: Range<Int>
    package var term: NumericTerm
  }

  package struct Found: Sendable {
    /// In text order, none overlapping another.
    package var terms: [Mention] = []
    /// Idioms, in text order; nothing may be found inside one.
    package var idioms: [Range<Int>] = []
  }

  private let words: NumericWords

  package init(words: NumericWords) { self.words = words }

  /// Everything of one paragraph; `taken` are the ranges of its dates, in order.
  package func find(in reading: Reading, sentences: [Range<Int>], taken: [Range<Int>]) -> Found {
    var found = Found()
    var index = 0
    var (date, sentence) = (0, 0)
    while index < reading.count {
      while date < taken.count && taken[date].upperBound <= index { date += 1 }
      if date < taken.count && taken[date].contains(index) {
        index = taken[date].upperBound
        continue
      }
      guard reading.isNumeral(index) || words.mayBegin(reading.scalars[index]) else {
        index += 1
        continue
      }
      let limit = date < taken.count ? taken[date].lowerBound : reading.count
      switch NumericTermReader(reading: reading, words: words, start: index, limit: limit).read() {
      case .term(let term):
        while sentence + 1 < sentences.count && sentences[sentence].upperBound <= index {
          sentence += 1
        }
        let whole = sentence < sentences.count ? sentences[sentence] : 0..<reading.count
        found.terms.append(term.mention(in: reading, sentence: whole))
        index = term.range.upperBound
      case .idiom(let end):
        found.idioms.append(index..<end)
        index = end
      case .nothing(let end):
        index = end
      }
    }
    return found
  }
}

/// A term as read, before it is told where it stands.
struct ReadTerm {
  var range: Range<Int>
  var form: NumericTerm.Form
  /// Nil where the numerals inside say them.
  var numbers: [Int]?

  func mention(in reading: Reading, sentence: Range<Int>) -> NumericTermFinder.Mention {
    let numbers = numbers ?? Self.numbers(in: reading, range)
    let term = NumericTerm(
      span: reading.span(range), numbers: numbers, form: form, sentence: reading.span(sentence))
    return NumericTermFinder.Mention(range: range, term: term)
  }

  /// The numerals in order; 十百千万 are four.
  static func numbers(in reading: Reading, _ range: Range<Int>) -> [Int] {
    var numbers: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let places = ascendingPlaces(reading, index, range.upperBound) {
        numbers += places
        index += places.count
      } else if let numeral = SmallNumeral(in: reading, at: index) {
        // 八八战略 are eight and eight.
        let isPair = numeral.isChinese && numeral.isPositional && numeral.length > 1
        let digits = reading.scalars[index..<numeral.end].compactMap(SmallNumeral.digit)
        // 五统一: 一 is part of a word.
        let isWord = numeral.value == 1 && reading.at(index - 1, anyOf: "统唯同专")
        if !isWord { numbers += isPair ? digits : [numeral.value] }
        index = numeral.end
      } else {
        if reading.at(index, "万") { numbers.append(10_000) }
        if reading.at(index, "双") { numbers.append(2) }
        index += 1
      }
    }
    return numbers
  }

  private static func ascendingPlaces(_ reading: Reading, _ index: Int, _ end: Int) -> [Int]? {
    var places: [Int] = []
    var cursor = index
    while cursor < end, let place = place(reading.scalars[cursor]), place > places.last ?? 0 {
      places.append(place)
      cursor += 1
    }
    return places.count > 1 ? places : nil
  }

  private static func place(_ scalar: UInt32) -> Int? {
    switch Unicode.Scalar(scalar) {
    case "十": 10
    case "百": 100
    case "千": 1000
    case "万": 10_000
    default: nil
    }
  }
}

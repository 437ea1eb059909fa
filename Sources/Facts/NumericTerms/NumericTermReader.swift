internal import Newspaper

/// What stands at one place: a term, an idiom, or nothing up to an index.
struct NumericTermReader {
  enum Outcome {
    case term(ReadTerm)
    case idiom(end: Int)
    case nothing(end: Int)
  }

  let reading: Reading
  let words: NumericWords
  let start: Int
  /// Where the next date begins: nothing may reach into it.
  let limit: Int

  func read() -> Outcome {
    if opensQuote(start) {
      return quoted().map { .term($0) } ?? .nothing(end: start + 1)
    }
    let listed = listedTerm()
    let idiom = words.idiomEnd(in: reading, at: start)
    if let listed, listed.range.upperBound >= idiom ?? 0 { return .term(listed) }
    if let end = idiom ?? pairedIdiomEnd() { return .idiom(end: end) }
    if let term = headed() ?? paired() ?? formula() { return .term(term) }
    return .nothing(end: numeralEnd())
  }

  /// Behind a number that starts no term, so that its tail starts none either.
  private func numeralEnd() -> Int {
    var end = start
    while reading.isNumeral(end) || end > start && reading.classAt(end) == .multiplier { end += 1 }
    return max(end, start + 1)
  }

  private var isOrdinal: Bool { reading.at(start - 1, "第") }

  // MARK: Lexicon

  private func listedTerm() -> ReadTerm? {
    guard let (end, term) = words.term(in: reading, at: start), end <= limit, !isOrdinal else {
      return nil
    }
    if term.isQuoted {
      guard opensQuote(start - 1), closesQuote(end, openedAt: start - 1) else { return nil }
    }
    return ReadTerm(
      range: start..<end, form: term.form, numbers: term.numbers.isEmpty ? nil : term.numbers)
  }

  // MARK: Idioms by shape

  /// 一心一意, 一村一品, 千家万户, 半信半疑.
  private func pairedIdiomEnd() -> Int? {
    guard reading.classAt(start + 1) == .han, reading.classAt(start + 3) == .han else { return nil }
    let isOne = reading.at(start, "一") && reading.at(start + 2, "一")
    let isHalf = reading.at(start, "半") && reading.at(start + 2, "半")
    let isMany = reading.at(start, anyOf: "千百万") && reading.at(start + 2, anyOf: "千百万")
    guard isOne || isHalf || isMany, !reading.isNumeral(start - 1) else { return nil }
    return start + 4
  }

  // MARK: 十大专项行动, 五个中心城市

  private func headed() -> ReadTerm? {
    guard let numeral = SmallNumeral(in: reading, at: start), !isOrdinal, numeral.value >= 2,
      numeral.value < 100, reading.at(numeral.end, anyOf: "大个条项")
    else { return nil }
    let classifier = reading.scalars[numeral.end]
    let isGreat = reading.at(numeral.end, "大")
    // 二十大精神 is of a congress.
    if isGreat && numeral.value > 10 && numeral.isChinese { return nil }
    guard numeral.isChinese || isGreat, !reading.isNumeral(start - 1) else { return nil }
    let name = numeral.end + 1
    // Before the head may stand what kind it is: 十大专项行动, 四大生态工程.
    for distance in 0...(isGreat ? 4 : 0) {
      let cursor = name + distance
      if let end = words.headEnd(in: reading, at: cursor, behind: classifier), end <= limit,
        !isSuperlative(end)
      {
        return ReadTerm(
          range: start..<end, form: isGreat ? programme(end) : .counted, numbers: [numeral.value])
      }
      // 十大百亿产业集群
      guard [.han, .placeWord, .multiplier].contains(reading.classAt(cursor)),
        !reading.at(cursor, anyOf: "的了和与在是等及")
      else {
        return nil
      }
    }
    return nil
  }

  /// 五个最大的煤矿: the head only tells which of those counted.
  private func isSuperlative(_ end: Int) -> Bool {
    reading.hasSuffix("最大", before: end) && reading.at(end, "的")
  }

  private func programme(_ end: Int) -> NumericTerm.Form {
    Self.programmes.contains { reading.hasSuffix($0, before: end) } ? .programme : .counted
  }

  private static let programmes: [StaticWord] = ["行动", "工程", "计划", "战略", "攻坚战", "会战"]

  // MARK: Pairs and formulas outside of quotes

  /// 三级三类 where a name follows that shows it to be one: 三级三类国土空间规划体系.
  private func paired() -> ReadTerm? {
    var end = start
    var pairs = 0
    while pairs < Self.mostPairs, let numeral = SmallNumeral(in: reading, at: end),
      numeral.isChinese, numeral.value < 11,
      reading.classAt(numeral.end) == .han
    {
      let next = numeral.end + 1
      end =
        reading.isNumeral(next) || reading.classAt(next) != .han || isName(next) ? next : next + 1
      pairs += 1
    }
    guard pairs >= 2, isName(end), end <= limit, !isOrdinal else { return nil }
    return ReadTerm(range: start..<end, form: .abbreviation)
  }

  /// No slogan has more; a page of nothing else stays linear.
  private static let mostPairs = 8

  private func isName(_ index: Int) -> Bool {
    reading.end(
      ofAny: [
        "工程", "行动", "机制", "体系", "模式", "格局", "战略", "制度", "工作法", "国土", "布局", "的发展格局", "路网", "发展战略",
        "思路",
        "发展格局", "空间格局", "总体", "发展思路", "发展布局", "的格局",
      ], at: index)
      != nil
  }

  /// 1+3+N behind which a name stands; in quotes it needs none.
  private func formula() -> ReadTerm? {
    guard let end = formulaEnd(start), isName(end), end <= limit else { return nil }
    return ReadTerm(range: start..<end, form: .abbreviation)
  }

  private func formulaEnd(_ index: Int) -> Int? {
    guard let numeral = SmallNumeral(in: reading, at: index), reading.at(numeral.end, "+") else {
      return nil
    }
    var end = numeral.end
    while reading.at(end, "+") {
      let next = end + 1
      if let numeral = SmallNumeral(in: reading, at: next) {
        end = numeral.end
      } else if reading.at(next, anyOf: "NXnx") {
        end = next + 1
      } else {
        return nil
      }
    }
    return end
  }

  /// “1236”现代产业体系: whether a word or two end as a name does.
  private func leadsToName(_ index: Int) -> Bool {
    for cursor in index..<index + Self.longestName {
      if isName(cursor) { return true }
      guard reading.classAt(cursor) == .han else { return false }
    }
    return false
  }

  private static let longestName = 7

  /// “1234”工作法, “333”工程: each digit stands for a list.
  private func digits(_ range: Range<Int>) -> ReadTerm? {
    guard (2...5).contains(range.count), range.allSatisfy({ reading.classAt($0) == .digit }),
      leadsToName(range.upperBound + 1)
    else { return nil }
    let numbers = range.map { Int(reading.scalars[$0]) - 0x30 }
    return ReadTerm(range: range, form: .abbreviation, numbers: numbers)
  }

  // MARK: In quotes

  private func opensQuote(_ index: Int) -> Bool {
    reading.classAt(index) == .openingMark || reading.at(index, "\"")
  }

  /// A straight mark closes what another opened: "四化".
  private func closesQuote(_ index: Int, openedAt opening: Int) -> Bool {
    reading.classAt(index) == .closingMark
      || reading.at(index, "\"") && reading.at(opening, "\"")
  }

  private static let longest = 14

  /// “三个最大”, “六抓一控”, “三宜”, “3个三”, “1+3+N”.
  private func quoted() -> ReadTerm? {
    guard reading.at(start, anyOf: "“‘「『\"") else { return nil }
    let first = start + 1
    var end = first
    while end < limit, end - first <= Self.longest, !closesQuote(end, openedAt: start) {
      let isList = reading.at(end, "、") && end > first
      guard isList || reading.classAt(end) != .pause, reading.classAt(end) != .sentenceEnd,
        reading.classAt(end) != .openingMark
      else { return nil }
      end += 1
    }
    guard end > first, closesQuote(end, openedAt: start) else { return nil }
    if formulaEnd(first) == end { return ReadTerm(range: first..<end, form: .abbreviation) }
    if let (listedEnd, term) = words.term(in: reading, at: first), listedEnd == end {
      return ReadTerm(
        range: first..<end, form: term.form, numbers: term.numbers.isEmpty ? nil : term.numbers)
    }
    guard words.idiomEnd(in: reading, at: first) == nil else { return nil }
    if let digits = digits(first..<end) { return digits }
    return QuotedNumerals(reading, first..<end).term
  }
}

internal import Newspaper

/// The numerals of a quoted phrase and what they stand before: decides whether it is a slogan.
///
/// “三级三类” has two, each with a name; “一小时” and “第一议题” are none.
struct QuotedNumerals {
  private let reading: Reading
  private let range: Range<Int>
  private var numerals: [SmallNumeral] = []

  init(_ reading: Reading, _ range: Range<Int>) {
    self.reading = reading
    self.range = range
    var index = range.lowerBound
    while index < range.upperBound {
      if let numeral = SmallNumeral(in: reading, at: index), numeral.end <= range.upperBound {
        numerals.append(numeral)
        index = numeral.end
      } else {
        index += 1
      }
    }
  }

  var term: ReadTerm? {
    guard let first = numerals.first, first.end - first.length == range.lowerBound,
      numerals.allSatisfy(isSmall), !isMeasured
    else { return nil }
    return numerals.count == 1 ? single(first) : several(first)
  }

  private func isSmall(_ numeral: SmallNumeral) -> Bool {
    (1..<100).contains(numeral.value) && reading.classAt(numeral.end) != .multiplier
  }

  /// A measure behind a numeral: “15分钟”生活圈, “两小时”.
  private var isMeasured: Bool {
    numerals.contains { reading.end(ofAny: Self.measures, at: $0.end) != nil }
  }

  private static let measures: [StaticWord] = [
    "小时", "分钟", "公里", "千米", "米", "元", "亩", "吨", "斤", "公斤", "度", "岁", "秒", "年", "月", "日",
    "天", "周", "公顷", "平方", "%", "倍", "成", "折", "号", "点", "次", "连", "届", ".",
  ]

  /// “三宜”, “十严禁”, “四个抓落实”; one of something (“一张网”) is no slogan.
  private func single(_ numeral: SmallNumeral) -> ReadTerm? {
    let rest = numeral.end..<range.upperBound
    // “一核多极”: one of it, and many of something else.
    if numeral.value == 1, numeral.isChinese, rest.count == 3, isPattern(numeral.end),
      reading.at(numeral.end + 1, "多")
    {
      return ReadTerm(range: range, form: .abbreviation)
    }
    guard numeral.value >= 2, !rest.isEmpty, rest.allSatisfy(isName),
      // “90后”: when they were born.
      !(rest.count == 1 && reading.at(numeral.end, "后"))
    else { return nil }
    if isClassifier(numeral.end) {
      let isNamed = rest.count > 1 || reading.classAt(range.upperBound + 1) == .han
      return isNamed ? ReadTerm(range: range, form: form) : nil
    }
    // “四到位”, “五步工作法”, but no “五加参蛤蚧精”.
    let isMethod = ["工作法", "机制", "模式", "体系", "工程", "行动"].contains {
      reading.hasSuffix($0, before: range.upperBound)
    }
    return rest.count <= (isMethod ? 8 : 3) ? ReadTerm(range: range, form: form) : nil
  }

  /// “六抓一控”, “3个三”, “一个创新基地、三个中心城市”.
  private func several(_ first: SmallNumeral) -> ReadTerm? {
    guard !isDistributive else { return nil }
    for (numeral, next) in zip(numerals, numerals.dropFirst()) {
      let gap = numeral.end..<(next.end - next.length)
      guard !gap.isEmpty, gap.allSatisfy({ isName($0) || reading.at($0, "、") }) else { return nil }
    }
    return ReadTerm(range: range, form: form)
  }

  /// “一户一策”: to each its own, no list; “一核一带” is a list.
  private var isDistributive: Bool {
    numerals.allSatisfy { $0.value == 1 && $0.isChinese }
      && !isPattern(range.lowerBound + 1) && !reading.at(range.lowerBound + 1, anyOf: "老体个")
  }

  /// 一核, 一廊: the parts of a plan of space.
  private func isPattern(_ index: Int) -> Bool { reading.at(index, anyOf: "核主轴廊心环带圈极翼") }

  private func isName(_ index: Int) -> Bool {
    reading.classAt(index) == .han || reading.classAt(index) == .latin
  }

  private func isClassifier(_ index: Int) -> Bool { reading.at(index, anyOf: "个大项条种类位层") }

  private var form: NumericTerm.Form {
    for name in ["行动", "工程", "计划", "战略", "攻坚战"] as [StaticWord]
    where reading.hasSuffix(name, before: range.upperBound) {
      return .programme
    }
    return numerals.count == 1 && isClassifier(numerals[0].end) || isTimes
      ? .counted : .abbreviation
  }

  /// 3个三: so many times a number.
  private var isTimes: Bool {
    numerals.count == 2 && reading.at(numerals[0].end, "个") && numerals[1].end == range.upperBound
  }
}

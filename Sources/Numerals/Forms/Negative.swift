internal import Newspaper

extension NumeralForm {
  /// 负10000, 零下5, -12.
  static let negative = NumeralForm(
    name: "negative",
    help: "Numbers below zero: 负, 零下, a minus sign.",
    examples: """
      气温⟦零下12⟧度 => -12 cardinal
      增速为⟦-3.5⟧ => -3.5 cardinal
      利润⟦负四十五亿零四百零四万⟧ => -4504040000 cardinal
      增长率为⟦—0.4⟧ => -0.4 cardinal
      第3—5页
      为企业减负⟦1.78亿⟧元 => 178000000 cardinal
      自负盈亏
      """,
    read: { reading, index in
      guard let start = signEnd(reading, index), start < reading.count,
        let numeral = NumeralForm.cardinal.read(reading, start), !numeral.isBare,
        var negative = numeral.scaled(by: Rational(-1))
      else { return nil }
      negative.start = index
      negative.form = "negative"
      if let split = numeral.split {
        negative.split = Numeral.Split(
          end: split.end, value: split.value.negated, valueMax: split.valueMax?.negated)
      }
      return negative
    })

  private static func signEnd(_ reading: Reading, _ index: Int) -> Int? {
    let scalar = reading.scalars[index]
    if scalar == 0x96F6 {
      let isBelow = index + 1 < reading.count && reading.scalars[index + 1] == 0x4E0B
      return isBelow ? index + 2 : nil
    }
    if scalar == 0x2014 { return dashEnd(reading, index) }
    guard NumeralSign.isMinus(scalar) else { return nil }
    if index > 0, !NumeralSign.isMinusMark(scalar), words.contains(reading.scalars[index - 1]) {
      return nil
    }
    guard NumeralSign.isMinusMark(scalar), index > 0 else { return index + 1 }
    // A hyphen behind a letter, digit, bracket or another hyphen joins, and takes nothing away.
    switch reading.classes[index - 1] {
    case .digit, .latin, .closingMark, .chineseDigit, .placeWord, .multiplier: return nil
    default:
      let before = reading.scalars[index - 1]
      return RangeMark.isDash(before) || before == 0x25 ? nil : index + 1
    }
  }

  /// 为—0.4%、—0.8%: a dash for a minus sign, where a value is stated.
  private static func dashEnd(_ reading: Reading, _ index: Int) -> Int? {
    guard index > 0, index + 1 < reading.count, reading.classes[index + 1] == .digit else {
      return nil
    }
    switch reading.scalars[index - 1] {
    case 0x4E3A, 0x3001, 0x548C, 0x53CA, 0x4E0E, 0x8FBE: return index + 1  // 为 、 和 及 与 达
    default: return nil
    }
  }

  /// 减负1.78亿元, 自负三成: 负 that ends a word of its own.
  private static let words = ScalarSet("减減增抱胜勝自欠担擔肩背辜如轻輕重超正")
}

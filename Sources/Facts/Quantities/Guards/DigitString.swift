internal import Newspaper
internal import Numerals
internal import Units

extension QuantityGuard {
  /// 三一五晚会, 一二〇师: digits read out, a name.
  static let digitString: QuantityGuard = .init(
    name: "digit-string",
    help: "Chinese digits without place words are a name or a year, unless a measure follows.",
    examples: """
      三一五晚会
      一二〇师浴血奋战
      五四三二一个接一个
      """,
    refuses: { _, mention in
      guard mention.numeral.isDigitString, mention.numeral.form != "tenths" else { return false }
      guard let unit = mention.unit else { return true }
      return unit.isClassifier || unit.isAmbiguous
    })
}

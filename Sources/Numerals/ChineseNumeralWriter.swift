/// Writes whole numbers in Chinese: the inverse of reading, for round trips.
package enum ChineseNumeralWriter {
  package enum Style: Sendable, CaseIterable {
    /// 一万二千零五
    case simplified
    /// 壹万贰仟零伍
    case financial
    /// 一萬二千零五
    case traditional
  }

  /// `number` (0 to 10^20 - 1) in Chinese; nil outside that range.
  package static func write(_ number: Int128, style: Style = .simplified) -> String? {
    guard number >= 0, number < 100_000_000_000_000_000_000 else { return nil }
    guard number > 0 else { return "零" }
    let signs = Signs(style)
    var text = ""
    var rest = number
    // 亿亿 is no word: what stands above 亿 is written as a number of its own before it.
    for (value, sign) in [(Int128(100_000_000), signs.hundredMillion), (10_000, signs.tenThousand)]
    {
      let count = rest / value
      rest %= value
      guard count > 0 else { continue }
      text += (count < 10_000 ? section(Int(count), signs) : write(count, style: style) ?? "")
      text += sign
      if rest > 0 && rest < value / 10 { text += signs.digits[0] }
    }
    if rest > 0 { text += section(Int(rest), signs) }
    return text
  }

  private struct Signs {
    var digits: [String]
    var places: [String]
    var tenThousand: String
    var hundredMillion: String

    init(_ style: Style) {
      digits = (style == .financial ? "零壹贰叁肆伍陆柒捌玖" : "零一二三四五六七八九").map { String($0) }
      places = style == .financial ? ["", "拾", "佰", "仟"] : ["", "十", "百", "千"]
      tenThousand = style == .traditional ? "萬" : "万"
      hundredMillion = style == .traditional ? "億" : "亿"
    }
  }

  /// 1 to 9999.
  private static func section(_ number: Int, _ signs: Signs) -> String {
    var text = ""
    var pendingZero = false
    for place in [3, 2, 1, 0] {
      let digit = number / [1, 10, 100, 1000][place] % 10
      if digit == 0 {
        pendingZero = !text.isEmpty
        continue
      }
      if pendingZero { text += signs.digits[0] }
      pendingZero = false
      text += signs.digits[digit] + signs.places[place]
    }
    return text
  }
}

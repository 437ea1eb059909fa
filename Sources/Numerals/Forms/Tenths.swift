internal import Newspaper

extension NumeralForm {
  /// 八成, 二成五, 三四成; 八折, 八五折, 对折: tenths, as percent.
  static let tenths = NumeralForm(
    name: "tenths",
    help: "成 and 折, tenths of a whole: 八成 is 80 percent, 八五折 85 percent.",
    examples: """
      已有⟦八成⟧农户 => 80 percent
      减产⟦二成五⟧ => 25 percent
      提高⟦三四成⟧ => 30..40 percent
      按⟦八五折⟧出售 => 85 percent
      打⟦对折⟧ => 50 percent
      """,
    read: { reading, index in
      if let half = halfFold(reading, index) { return half }
      guard case .numeral(let count) = CardinalReader.read(reading, at: index),
        count.vagueness == nil, count.value > .zero, reading.count > count.end,
        !count.isBare || count.value == Rational(10)
      else { return nil }
      switch reading.scalars[count.end] {
      case 0x6210: return portion(reading, count)
      case 0x6298: return discount(reading, count)
      default: return nil
      }
    })

  /// 成: 二成五 is two and a half tenths.
  private static func portion(_ reading: Reading, _ count: Numeral) -> Numeral? {
    var end = count.end + 1
    guard count.value <= Rational(10), !isAhead(reading, end, wordsOfBecome) else { return nil }
    var tenths = count
    if end < reading.count, !count.isRange, let digit = NumeralSign.digit(reading.scalars[end]),
      digit > 0, !continues(reading, end + 1),
      let sum = Rational(Int128(digit), over: 10).flatMap({ count.value.adding($0) })
    {
      tenths.value = sum
      end += 1
    }
    return percent(tenths, factor: Rational(10), end: end)
  }

  /// 折: 八折 is 80 percent; 八五折 and 85折 are 85, 八点五折 too.
  private static func discount(_ reading: Reading, _ count: Numeral) -> Numeral? {
    let end = count.end + 1
    guard count.value < Rational(100), !isAhead(reading, end, wordsOfFold) else { return nil }
    let isHundredths = count.value.isInteger && count.value > Rational(10)
    return percent(count, factor: isHundredths ? .one : Rational(10), end: end)
  }

  private static func percent(_ count: Numeral, factor: Rational, end: Int) -> Numeral? {
    guard var numeral = count.scaled(by: factor) else { return nil }
    numeral.end = end
    numeral.kind = .percent
    numeral.form = "tenths"
    numeral.split = nil
    numeral.scale = .one
    return numeral
  }

  /// 半折, 对折.
  private static func halfFold(_ reading: Reading, _ index: Int) -> Numeral? {
    let first = reading.scalars[index]
    guard first == NumeralSign.half || first == 0x5BF9 || first == 0x5C0D,
      index + 1 < reading.count, reading.scalars[index + 1] == 0x6298,
      !isAhead(reading, index + 2, wordsOfFold)
    else { return nil }
    return Numeral(index..<index + 2, kind: .percent, form: "tenths", value: Rational(50))
  }

  /// Whether the digit before `index` goes on as a number or word of its own.
  private static func continues(_ reading: Reading, _ index: Int) -> Bool {
    index < reading.count
      && [.han, .placeWord, .multiplier, .digit].contains(reading.classes[index])
  }

  /// 成员, 成立, 折射…: the character opens a word of its own.
  private static func isAhead(_ reading: Reading, _ index: Int, _ words: ScalarSet) -> Bool {
    index < reading.count && words.contains(reading.scalars[index])
  }

  private static let wordsOfBecome = ScalarSet("员立为果本功长就绩人都熟品效套交群型份分形因活才材语名婚")
  private static let wordsOfFold = ScalarSet("射叠旧腾返弯磨子线页疊舊騰返彎")
}

internal import Newspaper
internal import Numerals
internal import Units

extension QuantityRule {
  /// An amount in several units, or with a digit behind the unit: 123元1角1分, 三块五, 一米七.
  static let compoundAmount: QuantityRule = .init(
    name: "compound-amount",
    help: "An amount in descending units, or with a digit behind its unit.",
    examples: """
      开销⟦123元1角1分⟧ => 123.11 元
      每斤⟦三块五⟧ => 3.5 块
      身高⟦一米七⟧ => 1.7 米
      重⟦六斤八两⟧ => 6.8 斤
      共计⟦壹拾壹元整⟧ => 11 元
      以⟦9秒83⟧夺冠 => 9.83 秒
      用时⟦2分⟧⟦10秒88⟧ => 2 分; 10.88 秒
      """,
    find: { scene, start in
      guard let numeral = start.numeral, numeral.kind == .cardinal, !numeral.isRange,
        numeral.vagueness == nil, let first = start.measured, let mention = scene.compound(first)
      else { return [] }
      return [mention]
    })
}

extension Scene {
  fileprivate func compound(_ first: QuantityMention) -> QuantityMention? {
    guard var last = first.unit, first.numeral.vagueness == nil else { return nil }
    var mention = first
    let start = mention.range.upperBound
    while let (part, end) = part(below: last, at: mention.range.upperBound) {
      mention.parts.append(part)
      mention.range = mention.range.lowerBound..<end
      last = part.unit
    }
    if let (part, end) = tenth(of: last, at: mention.range.upperBound) {
      mention.parts.append(part)
      mention.range = mention.range.lowerBound..<end
    } else if last.isKind(.money), stands(mention.range.upperBound, "整正"),
      !stands(mention.range.upperBound + 1, "修顿治改理个合体式常在")
    {
      mention.range = mention.range.lowerBound..<mention.range.upperBound + 1
    }
    guard mention.range.upperBound > start else { return nil }
    mention.rule = QuantityRule.compoundAmount.name
    mention.outerRange = mention.range
    return mention
  }

  /// 1角 behind 123元: a smaller unit of the same kind.
  private func part(below unit: Unit, at index: Int) -> (QuantityMention.Part, Int)? {
    guard unit.isKind(.money) || unit.isKind(.mass) || unit.isKind(.length), index < reading.count,
      [.digit, .chineseDigit].contains(reading.classes[index]), passage.block(at: index) == nil,
      let numeral = NumeralReader.read(reading, at: index), numeral.kind == .cardinal,
      !numeral.isRange, let match = units.match(in: reading, at: numeral.end)
    else { return nil }
    // Inside an amount 分 is a hundredth of 元, 两 a tenth of 斤.
    for candidate in match.candidates.map({ units.units[$0] })
    where candidate.kind == unit.kind && candidate.base == unit.base
      && candidate.factor < unit.factor && candidate.name != unit.name
    {
      guard let worth = numeral.value.multiplied(by: candidate.factor), worth < unit.factor else {
        continue
      }
      return (QuantityMention.Part(value: numeral.value, unit: candidate), match.end)
    }
    return nil
  }

  /// 三块五, 一米七, 1米78: digits behind the unit are its decimals.
  private func tenth(of unit: Unit, at index: Int) -> (QuantityMention.Part, Int)? {
    guard
      unit.name == "块" || unit.name == "元" || unit.name == "米" || unit.name == "毛"
        || unit.name == "斤" || unit.name == "秒", index < reading.count
    else { return nil }
    var digits: Int128 = 0
    var end = index
    while end < reading.count, end - index < 2, let digit = digit(at: end) {
      digits = digits * 10 + Int128(digit)
      end += 1
    }
    // 9秒83: hundredths, always two digits.
    if unit.name == "秒", end - index != 2 || scalarClass(index) != .digit { return nil }
    guard end > index, unit.name == "秒" || !continues(end),
      let scale = Rational.powerOfTen(end - index),
      let value = Rational(digits, over: scale)
    else { return nil }
    return (QuantityMention.Part(value: value, unit: unit), end)
  }

  private func digit(at index: Int) -> Int? {
    switch reading.classes[index] {
    case .digit: Int(reading.scalars[index]) - 0x30
    case .chineseDigit: NumeralSign.digit(reading.scalars[index])
    default: nil
    }
  }

  /// Whether the digits go on as a number or a word of their own: 三块五毛, 一米二十.
  private func continues(_ index: Int) -> Bool {
    switch scalarClass(index) {
    case .digit, .chineseDigit, .placeWord, .multiplier, .latin: true
    case .han: !stands(index, "的左上下以多长高宽深钱整")
    case .other: stands(index, "%.")
    default: false
    }
  }
}

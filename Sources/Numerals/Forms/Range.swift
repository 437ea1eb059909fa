internal import Newspaper

extension NumeralForm {
  /// 5至8万, 3-5, 两到三仟: two numbers; a multiplier at the end is shared.
  static let range = NumeralForm(
    name: "range",
    help: "Two numbers with 至, 到, a dash or a tilde; the first shares the second's multiplier.",
    examples: """
      新增⟦5至8万⟧亩 => 50000..80000 cardinal
      提高⟦3-5⟧个百分点 => 3..5 cardinal
      每吨⟦100—200⟧元 => 100..200 cardinal
      补贴⟦两到三仟⟧元 => 2000..3000 cardinal
      收入从⟦8500到3万⟧元 => 8500..30000 cardinal
      """,
    read: { reading, index in
      guard let first = end(reading, index) else { return nil }
      if let next = RangeMark.end(reading, at: first.end), next < reading.count,
        let second = end(reading, next), !isChained(reading, second.end)
      {
        return span(first, second)
      }
      return between(reading, first)
    })

  /// 10000与20000之间: 与 and 和 span a range only before 之间.
  private static func between(_ reading: Reading, _ first: Numeral) -> Numeral? {
    guard first.end + 1 < reading.count,
      [0x4E0E, 0x548C].contains(reading.scalars[first.end]),
      let second = end(reading, first.end + 1), second.end + 1 < reading.count,
      reading.scalars[second.end] == 0x4E4B, reading.scalars[second.end + 1] == 0x95F4
    else { return nil }
    return span(first, second)
  }

  /// The range of two numbers, the first with the multiplier of the second where it shares it.
  package static func span(_ first: Numeral, _ second: Numeral) -> Numeral? {
    let top = second.valueMax ?? second.value
    guard let low = first.sharing(second), low.value < top else { return nil }
    var numeral = second
    numeral.start = first.start
    numeral.form = "range"
    numeral.value = low.value
    numeral.valueMax = top
    numeral.isBare = first.isBare
    numeral.isArabic = first.isArabic || second.isArabic
    numeral.vagueness = first.vagueness ?? second.vagueness
    numeral.split = second.split.flatMap { split in
      first.value < split.value
        ? Numeral.Split(end: split.end, value: first.value, valueMax: split.value) : nil
    }
    return numeral
  }

  private static func end(_ reading: Reading, _ index: Int) -> Numeral? {
    guard
      let numeral = NumeralForm.negative.read(reading, index)
        ?? NumeralForm.cardinal.read(reading, index),
      !numeral.hasLeadingZero
    else { return nil }
    return numeral
  }

  /// 2023-05-06, 139-1234-5678: a chain of dashes is no range.
  private static func isChained(_ reading: Reading, _ end: Int) -> Bool {
    end + 1 < reading.count && RangeMark.isDash(reading.scalars[end])
      && reading.classes[end + 1] == .digit
  }
}

extension Numeral {
  private var multiplier: Rational { Rational(10_000) }

  /// This number with the multiplier that closes `other`, where it has none of its own: 5至8万.
  package func sharing(_ other: Numeral) -> Numeral? {
    // 一千到两千万: a place word of its own does not keep it from sharing 万.
    guard other.scale != .one, scale == .one || (scale < multiplier && other.scale >= multiplier),
      !isBare,
      let coefficient = (other.valueMax ?? other.value).divided(by: other.scale),
      value < coefficient
    else { return self }
    return scaled(by: other.scale)
  }
}

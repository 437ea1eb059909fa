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
      guard let first = end(reading, index), let next = RangeMark.end(reading, at: first.end),
        next < reading.count, let second = end(reading, next), !isChained(reading, second.end)
      else { return nil }
      return span(first, second)
    })

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
  /// This number with the multiplier that closes `other`, where it has none of its own: 5至8万.
  package func sharing(_ other: Numeral) -> Numeral? {
    guard other.scale != .one, scale == .one, !isBare,
      let coefficient = (other.valueMax ?? other.value).divided(by: other.scale),
      value < coefficient
    else { return self }
    return scaled(by: other.scale)
  }
}

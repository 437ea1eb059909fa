internal import Newspaper

extension NumeralForm {
  /// 翻番, 翻一番, 翻两番: two, two, four times.
  static let redoubling = NumeralForm(
    name: "redoubling",
    help: "翻番: each 番 doubles, so 翻两番 is four times.",
    examples: """
      收入⟦翻一番⟧ => 2 multiple
      产值⟦翻了两番⟧ => 4 multiple
      五年⟦翻了近两番⟧ => 4 multiple
      订单⟦翻了将近一番⟧ => 2 multiple
      到那时实现⟦翻番⟧ => 2 multiple
      翻山越岭
      """,
    read: { reading, index in
      guard reading.scalars[index] == 0x7FFB, index + 1 < reading.count else { return nil }
      var next = index + 1
      if reading.scalars[next] == 0x4E86 { next += 1 }
      // 近, 约, 将近, 接近, 大约
      let start = next
      if next < reading.count, [0x5C06, 0x63A5, 0x5927].contains(reading.scalars[next]) {
        next += 1
      }
      let isNearly = next < reading.count && [0x8FD1, 0x7EA6].contains(reading.scalars[next])
      next = isNearly ? next + 1 : start
      var times = 1
      if next < reading.count, case .numeral(let count) = CardinalReader.read(reading, at: next),
        count.value.isInteger, count.value > .zero, count.value < Rational(60), !count.isRange
      {
        times = Int(count.value.numerator)
        next = count.end
      }
      guard next < reading.count, reading.scalars[next] == 0x756A else { return nil }
      var numeral = Numeral(
        index..<next + 1, kind: .multiple, form: "redoubling", value: Rational(1 << times))
      numeral.vagueness = isNearly ? .about : nil
      return numeral
    })
}

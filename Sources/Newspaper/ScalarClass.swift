/// What a scalar is to the finders, told by one table look-up.
package enum ScalarClass: UInt8, Sendable {
  case other
  /// 0 to 9; full-width ones are folded before.
  case digit
  /// 〇 to 九, 两, 壹 to 玖, 廿, 卅…
  case chineseDigit
  /// 十 百 千 and their financial forms.
  case placeWord
  /// 万 亿 兆.
  case multiplier
  /// A letter of the Latin alphabet.
  case latin
  /// Any other Chinese character.
  case han
  /// 。 ！ ？ and their half-width forms.
  case sentenceEnd
  /// ， 、 ； ： and the like.
  case pause
  /// “ ‘ 「 《 （ and the like.
  case openingMark
  case closingMark

  package init(of scalar: UInt32) {
    self = scalar < 0x10000 ? Self.table[Int(scalar)] : scalar >= 0x20000 ? .han : .other
  }

  /// For loops that have fetched ``table`` already.
  package static let table: [ScalarClass] = makeTable()

  private static func makeTable() -> [ScalarClass] {
    var table = [ScalarClass](repeating: .other, count: 0x10000)
    for scalar in 0x3400...0x9FFF { table[scalar] = .han }
    for scalar in 0xF900...0xFAFF { table[scalar] = .han }
    for scalar in 0x30...0x39 { table[scalar] = .digit }
    for scalar in 0x41...0x5A { table[scalar] = .latin }
    for scalar in 0x61...0x7A { table[scalar] = .latin }
    func set(_ characters: String, _ scalarClass: ScalarClass) {
      for scalar in characters.unicodeScalars { table[Int(scalar.value)] = scalarClass }
    }
    set("〇○零一二三四五六七八九两兩俩倆仨壹贰貳叁參叄肆伍陆陸柒捌玖弍弎幺廿卅卌", .chineseDigit)
    set("十百千拾佰仟", .placeWord)
    set("万萬亿億兆", .multiplier)
    set("。！？!?…", .sentenceEnd)
    set("，、；：,;:", .pause)
    set("“‘「『《〈（【〔［([", .openingMark)
    set("”’」』》〉）】〕］)]", .closingMark)
    return table
  }
}

/// What a scalar is to the finders, told by one table look-up.
public enum ScalarClass: UInt8, Sendable {
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

  fileprivate static let table: [ScalarClass] = makeTable()

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

/// What reading a scalar takes: its class, or that it is layout, or that its width is folded.
struct ScalarTrait: Sendable {
  private let code: UInt8
  private static let blank: UInt8 = 0x40
  private static let folding: UInt8 = 0x80

  /// For each scalar below 0x10000.
  static let table: [ScalarTrait] = (0..<0x10000).map { ScalarTrait(of: UInt32($0)) }

  private init(of scalar: UInt32) {
    if Reading.isBlank(scalar) {
      code = Self.blank
    } else if Self.folded(scalar) != scalar {
      code = Self.folding
    } else {
      code = ScalarClass(of: scalar).rawValue
    }
  }

  /// None beyond the table is a blank or folded.
  @inline(__always)
  init(beyond scalar: UInt32) { code = ScalarClass(of: scalar).rawValue }

  var isBlank: Bool { code == Self.blank }
  var isFolded: Bool { code == Self.folding }
  var scalarClass: ScalarClass { ScalarClass(rawValue: code) ?? .other }

  /// Folds full-width digits, letters and the signs that numbers are written with.
  @inline(__always)
  static func folded(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x4E00...0x9FFF: scalar
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: scalar - 0xFEE0
    case 0xFF05, 0xFF0B, 0xFF0D, 0xFF0E, 0xFF0F, 0xFF04: scalar - 0xFEE0
    case 0xFFE5: 0xA5
    default: scalar
    }
  }
}

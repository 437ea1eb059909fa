/// The characters that numbers are written with: a closed set.
package enum NumeralSign {
  /// The value of a Chinese digit, simplified, traditional or financial; nil for any other scalar.
  package static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x3007, 0x25CB, 0x96F6: 0  // 〇 ○ 零
    case 0x4E00, 0x58F9, 0x5E7A: 1  // 一 壹 幺
    case 0x4E8C, 0x4E24, 0x5169, 0x8D30, 0x8CB3, 0x4FE9, 0x5006, 0x5F0D: 2  // 二 两 兩 贰 貳 俩 倆 弍
    case 0x4E09, 0x53C1, 0x53C3, 0x53C4, 0x4EE8, 0x5F0E: 3  // 三 叁 參 叄 仨 弎
    case 0x56DB, 0x8086: 4  // 四 肆
    case 0x4E94, 0x4F0D: 5  // 五 伍
    case 0x516D, 0x9646, 0x9678: 6  // 六 陆 陸
    case 0x4E03, 0x67D2: 7  // 七 柒
    case 0x516B, 0x634C: 8  // 八 捌
    case 0x4E5D, 0x7396: 9  // 九 玖
    default: nil
    }
  }

  /// 两 俩 倆 仨 never follow another digit: 八两 is a weight, not 82.
  package static func isPair(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E24, 0x5169, 0x4FE9, 0x5006, 0x4EE8: true
    default: false
    }
  }

  /// 廿 20, 卅 30, 卌 40: digit and place word in one.
  package static func tens(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x5EFF: 20
    case 0x5345: 30
    case 0x534C: 40
    default: nil
    }
  }

  /// The value of 十 百 千 and their financial forms.
  package static func placeWord(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x5341, 0x62FE: 10  // 十 拾
    case 0x767E, 0x4F70: 100  // 百 佰
    case 0x5343, 0x4EDF: 1000  // 千 仟
    default: nil
    }
  }

  /// The value of 万 亿 兆; 兆 is 10^12 where it multiplies.
  package static func multiplier(_ scalar: UInt32) -> Int128? {
    switch scalar {
    case 0x4E07, 0x842C: 10_000  // 万 萬
    case 0x4EBF, 0x5104: 100_000_000  // 亿 億
    case 0x5146: 1_000_000_000_000  // 兆
    default: nil
    }
  }

  static let half: UInt32 = 0x534A  // 半
  static let several: UInt32 = 0x51E0  // 几
  static let severalTraditional: UInt32 = 0x5E7E  // 幾
  static let number: UInt32 = 0x6570  // 数
  static let numberTraditional: UInt32 = 0x6578  // 數

  static func isPoint(_ scalar: UInt32) -> Bool { scalar == 0x70B9 || scalar == 0x9EDE }  // 点 點
  static func isSeveral(_ scalar: UInt32) -> Bool {
    scalar == several || scalar == severalTraditional
  }
  static func isNumberWord(_ scalar: UInt32) -> Bool {
    scalar == number || scalar == numberTraditional
  }
  /// 多 余 餘: more than what stands before.
  package static func isMore(_ scalar: UInt32) -> Bool {
    scalar == 0x591A || scalar == 0x4F59 || scalar == 0x9918
  }
  /// 来 來: about what stands before.
  package static func isAbout(_ scalar: UInt32) -> Bool { scalar == 0x6765 || scalar == 0x4F86 }
  /// 负 負 − － -.
  package static func isMinus(_ scalar: UInt32) -> Bool {
    scalar == 0x8D1F || scalar == 0x8CA0 || isMinusMark(scalar)
  }
  /// − - (full-width folded): also a hyphen, so the reader looks at what stands before it.
  package static func isMinusMark(_ scalar: UInt32) -> Bool { scalar == 0x2212 || scalar == 0x2D }
}

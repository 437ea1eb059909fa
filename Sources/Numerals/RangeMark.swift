package import Newspaper

/// The marks and words between the two ends of a range: 5至8, 3-5, 100—200, 两到三.
package enum RangeMark {
  /// Index behind the mark that stands at `index`; nil where none does.
  package static func end(_ reading: Reading, at index: Int) -> Int? {
    guard index < reading.count else { return nil }
    let scalar = reading.scalars[index]
    switch scalar {
    case 0x81F3, 0x5230, 0x7E, 0xFF5E, 0x223C, 0x301C: return index + 1  // 至 到 ~ ～ ∼ 〜
    case _ where isDash(scalar):
      let isDoubled = index + 1 < reading.count && isDash(reading.scalars[index + 1])
      return index + (isDoubled ? 2 : 1)
    default: return nil
    }
  }

  package static func isDash(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0x2010...0x2015, 0x2212, 0x2500: true
    default: false
    }
  }
}

internal import Newspaper

/// How much of a headline's wording each body shares (共现字串).
///
/// Counts runs of two to four characters. A run that every body has says nothing; one that a single
/// body has says most, the more so in the body's opening.
struct SharedWords {
  /// Share of each headline's wording, by headline and body, 0 to 1.
  private(set) var shares: [[Double]]

  private struct Count {
    var total = 0
    var isInOpening = false
  }

  private struct Gram {
    var number: Int
    var start: Int
    var length: Int
  }

  private let grams: [[Gram]]
  private let counts: [[Int: Count]]

  /// Scalars of a body that count as its opening.
  private static let opening = 160

  init(headlines: [[UInt32]], bodies: [[UInt32]]) {
    var numbers: [UInt64: Int] = [:]
    let grams: [[Gram]] = headlines.map { headline in
      Self.grams(headline).map { gram in
        let number = numbers[gram.key] ?? numbers.count
        numbers[gram.key] = number
        return Gram(number: number, start: gram.start, length: gram.length)
      }
    }
    let counts = bodies.map { Self.counts($0, numbers) }
    var bodiesWith = [Int](repeating: 0, count: numbers.count)
    for count in counts { for number in count.keys { bodiesWith[number] += 1 } }
    shares = grams.map { headline in
      let weights = headline.map { gram in
        (Double(gram.length) - 1) * Self.rarity(bodiesWith[gram.number], of: bodies.count)
      }
      let whole = headline.reduce(0.0) { $0 + Double($1.length) - 1 }
      return counts.map { count in
        var sum = 0.0
        for (gram, weight) in zip(headline, weights) {
          guard let found = count[gram.number] else { continue }
          sum += weight * (found.isInOpening ? 1 : found.total > 1 ? 0.8 : 0.6)
        }
        return whole > 0 ? sum / whole : 0
      }
    }
    (self.grams, self.counts) = (grams, counts)
  }

  /// 1 for a run in one body alone, falling to a tenth for one in all of them.
  private static func rarity(_ bodiesWith: Int, of bodies: Int) -> Double {
    guard bodies > 1 else { return 1 }
    return 1 - 0.9 * Double(max(bodiesWith - 1, 0)) / Double(bodies - 1)
  }

  /// The longest stretches of a headline that a body has, as index ranges of the headline.
  func words(_ headline: Int, _ body: Int) -> [Range<Int>] {
    var words: [Range<Int>] = []
    for gram in grams[headline] where counts[body][gram.number] != nil {
      let range = gram.start..<gram.start + gram.length
      if let last = words.last, range.lowerBound < last.upperBound {
        words[words.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        words.append(range)
      }
    }
    return words
  }

  private static func grams(_ scalars: [UInt32]) -> [(key: UInt64, start: Int, length: Int)] {
    var grams: [(key: UInt64, start: Int, length: Int)] = []
    for start in scalars.indices {
      var key: UInt64 = 0
      for length in 1...4 where start + length <= scalars.count {
        guard isLetter(scalars[start + length - 1]) else { break }
        key = key << 16 | UInt64(scalars[start + length - 1] & 0xFFFF)
        if length > 1 { grams.append((key, start, length)) }
      }
    }
    return grams
  }

  private static func counts(_ scalars: [UInt32], _ numbers: [UInt64: Int]) -> [Int: Count] {
    var counts: [Int: Count] = [:]
    for start in scalars.indices {
      var key: UInt64 = 0
      for length in 1...4 where start + length <= scalars.count {
        guard isLetter(scalars[start + length - 1]) else { break }
        key = key << 16 | UInt64(scalars[start + length - 1] & 0xFFFF)
        guard length > 1 else { continue }
        guard let number = numbers[key] else { if length == 2 { break } else { continue } }
        counts[number, default: Count()].total += 1
        if start < opening { counts[number]?.isInOpening = true }
      }
    }
    return counts
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    Marks.isHan(scalar) || Marks.isDigit(scalar) || scalar >= 0x41 && scalar < 0x250
  }
}

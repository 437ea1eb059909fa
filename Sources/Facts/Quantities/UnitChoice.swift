internal import Newspaper
internal import Numerals
internal import Units

/// Settles which unit a spelling stands for where it may be several: 度, 分, 码.
extension Scene {
  /// The unit at `index` behind a number that starts at `start`, with its end; rates included.
  func unit(at index: Int, numberStart start: Int) -> (unit: Unit, end: Int)? {
    guard
      let match = units.match(
        in: reading, at: index, mayEnd: { !lexicon.opensWord(reading, $0 - 1) }),
      let unit = choose(match, number: start..<index)
    else { return nil }
    if unit.name == "两", match.end == index + 1, countsNext(match.end) { return nil }
    if stands(match.end - 1, "分"), opensFraction(match.end) { return nil }
    return units.rate(of: unit, from: index, at: match.end, in: reading) ?? (unit, match.end)
  }

  /// 1995、1996两年: 两 counts what follows, and weighs nothing.
  private func countsNext(_ index: Int) -> Bool {
    stands(index, "年个個卷线線项項省市县縣国國地种種类類级級届届次天人位名支艘队隊村区區条條座所門门期层層路處处部")
  }

  /// 几十分之一: 分 is part of a fraction.
  private func opensFraction(_ index: Int) -> Bool {
    stands(index, "之") && index + 1 < reading.count
      && NumeralReader.mayStart(reading, at: index + 1)
  }

  private func choose(_ match: UnitLexicon.Match, number: Range<Int>) -> Unit? {
    if match.candidates.count == 1 {
      let only = units.units[match.candidates[0]]
      if only.cues.isEmpty { return only }
    }
    let candidates = match.candidates.map { units.units[$0] }
    // 3.04块以上: money, where nothing follows that it could count.
    if let money = candidates.first(where: { $0.isKind(.money) }),
      candidates.contains(where: \.isClassifier),
      scalarClass(match.end) != .han || stands(match.end, "以左上多钱"),
      isPaid(number, unitEnd: match.end)
    {
      return money
    }
    // 9226.55点: no clock shows decimals.
    if let points = candidates.first(where: { $0.name == "点" }), hasPoint(number) { return points }
    let around = surroundings(of: number.lowerBound..<match.end)
    var best: (unit: Unit, distance: Int)?
    for candidate in candidates {
      let distance = nearestCue(candidate.cues, in: around, mention: number.lowerBound..<match.end)
      if let distance, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    // 2633分 without a word on it: more than ten is no coin.
    if best == nil, number.count > 1, let score = candidates.first(where: { $0.base == "分" }) {
      return score
    }
    return best?.unit ?? candidates.first { $0.isDefault }
      ?? (candidates.count > 1 ? candidates.first { $0.cues.isEmpty } : nil)
  }

  /// 一块二, 3.04块, 最多八块: money; 示范田12块 counts the noun before it.
  private func isPaid(_ number: Range<Int>, unitEnd: Int) -> Bool {
    if hasPoint(number) || scalarClass(number.lowerBound - 1) != .han { return true }
    if scalarClass(unitEnd) == .chineseDigit || scalarClass(unitEnd) == .digit { return true }
    return stands(number.lowerBound - 1, "才仅只卖花是要到了")
      || ComparatorWords.before(reading, number.lowerBound, isBare: false) != nil
  }

  private func hasPoint(_ number: Range<Int>) -> Bool {
    number.contains { stands($0, ".·") && scalarClass($0 - 1) == .digit }
  }

  /// How far the nearest of the cues stands from the mention, within its clause.
  private func nearestCue(_ cues: [String], in clause: Range<Int>, mention: Range<Int>) -> Int? {
    var nearest: Int?
    for cue in cues {
      guard let first = cue.unicodeScalars.first else { continue }
      for start in clause where reading.at(start, first) && !mention.contains(start) {
        guard let end = reading.end(ofText: cue, at: start), end <= clause.upperBound else {
          continue
        }
        let distance =
          start < mention.lowerBound ? mention.lowerBound - end : start - mention.upperBound
        nearest = min(nearest ?? .max, distance)
      }
    }
    return nearest
  }
}

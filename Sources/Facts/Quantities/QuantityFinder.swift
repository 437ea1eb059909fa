internal import Lexicons
package import Newspaper
package import Numerals
internal import Units

/// Finds the quantities of a passage: rules propose, guards refuse.
package struct QuantityFinder: Sendable {
  private let lexicon: QuantityLexicon
  /// Whether a quantity may start with a scalar: a numeral, or a unit that stands before one.
  private let starts: [Bool]

  /// Something a rule found and a guard refused, for `etl explain`.
  package struct Refusal: Sendable {
    package var mention: QuantityMention
    package var guardName: String
  }

  package struct Finds: Sendable {
    package var mentions: [QuantityMention] = []
    package var refusals: [Refusal] = []
    /// Numbers with more digits than can be held exactly.
    package var overlong: [Range<Int>] = []
  }

  package init(_ lexicon: QuantityLexicon) {
    self.lexicon = lexicon
    let units = lexicon.units
    var table = (0..<0x10000).map { NumeralReader.mayStart(UInt32($0)) }
    for (unit, entry) in zip(units.units, units.entries) where unit.position != .suffix {
      for surface in entry.surfaces {
        if let first = Reading(surface).scalars.first, first < 0x10000 { table[Int(first)] = true }
      }
    }
    for first in ["米", "块"].flatMap({ Reading($0).scalars }) { table[Int(first)] = true }
    starts = table
  }

  /// Every quantity of the passage, in order, none overlapping another or a blocked range.
  package func find(in passage: Passage) -> Finds {
    let scene = Scene(passage: passage, lexicon: lexicon)
    let reading = passage.reading
    let trail = QuantityRule.Trail()
    var finds = Finds()
    var index = 0
    while index < reading.count {
      guard mayStart(reading, index) else {
        index += 1
        continue
      }
      if let block = passage.block(at: index) {
        index = max(block.upperBound, index + 1)
        continue
      }
      if let end = lexicon.nameEnd(reading, around: index) {
        index = end
        continue
      }
      index = take(scene, at: index, trail, into: &finds)
    }
    Self.shareBounds(&finds.mentions, reading)
    return finds
  }

  /// 六十斤、八十斤或者一百斤以上: the bound holds for every alternative.
  private static func shareBounds(_ mentions: inout [QuantityMention], _ reading: Reading) {
    var isAlternative = false
    for index in mentions.indices.dropLast().reversed() {
      let (first, second) = (mentions[index], mentions[index + 1])
      // 五多亩不到六亩: the words that bound one may reach into the other.
      let gap = first.outerRange.upperBound
      let between = gap..<max(gap, second.outerRange.lowerBound)
      let joint = between.isEmpty || between.count > 2 ? "" : reading.string(between)
      isAlternative = joint == "或" || joint == "或者" || (joint == "、" && isAlternative)
      guard isAlternative, first.comparator == nil, first.unit?.name == second.unit?.name,
        second.comparator == .ge || second.comparator == .le
      else { continue }
      mentions[index].comparator = second.comparator
    }
  }

  /// Every numeral of the reading, measured or not, but for those inside names and words.
  package func numerals(in reading: Reading) -> [Numeral] {
    NumeralReader.numerals(in: reading).filter { numeral in
      lexicon.nameEnd(reading, around: numeral.start) ?? 0 < numeral.end
        && !Self.isWord(numeral, in: reading)
    }
  }

  /// 一看, 退伍, 大陆, 萬: a lone character beside others is mostly no number.
  private static func isWord(_ numeral: Numeral, in reading: Reading) -> Bool {
    guard numeral.range.count == 1, !numeral.isArabic else { return false }
    if numeral.isBare { return true }
    let isBeforeHan = numeral.end < reading.count && reading.classes[numeral.end] == .han
    let isBehindHan = numeral.start > 0 && reading.classes[numeral.start - 1] == .han
    switch reading.scalars[numeral.start] {
    case 0x4E00: return isBeforeHan && !isClassified(reading, at: numeral.end)
    case 0x4F0D, 0x9646, 0x9678, 0x8086, 0x67D2, 0x6284, 0x96F6, 0x53C3, 0x53C1:
      return isBeforeHan || isBehindHan
    default: return false
    }
  }

  /// 一只, 一个: before the commonest classifiers 一 is a number.
  private static func isClassified(_ reading: Reading, at index: Int) -> Bool {
    commonClassifiers.contains(reading.scalars[index])
  }
  private static let commonClassifiers = ScalarSet(
    "个只条名位家户次年月天人项元亩对双件张本個隻條雙項畝對張")

  @inline(__always)
  private func mayStart(_ reading: Reading, _ index: Int) -> Bool {
    let scalar = reading.scalars[index]
    return scalar < 0x10000 && starts[Int(scalar)]
  }

  /// Tries the rules at `index` and says where to go on.
  private func take(
    _ scene: Scene, at index: Int, _ trail: QuantityRule.Trail, into finds: inout Finds
  ) -> Int {
    let numeral = readNumeral(scene, at: index)
    if let numeral, let next = Self.endOfChain(numeral, scene) { return next }
    let start = QuantityRule.Start(
      index: index, numeral: numeral, measured: numeral.flatMap { Self.measured($0, scene) },
      trail: trail)
    for find in Self.finds {
      let mentions = find(scene, start)
      guard let last = mentions.last else { continue }
      for mention in mentions { judge(mention, scene, &finds) }
      return max(last.range.upperBound, index + 1)
    }
    if let numeral { return numeral.end }
    guard NumeralReader.mayStart(scene.reading, at: index) else { return index + 1 }
    let end = NumeralReader.afterCode(scene.reading, at: index)
    if end - index >= Self.fewestOverlong { finds.overlong.append(index..<end) }
    return end
  }

  private static func measured(_ numeral: Numeral, _ scene: Scene) -> QuantityMention? {
    numeral.kind == .cardinal || numeral.kind == .fraction ? scene.measured(numeral) : nil
  }

  // Without the words that explain them, which every turn of a loop would hand on.
  private static let finds = QuantityRule.all.map(\.find)
  private static let refusals = QuantityGuard.all.map(\.refuses)

  /// Where the last number but one starts of a chain of dashes, 0971-443-2158; nil where none opens.
  ///
  /// Before it none has a unit or ends a range, so no rule need ask; it may open one.
  private static func endOfChain(_ numeral: Numeral, _ scene: Scene) -> Int? {
    let (scalars, classes) = (scene.reading.scalars, scene.reading.classes)
    func isJoint(_ index: Int) -> Bool {
      index + 1 < scalars.count && classes[index] == .other && RangeMark.isDash(scalars[index])
        && classes[index + 1] == .digit
    }
    guard numeral.isArabic, classes[numeral.start..<numeral.end].allSatisfy({ $0 == .digit })
    else { return nil }
    var (lastButOne, last) = (numeral.start, numeral.start)
    var end = numeral.end
    while isJoint(end) {
      var next = end + 2
      while next < classes.count, classes[next] == .digit { next += 1 }
      // One that cannot be held has to be told.
      if next - end > fewestOverlong { break }
      (lastButOne, last, end) = (last, end + 1, next)
    }
    return lastButOne > numeral.start ? lastButOne : nil
  }

  /// Codes and numbers of fewer characters can be held, so they failed for another reason.
  private static let fewestOverlong = 30

  /// A numeral must not run into a blocked range.
  private func readNumeral(_ scene: Scene, at index: Int) -> Numeral? {
    guard NumeralReader.mayStart(scene.reading, at: index),
      let numeral = NumeralReader.read(scene.reading, at: index)
    else { return nil }
    let isBlocked = scene.passage.block(at: numeral.end - 1) != nil
    return isBlocked ? nil : numeral
  }

  private func judge(_ mention: QuantityMention, _ scene: Scene, _ finds: inout Finds) {
    let bounded = Self.bounded(mention, scene)
    if let index = Self.refusals.firstIndex(where: { $0(scene, bounded) }) {
      finds.refusals.append(Refusal(mention: bounded, guardName: QuantityGuard.all[index].name))
      return
    }
    finds.mentions.append(bounded)
  }

  /// Adds the comparator that stands before or behind the mention.
  private static func bounded(_ mention: QuantityMention, _ scene: Scene) -> QuantityMention {
    var mention = mention
    let isBare = mention.numeral.isBare
    let before = ComparatorWords.before(
      scene.reading, mention.range.lowerBound, isBare: isBare)
    let behind =
      ComparatorWords.behind(scene.reading, mention.range.upperBound)
      ?? durationWithin(mention, scene)
    if let behind { mention.outerRange = mention.range.lowerBound..<behind.end }
    if let before { mention.outerRange = before.start..<mention.outerRange.upperBound }
    if mention.comparator == nil {
      mention.comparator = behind?.0 ?? before?.0 ?? vagueness(mention.numeral)
    }
    return mention
  }

  private static func vagueness(_ numeral: Numeral) -> Comparator? {
    switch numeral.vagueness {
    case .more: .gt
    case .about: .approx
    case nil: nil
    }
  }

  /// 三年内, 24小时内: at most.
  private static func durationWithin(_ mention: QuantityMention, _ scene: Scene) -> (
    Comparator, end: Int
  )? {
    guard mention.unit?.isKind(.duration) == true, scene.scalar(mention.range.upperBound) == 0x5185
    else { return nil }
    return (.le, mention.range.upperBound + 1)
  }
}

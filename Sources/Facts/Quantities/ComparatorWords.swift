internal import Newspaper

/// The words that bound a value, before its number and behind its unit: a closed set.
enum ComparatorWords {
  /// 超过, 不足, 约 … before the number; 了 or 为 may stand between.
  static func before(_ reading: Reading, _ index: Int, isBare: Bool) -> (Comparator, start: Int)? {
    var end = index
    if let word = particles.match(reading, before: end) { end = word.start }
    guard let found = prefixes.match(reading, before: end) ?? prefixes.match(reading, before: index)
    else { return isBare ? bareBefore(reading, index) : shareBefore(reading, index) }
    // 节约, 最近: the character ends a word of its own.
    guard words.match(reading, before: found.start + 1) == nil else { return nil }
    return (found.value, found.start)
  }

  /// 以上, 左右 … behind the unit.
  static func behind(_ reading: Reading, _ index: Int) -> (Comparator, end: Int)? {
    // 500斤余粮: 余 begins a word of its own.
    if remainders.match(reading, at: index) != nil { return nil }
    return suffixes.match(reading, at: index).map { ($0.value, $0.end) }
  }

  /// 上百, 过万, 超千: only before a number without digits.
  private static func bareBefore(_ reading: Reading, _ index: Int) -> (Comparator, start: Int)? {
    barePrefixes.match(reading, before: index).map { ($0.value, $0.start) }
  }

  /// 约占全村耕地的九成: 约 stands before the whole that a share is of.
  private static func shareBefore(_ reading: Reading, _ index: Int) -> (Comparator, start: Int)? {
    guard reading.at(index - 1, "的") else { return nil }
    for start in stride(from: index - 2, to: max(0, index - clause), by: -1) {
      if reading.classes[start] == .pause || reading.classes[start] == .sentenceEnd { return nil }
      if reading.at(start, "占") {
        return reading.at(start - 1, anyOf: "约近") ? (.approx, index) : nil
      }
    }
    return nil
  }

  /// How far, in characters, a clause is looked through.
  private static let clause = 24

  private static let prefixes = WordTable<Comparator>([
    ("超过 超 超出 超越 突破 迈过 跨过 逾 高于 大于 多于 高出 > ＞ 越过 不止 不只", .gt),
    ("不低于 不少于 不小于 不下 不下于 至少 最少 最低 起码 大于等于 大于或等于 ≥ ⩾ 达到或超过 不亚于", .ge),
    (
      "不超过 未超过 不超 不高于 不多于 不大于 至多 最多 最高 顶多 小于等于 小于或等于 ≤ ⩽ 不突破 不得超过 不得高于 不要超过 不能超过 不应超过 不准超过 不宜超过 控制在",
      .le
    ),
    ("不足 低于 少于 小于 不到 未满 不满 未达 未到 < ＜ 不及", .lt),
    ("约 大约 大概 约为 近 将近 接近 差不多 大致 约莫 大体 近乎 估计 约计 约合 约占 ≈ 上下浮动", .approx),
  ])
  private static let barePrefixes = WordTable<Comparator>([("上", .ge), ("过 越", .gt)])
  private static let particles = WordTable("了 为 是 达 到 有 至 在")
  private static let suffixes = WordTable<Comparator>([
    ("以上 及以上 或以上 （含）以上 (含)以上 （含以上） 之上 起步 以上的", .ge),
    ("以下 及以下 或以下 以内 之内 （含）以下 (含)以下 封顶 以里", .le),
    ("左右 上下 许 前后", .approx),
    ("有余 开外 多 余 还多 有多 出头 挂零", .gt),
  ])
  private static let remainders = WordTable("余粮 余额 余款 余热 余震 余股 余票 多云 多样 多元 多种 多次 许多 许可")
  /// Words that end like a comparator.
  private static let words = WordTable(
    "节约 合约 契约 预约 签约 公约 违约 特约 条约 相约 制约 简约 续约 履约 缔约 "
      + "最近 附近 邻近 靠近 临近 亲近 新近 远近 就近 相近 贴近 走近 逼近 毗近 邻近 赶超 反超")
}

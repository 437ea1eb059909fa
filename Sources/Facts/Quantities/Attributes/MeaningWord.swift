internal import Lexicons

/// What one word of the meaning lexicons says, each spelling once: 增长, 分别, 力争, 覆盖率.
///
/// A word may have a grammatical role, be a cue for the status and settle a sector, all at once.
struct MeaningWord: Sendable {
  /// Its part in a clause; nil for words that are only cues or keywords.
  var role: TokenRole?
  var change: Change?
  /// Ongoing for verbs that say something is being done (推进).
  var status: Status?
  /// What stands before owns the indicator behind: 第一产业实现增加值.
  var yields = false
  /// A nominal that needs an object: 改造.
  var isTransitive = false
  /// Made of what stands before it: 牛心包膜加工.
  var isProcess = false
  /// Names what is measured where no noun does: 增收120万元.
  var names = false
  /// What stands before it is what it is done to: 住宅已开工20万平方米.
  var completes = false
  /// May stand before the noun that a number counts: 7个新建项目.
  var modifies = false
  /// Joins the noun before it with a thing behind it: 野山参种植基地.
  var compounds = false
  /// What stands behind it is what a value is measured against: 高于全省平均水平2个百分点.
  var compares = false
  /// Somebody says what follows: 李平表示.
  var tells = false
  var region: RegionLevel?
  var cue: StatusCue?
  /// Index into the sectors of the lexicon.
  var sector: Int?
}

/// The parts of a ``MeaningWord`` that are asked for wherever one stands.
struct MeaningGlimpse: Sendable {
  let role: TokenRole?
  let isCue: Bool
  /// -1 where the word settles none.
  let sector: Int16

  init(_ word: MeaningWord) {
    role = word.role
    isCue = word.cue != nil
    sector = word.sector.map { Int16(clamping: $0) } ?? -1
  }
}

/// Which division 全县, 我市, 全省 mean.
enum RegionLevel: String, Sendable, CaseIterable {
  case county, city, province, nation, other
}

/// A word that tells whether a value is promised, under way or done, and how far it reaches.
struct StatusCue: Sendable {
  enum Reach: String, Sendable, CaseIterable {
    /// Counts only where nothing else tells.
    case weak
    case clause, sentence, mood
    /// 预计: a promise, but in a review an early figure.
    case estimate
    /// 三、2022年工作任务: only where it stands in a heading.
    case heading
  }

  /// What time the words point at.
  enum Time: String, Sendable, CaseIterable {
    /// The day of issue: 目前.
    case now
    /// The last day spoken of: 收盘, 当日.
    case day
    /// Some day to come, whatever was spoken of before: 未来, 今后.
    case later
  }

  /// Nil where the words state a rule and no fact.
  var says: Status?
  var reach: Reach
  /// Counts only where a verb or an adverb follows: 将建设, not 将转化率提升.
  var needsVerb: Bool
  var time: Time?
}

/// How an indicator's name may close, and what such a name still needs.
struct IndicatorKinds: OptionSet, Sendable {
  let rawValue: UInt8
  static let total = IndicatorKinds(rawValue: 1)
  static let bare = IndicatorKinds(rawValue: 2)
  static let relative = IndicatorKinds(rawValue: 4)
  static let size = IndicatorKinds(rawValue: 8)
  static let vacant = IndicatorKinds(rawValue: 16)
  static let thing = IndicatorKinds(rawValue: 32)
  static let growth = IndicatorKinds(rawValue: 64)
  static let decline = IndicatorKinds(rawValue: 128)

  static let named: [(String, IndicatorKinds)] = [
    ("total", .total), ("bare", .bare), ("relative", .relative), ("size", .size),
    ("vacant", .vacant), ("thing", .thing), ("growth", .growth), ("decline", .decline),
  ]
}

package import Lexicons
internal import Newspaper

/// The names of the official statistics, and how texts call them (指标词表).
///
/// A subject counts where all of it is such a name, but for a scope before it: 全县一般公共预算收入.
package struct IndicatorLexicon: Sendable {
  /// What the level of an indicator measures.
  enum Kind: String, Sendable, CaseIterable {
    case money, area, mass, count, percent, ratio, energy, power, length, duration
    /// Known by its change alone: 居民消费价格上涨2%.
    case index
    /// ‰
    case permille
  }

  struct Entry: Sendable {
    let name: String
    let kind: Kind
    /// A firm or a scenic spot may have one, too.
    let isBroad: Bool
  }

  /// What a subject names, and whether it names its growth: 居民消费价格涨幅.
  struct Match: Sendable {
    let entry: Entry
    let change: Change?
  }

  /// Every entry, for the tests that run its examples.
  package let entries: [LexiconEntry]
  private let byName: [String: Entry]
  private let forms: SimplifiedForms
  /// How the names close, and what closes a bracket behind one.
  private let closings: Set<Unicode.Scalar>

  package init() throws(LexiconError) {
    entries = try Lexicon(
      named: "indicators/indicators.yaml", shape: .init(keys: ["kind", "broad"])
    ).entries
    forms = try SimplifiedForms()
    var byName: [String: Entry] = [:]
    for entry in entries {
      guard let kind = Kind(rawValue: try entry.required("kind")) else {
        let known = Kind.allCases.map(\.rawValue).joined(separator: ", ")
        throw entry.error("\(entry.word): 'kind' must be one of \(known)")
      }
      let meaning = Entry(name: entry.word, kind: kind, isBroad: try entry.flag("broad"))
      for surface in entry.surfaces {
        guard byName[surface] == nil else {
          throw entry.error("\(surface): a spelling is listed twice")
        }
        byName[surface] = meaning
      }
    }
    self.byName = byName
    closings = Set(
      (byName.keys + Self.growths.map(\.0) + ["）", ")"]).compactMap(\.unicodeScalars.last))
  }

  /// Whether a subject that ends so may name an indicator; told before anything is looked up.
  func mayName(_ subject: String) -> Bool {
    guard let last = subject.unicodeScalars.last else { return false }
    return closings.contains(last) || last.value >= 0xFF00 || forms.isTraditional(last)
  }

  /// The indicator that a subject names.
  func match(_ subject: String, place: String?) -> Match? {
    let words = plain(subject)
    if let entry = look(up: words, place) { return Match(entry: entry, change: nil) }
    for (suffix, change) in Self.growths where words.hasSuffix(suffix) {
      if let entry = look(up: String(words.dropLast(suffix.count)), place) {
        return Match(entry: entry, change: change)
      }
    }
    return nil
  }

  /// Whether a sentence speaks of a whole division: 全县接待游客….
  func isWide(_ sentence: String) -> Bool {
    let reading = forms.simplified(Reading(sentence))
    return (0..<reading.count).contains {
      reading.at($0, anyOf: "全我") && reading.at($0 + 1, anyOf: "县市省州区旗盟国")
    }
  }

  /// Behind each scope that may be taken off: 全县年末常住人口 → 常住人口.
  private func look(up words: String, _ place: String?) -> Entry? {
    var rest = words[...]
    while true {
      if let entry = byName[String(rest)] { return entry }
      let scope = (Self.scopes + [place].compactMap { $0 }).first { rest.hasPrefix($0) }
      guard let scope else { return nil }
      rest = rest.dropFirst(scope.count)
    }
  }

  /// Folded, in simplified characters, and without what stands in brackets: GDP of GDP（现价）.
  private func plain(_ subject: String) -> String {
    let reading = forms.simplified(Reading(subject))
    var words = String.UnicodeScalarView()
    var depth = 0
    for index in 0..<reading.count {
      if reading.at(index, anyOf: "（(") { depth += 1 }
      if depth == 0, let scalar = Unicode.Scalar(reading.scalars[index]) { words.append(scalar) }
      if reading.at(index, anyOf: "）)") { depth = max(0, depth - 1) }
    }
    return String(words)
  }

  private static let scopes = [
    "全县", "全市", "全省", "全国", "全区", "全州", "全旗", "全盟", "我县", "我市", "我省", "我区", "我州", "我国",
    "全年", "年末", "全部", "地方", "年",
  ]

  private static let growths: [(String, Change)] = [
    ("涨幅", .increase), ("增速", .increase), ("增幅", .increase), ("增长率", .increase),
    ("增长速度", .increase), ("降幅", .decrease), ("跌幅", .decrease),
  ]
}

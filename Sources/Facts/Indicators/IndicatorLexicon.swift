package import Lexicons
internal import Newspaper

/// The names of the official statistics, and how texts call them (指标词表).
///
/// A subject counts where all of it is such a name, but for a scope before it: 全县一般公共预算收入.
package final class IndicatorLexicon: Sendable {
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
  private let names: WordTrie
  private let meanings: [Entry]
  private let forms: SimplifiedForms

  package init() throws(LexiconError) {
    entries = try Lexicon(
      named: "indicators/indicators.yaml", shape: .init(keys: ["kind", "broad"])
    ).entries
    forms = try SimplifiedForms()
    var meanings: [Entry] = []
    var listed: [String: Int] = [:]
    for entry in entries {
      guard let kind = Kind(rawValue: try entry.required("kind")) else {
        let known = Kind.allCases.map(\.rawValue).joined(separator: ", ")
        throw entry.error("\(entry.word): 'kind' must be one of \(known)")
      }
      let meaning = Entry(name: entry.word, kind: kind, isBroad: try entry.flag("broad"))
      for surface in entry.surfaces {
        guard listed.updateValue(meanings.count, forKey: surface) == nil else {
          throw entry.error("\(surface): a spelling is listed twice")
        }
      }
      meanings.append(meaning)
    }
    self.meanings = meanings
    names = WordTrie(listed.map { (word: $0.key, value: $0.value) })
  }

  /// The indicator that a subject names, which stands in `spans` of `text`.
  func match(_ text: [UInt8], _ spans: [Span], place: String?) -> Match? {
    var reading = Reading()
    reading.load(text, spans)
    return match(plain(forms.simplified(reading)), place: place)
  }

  private func match(_ words: Reading, place: String?) -> Match? {
    if let entry = look(up: words, place, end: words.count) {
      return Match(entry: entry, change: nil)
    }
    for (suffix, change) in Self.growths where words.hasSuffix(suffix, before: words.count) {
      let end = words.count - suffix.count
      if let entry = look(up: words, place, end: end) { return Match(entry: entry, change: change) }
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
  private func look(up words: Reading, _ place: String?, end: Int) -> Entry? {
    var start = 0
    while true {
      if let entry = entry(words, start..<end) { return entry }
      let behind =
        words.end(ofAny: Self.scopes, at: start)
        ?? place.flatMap { words.end(ofText: $0, at: start) }
      guard let behind, behind <= end, behind > start else { return nil }
      start = behind
    }
  }

  private func entry(_ words: Reading, _ range: Range<Int>) -> Entry? {
    var found: Int32?
    names.forEachMatch(in: words, at: range.lowerBound) { end, values in
      if end == range.upperBound { found = values.first }
    }
    return found.map { meanings[Int($0)] }
  }

  /// Without what stands in brackets: GDP of GDP（现价）.
  private func plain(_ subject: Reading) -> Reading {
    guard subject.classes.contains(.openingMark) || subject.classes.contains(.closingMark) else {
      return subject
    }
    var kept: [Int] = []
    var depth = 0
    for index in 0..<subject.count {
      if subject.at(index, anyOf: "（(") { depth += 1 }
      if depth == 0 { kept.append(index) }
      if subject.at(index, anyOf: "）)") { depth = max(0, depth - 1) }
    }
    return subject.picking(kept)
  }

  private static let scopes: [StaticWord] = [
    "全县", "全市", "全省", "全国", "全区", "全州", "全旗", "全盟", "我县", "我市", "我省", "我区", "我州", "我国",
    "全年", "年末", "全部", "地方", "年",
  ]

  private static let growths: [(StaticWord, Change)] = [
    ("涨幅", .increase), ("增速", .increase), ("增幅", .increase), ("增长率", .increase),
    ("增长速度", .increase), ("降幅", .decrease), ("跌幅", .decrease),
  ]
}

internal import Newspaper
internal import Numerals

/// Joins the quantities of an article into observations of indicators, a row each (指标面板).
///
/// A level takes the growth that says so of it (43.6亿元，增长8%) or stands next to it for the same
/// place and time. What the subject does not name whole makes no row.
struct IndicatorPanel {
  private let lexicon: IndicatorLexicon
  private let body: RepairedText
  private let quantities: [Quantity]
  private var rows: [Indicator] = []
  /// Row of each level and group.
  private var rowOfGroup: [Int: Int] = [:]

  static func join(
    _ quantities: [Quantity], in body: RepairedText, _ lexicon: IndicatorLexicon
  ) -> [Indicator] {
    var panel = IndicatorPanel(lexicon: lexicon, body: body, quantities: quantities)
    for index in quantities.indices { panel.take(index) }
    return panel.rows
  }

  private init(lexicon: IndicatorLexicon, body: RepairedText, quantities: [Quantity]) {
    self.lexicon = lexicon
    self.body = body
    self.quantities = quantities
  }

  private mutating func take(_ index: Int) {
    let quantity = quantities[index]
    guard let subject = quantity.subject else { return }
    let name = [quantity.subjectOwner, subject].compactMap { $0 }
    guard let match = lexicon.match(body.utf8, name, place: quantity.place),
      !match.entry.isBroad || lexicon.isWide(clauses(before: quantity)),
      !stands("每", before: subject.start), !stands("年均", before: quantity.span.start)
    else { return }
    if let growth = growth(of: quantity, match) {
      add(growth, index, match.entry.name)
    } else if states(quantity, match.entry) {
      var row = row(match.entry.name, of: quantity)
      row.level = index
      if let group = quantity.group, quantity.groupRole == .level {
        rowOfGroup[group] = rows.count
      }
      rows.append(row)
    }
  }

  /// Whether `word` is among the few words before a place in its clause: 每千人口, 年均增长.
  private func stands(_ word: StaticString, before offset: Int) -> Bool {
    var start = max(0, offset - Self.few)
    for index in start..<offset where Self.marks.contains(where: { stands($0, at: index) }) {
      start = index
    }
    return (start..<offset).contains {
      stands(word, at: $0) && $0 + word.utf8CodeUnitCount <= offset
    }
  }

  private func stands(_ word: StaticString, at index: Int) -> Bool {
    word.withUTF8Buffer { body.utf8[index...].starts(with: $0) }
  }

  private static let marks: [StaticString] = ["，", "。", "；", "：", "、"]

  /// What stands before a quantity in its sentence; of an endless one, what is near.
  private func clauses(before quantity: Quantity) -> String {
    var start = max(quantity.sentence.start, quantity.span.start - Self.near)
    while start < quantity.span.start, UTF8Scan.isContinuation(body.utf8[start]) { start += 1 }
    return body.string(Span(start, quantity.span.start))
  }

  /// In bytes.
  private static let few = 18
  private static let near = 600

  /// The signed change that a quantity states, in per cent or percentage points.
  private func growth(of quantity: Quantity, _ match: IndicatorLexicon.Match) -> Rational? {
    guard quantity.kind == "percent" || quantity.kind == "percentage_point",
      let value = quantity.value, quantity.valueMax == nil,
      let change = quantity.change ?? match.change
    else { return nil }
    // 城镇化率提高到46% is a level, 提高0.8个百分点 a change of it.
    let isShare = match.entry.kind == .percent || match.entry.kind == .permille
    guard !isShare || quantity.kind == "percentage_point" else { return nil }
    return change == .decrease ? value.negated : value
  }

  private mutating func add(_ growth: Rational, _ index: Int, _ name: String) {
    let quantity = quantities[index]
    if let group = quantity.group, let row = rowOfGroup[group], rows[row].name == name {
      rows[row].growth = (index, growth)
      return
    }
    if let last = rows.last, last.name == name, last.growth == nil, last.place == quantity.place,
      last.period == quantity.period, last.status == quantity.status, last.level == index - 1
    {
      rows[rows.count - 1].growth = (index, growth)
      return
    }
    var row = row(name, of: quantity)
    row.growth = (index, growth)
    rows.append(row)
  }

  /// Whether a quantity states the level of an indicator, and not what was added to it.
  private func states(_ quantity: Quantity, _ entry: IndicatorLexicon.Entry) -> Bool {
    guard quantity.value != nil, measures(quantity, entry.kind) else { return false }
    let action = quantity.action.map(body.string) ?? ""
    if Self.differences.contains(action) { return false }
    // The rate of 人口自然增长率1.2‰ is its level.
    if quantity.change != nil, entry.kind != .permille,
      !Self.goals.contains(where: action.hasSuffix)
    {
      return false
    }
    switch quantity.groupRole {
    case .part, .each, .count: return false
    default: break
    }
    return entry.name.contains("新增") || !Self.additions.contains(where: action.hasPrefix)
  }

  private func measures(_ quantity: Quantity, _ kind: IndicatorLexicon.Kind) -> Bool {
    switch kind {
    case .index: false
    case .permille: quantity.kind == "percent" && quantity.unit != "%"
    case .percent: quantity.kind == "percent" && quantity.unit != "‰"
    default: quantity.kind == kind.rawValue
    }
  }

  private func row(_ name: String, of quantity: Quantity) -> Indicator {
    var row = Indicator(name)
    row.place = quantity.place
    row.placeCode = quantity.placeCode
    row.period = quantity.period
    row.status = quantity.status
    return row
  }

  private static let goals = ["到", "至", "达"]
  /// 比全省高1200元.
  private static let differences = ["高", "低", "多", "少", "高出", "相差"]
  private static let additions = ["新", "净增", "引", "培育", "认定", "改", "扩"]
}

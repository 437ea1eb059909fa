internal import Datasets
internal import Facts
internal import Newspaper
internal import Numerals

/// Counts over documents, from which the charts are drawn (统计).
struct Tally: Sendable, Codable {
  private var bySector: [String: [String: Int]] = [:]
  private var moneyBySector: [String: Rational] = [:]
  private var byKind: [String: Int] = [:]
  private var byPlace: [String: Int] = [:]
  private var byYear: [String: Int] = [:]
  private(set) var problems: [String: Int] = [:]

  private static let statuses = ["planned", "ongoing", "achieved", "unsaid"]
  private static let mostBars = 12

  init() {}

  init(_ document: ProcessedDocument) {
    for quantity in document.facts.lazy.flatMap(\.quantities) { add(quantity) }
    for problem in document.allProblems { problems[problem.code.rawValue, default: 0] += 1 }
  }

  mutating func add(_ other: Tally) {
    for (sector, counts) in other.bySector {
      bySector[sector, default: [:]].merge(counts, uniquingKeysWith: +)
    }
    for (sector, money) in other.moneyBySector { addMoney(money, sector) }
    byKind.merge(other.byKind, uniquingKeysWith: +)
    byPlace.merge(other.byPlace, uniquingKeysWith: +)
    byYear.merge(other.byYear, uniquingKeysWith: +)
    problems.merge(other.problems, uniquingKeysWith: +)
  }

  private mutating func add(_ quantity: Quantity) {
    let sector = quantity.sector ?? "other"
    bySector[sector, default: [:]][quantity.status?.rawValue ?? "unsaid", default: 0] += 1
    byKind[quantity.kind, default: 0] += 1
    if let place = quantity.place { byPlace[place, default: 0] += 1 }
    if let year = quantity.period?.prefix(4), year.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      byYear[String(year), default: 0] += 1
    }
    addMoney(quantity, sector)
  }

  /// A part of a sum is in the sum already, and what grew is no sum.
  private mutating func addMoney(_ quantity: Quantity, _ sector: String) {
    guard quantity.baseUnit == "CNY", quantity.change == nil, quantity.groupRole != .part,
      let value = quantity.baseValue
    else { return }
    addMoney(value, sector)
  }

  /// What no fraction holds any more stays as it is.
  private mutating func addMoney(_ value: Rational, _ sector: String) {
    moneyBySector[sector] = (moneyBySector[sector] ?? .zero).adding(value) ?? moneyBySector[sector]
  }

  var charts: [ChartView] {
    [
      sectorChart, moneyChart,
      chart(
        "kinds", Words("按量类", "By kind"), byKind, note: Words("数量条数。", "Number of quantities.")),
      chart(
        "places", Words("按行政区划", "By place"), byPlace, note: Words("数量条数。", "Number of quantities.")
      ),
      chart(
        "years", Words("按所属时期的起始年", "By the year in which their period begins"), byYear,
        inOrderOfNames: true, note: Words("数量条数。", "Number of quantities.")),
    ].filter { !$0.bars.isEmpty }
  }

  var problemChart: ChartView {
    chart(
      "problem-codes", Words("按种类", "By code"), problems, note: Words("问题行数。", "Rows of problems."))
  }

  private var sectorChart: ChartView {
    let sorted = bySector.map { (name: $0.key, counts: $0.value) }.sorted {
      let (a, b) = ($0.counts.values.reduce(0, +), $1.counts.values.reduce(0, +))
      return (b, $0.name) < (a, $1.name)
    }.prefix(Self.mostBars)
    let most = sorted.first?.counts.values.reduce(0, +) ?? 1
    let bars = sorted.map { entry in
      var offset = 0
      let parts = Self.statuses.compactMap { status -> ChartView.Part? in
        guard let count = entry.counts[status] else { return nil }
        defer { offset += count }
        return ChartView.Part(
          kind: status, offset: Self.percent(offset, of: most), width: Self.percent(count, of: most)
        )
      }
      let said = Self.statuses.compactMap { status in
        entry.counts[status].map { (Vocabulary.words(status), $0) }
      }
      let value = Words(
        said.map { "\($0.zh) \($1)" }.joined(separator: " · "),
        said.map { "\($0.en) \($1)" }.joined(separator: " · "))
      return ChartView.Bar(
        label: Vocabulary.words(entry.name), value: value, parts: parts)
    }
    return ChartView(
      id: "sectors", title: Words("计划与完成，按领域", "Planned and achieved, by sector"),
      note: Words("数量条数，按进度分段。", "Number of quantities, parted by status."), bars: bars,
      hasParts: true)
  }

  private var moneyChart: ChartView {
    let sorted = moneyBySector.sorted {
      $0.value == $1.value ? $0.key < $1.key : $1.value < $0.value
    }.prefix(Self.mostBars)
    let most = sorted.first?.value ?? Rational(1)
    let bars = sorted.map { sector, value in
      let share = value.divided(by: most)?.multiplied(by: Rational(1000))
      let tenths = share.flatMap { Double($0.decimal) }.map { Int(max(0, $0)) } ?? 0
      return ChartView.Bar(
        label: Vocabulary.words(sector),
        value: Words("\(Digits.grouped(value.decimal)) 元", "CNY \(Digits.grouped(value.decimal))"),
        parts: [ChartView.Part(kind: "money", offset: "0", width: Self.percent(tenths, of: 1000))])
    }
    return ChartView(
      id: "money", title: Words("金额，按领域", "Amounts by sector"),
      note: Words(
        "人民币金额之和；分项与增减额不计，同一金额在文中多次出现则重复计入。",
        "Sum of amounts in CNY without parts and changes; an amount given twice counts twice."),
      bars: bars, hasParts: false)
  }

  private func chart(
    _ id: String, _ title: Words, _ counts: [String: Int], inOrderOfNames: Bool = false, note: Words
  ) -> ChartView {
    var sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostBars)
    if inOrderOfNames { sorted.sort { $0.key < $1.key } }
    let most = sorted.map(\.value).max() ?? 1
    let bars = sorted.map { name, count in
      ChartView.Bar(
        label: Vocabulary.words(name),
        value: Words(Digits.grouped(String(count)), Digits.grouped(String(count))),
        parts: [.init(kind: "plain", offset: "0", width: Self.percent(count, of: most))])
    }
    return ChartView(id: id, title: title, note: note, bars: bars, hasParts: false)
  }

  /// A share as CSS and SVG want it, in tenths of a percent.
  private static func percent(_ part: Int, of whole: Int) -> String {
    let tenths = whole == 0 ? 0 : part * 1000 / whole
    return "\(tenths / 10).\(tenths % 10)%"
  }
}

/// Numbers for people.
enum Digits {
  /// Thousands apart: 100,000.5.
  static func grouped(_ decimal: String) -> String {
    let parts = decimal.split(separator: ".", maxSplits: 1)
    let whole = Array((parts.first ?? "").utf8)
    var grouped: [UInt8] = []
    for (index, digit) in whole.enumerated() {
      let left = whole.count - index
      if index > 0, left % 3 == 0, grouped.last != 0x2D { grouped.append(0x2C) }
      grouped.append(digit)
    }
    let text = String(decoding: grouped, as: UTF8.self)
    return parts.count > 1 ? "\(text).\(parts[1])" : text
  }
}

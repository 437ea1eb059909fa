import Facts
import Foundation
import Newspaper
import Numerals
import Testing

/// What the numbers of our own gold mean, against floors that only rise.
@Suite struct MeaningEvaluationTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Evaluation")
  private static let floors = folder.appending(path: "meaning-floors.json")

  private struct Score {
    var right = 0
    var all = 0
    var share: Double { all == 0 ? 0 : (Double(right) / Double(all) * 1000).rounded(.down) / 1000 }

    mutating func take(_ isRight: Bool) {
      all += 1
      right += isRight ? 1 : 0
    }
  }

  @Test func `values, subjects, status, period and place stay as right as they were`() throws {
    let finder = try FactFinder()
    var scores: [String: Score] = [:]
    var lines: [String] = []
    for article in try MeaningGold.articles(in: Self.folder.appending(path: "meaning")) {
      score(article, finder, &scores, &lines)
    }
    #expect(scores["found"]?.all ?? 0 >= 150)
    if ProcessInfo.processInfo.environment["WRONG"] != nil {
      print(lines.joined(separator: "\n"))
    }
    let reached = scores.mapValues(\.share)
    for (name, score) in scores.sorted(by: { $0.key < $1.key }) {
      print("meaning: \(name) \(score.right) of \(score.all), \(score.share)")
    }
    let kept =
      (try? JSONDecoder().decode([String: Double].self, from: Data(contentsOf: Self.floors))) ?? [:]
    if ProcessInfo.processInfo.environment["RAISE"] != nil {
      let lifted = reached.merging(kept, uniquingKeysWith: max)
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      try (encoder.encode(lifted) + Data("\n".utf8)).write(to: Self.floors)
      return
    }
    try #require(!kept.isEmpty, "no floors: RAISE=1 writes them")
    for (name, floor) in kept.sorted(by: { $0.key < $1.key }) {
      #expect(reached[name] ?? 0 >= floor, "\(name) fell below its floor")
    }
  }

  private func score(
    _ article: MeaningGold.Article, _ finder: FactFinder, _ scores: inout [String: Score],
    _ lines: inout [String]
  ) {
    let source = SourceText(article.text)
    let document = RepairedDocument(plain: source)
    guard let body = document.articles.first?.body else { return }
    let facts = finder.find(
      in: document.articles, of: source, issue: .init(date: article.issue))
    let quantities = facts.flatMap(\.quantities)
    for mark in article.marks {
      let found = quantities.first { $0.span == mark.span }
      scores["found", default: Score()].take(found != nil)
      let cells = found.map { Self.cells($0, body) }
      var joint: Bool? = true
      for (index, column) in MeaningGold.columns.enumerated() {
        guard let accepted = mark.fields[index] else {
          if index < 4 { joint = nil }
          continue
        }
        let cell = cells?[index] ?? ""
        let isRight =
          cells != nil
          && accepted.contains { column == "subject" ? Self.fits($0, cell) : $0 == cell }
        scores[column, default: Score()].take(isRight)
        if index < 4 { joint = joint.map { $0 && isRight } }
        if !isRight {
          let raw = body.string(mark.span)
          lines.append("\(article.name) \(raw) \(column): wants \(accepted), has \(cell)")
        }
      }
      if let joint { scores["joint", default: Score()].take(joint) }
    }
  }

  /// In the order of ``MeaningGold/columns``.
  private static func cells(_ quantity: Quantity, _ body: RepairedText) -> [String] {
    let value = quantity.value?.decimal ?? ""
    let owner = quantity.subjectOwner.map(body.string) ?? ""
    return [
      quantity.unit.isEmpty ? value : "\(value) \(quantity.unit)",
      owner + (quantity.subject.map(body.string) ?? ""), quantity.status?.rawValue ?? "",
      quantity.period ?? "", quantity.place ?? "", quantity.change?.rawValue ?? "",
      quantity.sector ?? "",
    ]
  }

  /// Whether a subject is the gold's, or one holds the other within bounds, or they share most.
  private static func fits(_ gold: String, _ found: String) -> Bool {
    let letters = { (text: String) in
      text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
    let (a, b) = (Array(letters(gold)), Array(letters(found)))
    guard !a.isEmpty, !b.isEmpty else { return a.isEmpty && b.isEmpty }
    if contains(b, a) { return Double(b.count) <= max(12, 2.5 * Double(a.count)) }
    if contains(a, b) { return b.count >= 2 && Double(b.count) >= 0.4 * Double(a.count) }
    var rest = b
    let shared = a.count { scalar in
      guard let index = rest.firstIndex(of: scalar) else { return false }
      rest.remove(at: index)
      return true
    }
    return Double(2 * shared) >= 0.6 * Double(a.count + b.count)
  }

  private static func contains(_ whole: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
    part.count <= whole.count
      && (0...(whole.count - part.count)).contains { whole[$0...].starts(with: part) }
  }
}

import Facts
import Foundation
import Newspaper
import Testing

/// Other systems' date cases and hand-marked texts, where they lie beside the project.
@Suite struct DateSamplesTests {
  static let shared = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../shared").standardizedFileURL
  static let isThere = FileManager.default.fileExists(atPath: shared.appending(path: "cases").path)

  struct Case: Decodable {
    struct Mention: Decodable {
      struct Reading: Decodable {
        var value: String?
        var value_max: String?
      }
      var start: Int
      var end: Int
      var value: String?
      var value_max: String?
      var kind: String
      var alt: [Reading]?
      var optional: Bool?

      func accepts(_ row: TimeExpression, _ text: [UInt8]) -> Bool {
        let from = UTF8Scan.scalarCount(text, in: Span(0, row.span.start))
        let to = UTF8Scan.scalarCount(text, in: Span(0, row.span.end))
        guard max(from, start) < min(to, end) else { return false }
        let readings = [Reading(value: value, value_max: value_max)] + (alt ?? [])
        return value == nil
          || readings.contains {
            $0.value == row.startDate
              && ($0.value_max ?? $0.value) == (row.endDate ?? row.startDate)
          }
      }
    }
    var suite: String
    var id: String
    var input: String
    var expect: [Mention]?
    var reference: String?
    var skip: String?
  }

  static func lines<Row: Decodable>(_ path: String, as: Row.Type) throws -> [Row] {
    let text = try String(contentsOf: shared.appending(path: path), encoding: .utf8)
    return try text.split(separator: "\n").map {
      try JSONDecoder().decode(Row.self, from: Data($0.utf8))
    }
  }

  @Test(.enabled(if: isThere, "no ../shared/cases beside the project"))
  func `at least 85 % of other systems' date cases pass`() throws {
    let suites = [
      "recognizers-date", "recognizers-daterange", "duckling-date", "jionlp-date",
      "jionlp-time-extract",
    ]
    let reading = try DateReading()
    var (passed, scored, report) = (0, 0, "")
    for suite in suites {
      for test in try Self.lines("cases/\(suite).jsonl", as: Case.self) {
        guard test.skip == nil, let expected = test.expect else { continue }
        scored += 1
        let rows = reading.read(test.input, Self.context(test.reference))
        if Self.passes(expected, rows, Array(test.input.utf8)) {
          passed += 1
        } else {
          let found = rows.map { "\(Self.slice(test.input, $0.span))=\(DateReading.days($0))" }
          let wanted = expected.map { "\($0.value ?? "")/\($0.value_max ?? "")" }
          report += "\(suite) \(test.input) [\(test.reference ?? "")] \(wanted) \(found)\n"
        }
      }
    }
    Self.print("\(report)date cases: \(passed) of \(scored)\n")
    #expect(passed * 100 >= scored * 85, "\(passed) of \(scored)")
  }

  static func print(_ text: String) {
    guard ProcessInfo.processInfo.environment["SAMPLES"] != nil else { return }
    FileHandle.standardError.write(Data(text.utf8))
  }

  private static func slice(_ text: String, _ span: Span) -> String {
    String(decoding: Array(text.utf8)[span.range], as: UTF8.self)
  }

  private static func context(_ reference: String?) -> DateContext {
    guard let reference else { return DateContext() }
    return DateContext(
      referenceYear: Int(reference.prefix(4)),
      publicationDate: CalendarDay(iso: String(reference.prefix(10))))
  }

  private static func passes(
    _ expected: [Case.Mention], _ rows: [TimeExpression], _ text: [UInt8]
  ) -> Bool {
    var left = rows
    for mention in expected {
      if let hit = left.firstIndex(where: { mention.accepts($0, text) }) {
        left.remove(at: hit)
      } else if mention.optional != true {
        return false
      }
    }
    return left.isEmpty
  }

  struct Mark: Decodable {
    var start: Int
    var end: Int
    var text: String
    var start_date: String?
    var end_date: String?
  }

  @Test(.enabled(if: isThere, "no ../shared/gold beside the project"))
  func `the dates of hand-marked texts are found and resolved`() throws {
    let reading = try ContextReading()
    try Self.score("dates", floor: 95) { text in
      reading.read(text).dates.map {
        ($0.expression.span, $0.expression.startDate, $0.expression.endDate)
      }
    }
  }

  @Test(.enabled(if: isThere, "no ../shared/gold beside the project"))
  func `the numeric terms of hand-marked texts are found`() throws {
    let (dates, words) = (try DateWords(), try NumericWords())
    try Self.score("terms", floor: 90) { text in
      let reading = Reading(text)
      let taken = DateFinder(words: dates).find(in: reading, sentences: Passage(reading).sentences)
      return NumericTermFinder(words: words)
        .find(in: reading, sentences: Passage(reading).sentences, taken: taken.map(\.range)).terms
        .map { ($0.term.span, nil, nil) }
    }
  }

  /// F1 in per cent over all texts; a mark without days is met by any find that overlaps it.
  private static func score(
    _ kind: String, floor: Int, find: (String) -> [(span: Span, start: String?, end: String?)]
  ) throws {
    var (wanted, found, right, report) = (0, 0, 0, "")
    for number in 1...4 {
      let text = try String(
        contentsOf: shared.appending(path: "gold/sample-0\(number).txt"), encoding: .utf8)
      let bytes = Array(text.utf8)
      var left = find(text)
      found += left.count
      for mark in try lines("gold/sample-0\(number).\(kind).jsonl", as: Mark.self) {
        wanted += 1
        let hit = left.firstIndex { row in
          let from = UTF8Scan.scalarCount(bytes, in: Span(0, row.span.start))
          let to = UTF8Scan.scalarCount(bytes, in: Span(0, row.span.end))
          return from < mark.end && mark.start < to
            && (mark.start_date == nil
              || (row.start == mark.start_date && row.end ?? row.start == mark.end_date))
        }
        if let hit {
          right += 1
          left.remove(at: hit)
        } else {
          report +=
            "missed \(number) \(mark.text) \(mark.start_date ?? "-") \(mark.end_date ?? "-")\n"
        }
      }
      for row in left {
        report += "extra \(number) \(slice(text, row.span)) \(row.start ?? "-") \(row.end ?? "-")\n"
      }
    }
    print("\(report)\(kind): wanted \(wanted), found \(found), right \(right)\n")
    #expect(200 * right >= floor * (found + wanted), "\(report)")
  }
}

import Facts
import Lexicons
import Newspaper
import Testing

/// What the examples of the date lexicons and rules are read with: 今年 = 2024, issue of 2024-02-23.
struct DateReading {
  let words: DateWords

  init() throws { words = try DateWords() }

  func read(
    _ text: String,
    _ context: DateContext = DateContext(
      referenceYear: 2024, publicationDate: CalendarDay(iso: "2024-02-23"))
  ) -> [TimeExpression] {
    var paragraphs: [[DateMention]] = []
    let bytes = Array(text.utf8)
    var reading = Reading()
    var start = 0
    for end in bytes.indices where bytes[end] == 0x0A {
      reading.load(bytes, Span(start, end))
      paragraphs.append(
        DateFinder(words: words).find(in: reading, sentences: Passage(reading).sentences))
      start = end + 1
    }
    reading.load(bytes, Span(start, bytes.count))
    paragraphs.append(
      DateFinder(words: words).find(in: reading, sentences: Passage(reading).sentences))
    return DateResolver(words: words, context: context).resolve(paragraphs)
  }

  static func days(_ row: TimeExpression) -> String {
    row.startDate == nil && row.endDate == nil
      ? "-" : (row.startDate ?? "") + "/" + (row.endDate ?? "")
  }
}

@Suite struct DateExamplesTests {
  static let lines = ((try? DateWords())?.entries ?? []).flatMap(\.examples)

  @Test func `every word of time has an example`() throws {
    for entry in try DateWords().entries {
      #expect(!entry.examples.isEmpty, "\(entry.file): \(entry.word)")
    }
  }

  @Test(arguments: lines.map(\.line) + DateRules.examples)
  func `the examples hold`(line: String) throws {
    let example = try #require(Example(line))
    let rows = try DateReading().read(example.text)
    #expect(rows.map(\.span) == example.marks, "\(rows.map { slice(example.text, $0.span) })")
    #expect(
      example.results.isEmpty || rows.map(DateReading.days) == example.results,
      "\(rows.map(DateReading.days))")
  }

  private func slice(_ text: String, _ span: Span) -> String {
    String(decoding: Array(text.utf8)[span.range], as: UTF8.self)
  }
}

import Facts
import Lexicons
import Newspaper
import Testing

@Suite struct NumericTermExamplesTests {
  static let lines = ((try? NumericWords())?.entries ?? []).flatMap(\.examples).map(\.line)

  private func find(_ text: String) throws -> [NumericTerm] {
    let reading = Reading(text)
    let sentences = Passage(reading).sentences
    let dates = DateFinder(words: try DateWords()).find(in: reading, sentences: sentences)
    return NumericTermFinder(words: try NumericWords())
      .find(in: reading, sentences: sentences, taken: dates.map(\.range)).terms.map(\.term)
  }

  @Test func `every word has an example`() throws {
    for entry in try NumericWords().entries {
      #expect(!entry.examples.isEmpty, "\(entry.file): \(entry.word)")
    }
  }

  @Test(arguments: lines + NumericTermRules.examples)
  func `the examples hold`(line: String) throws {
    let example = try #require(Example(line))
    let terms = try find(example.text)
    let bytes = Array(example.text.utf8)
    let found = terms.map { String(decoding: bytes[$0.span.range], as: UTF8.self) }
    #expect(terms.map(\.span) == example.marks, "\(found)")
    let numbers = terms.map { $0.numbers.map(String.init).joined(separator: " ") }
    #expect(example.results.isEmpty || numbers == example.results, "\(numbers)")
  }

  @Test(arguments: ["一心一意", "千方百计", "三番五次", "十年九旱", "一村一品", "四面八方"])
  func `an idiom is kept from the finders of quantities`(idiom: String) throws {
    let reading = Reading("他们" + idiom + "。")
    let found = NumericTermFinder(words: try NumericWords())
      .find(in: reading, sentences: Passage(reading).sentences, taken: [])
    #expect(found.idioms == [2..<6])
    #expect(found.terms.isEmpty)
  }
}

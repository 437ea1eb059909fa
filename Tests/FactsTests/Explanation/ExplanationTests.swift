import Facts
import Testing

@Suite struct ExplanationTests {
  private func explain(_ text: String, date: String? = nil) throws -> String {
    Explanation(try FactFinder(), issue: FactFinder.Issue(date: date)).explain(text)
  }

  @Test func `each step from the words to the base value is told`() throws {
    let told = try explain("种植优质饲草10万亩以上")
    for line in [
      "quantity 10万亩: rule measured-number", "number 10万 (digits) = 100000",
      "unit 亩: 1 is 2000/3 m2", "bound 10万亩以上: ge", "base value 66666666.6667 m2 (area)",
    ] {
      #expect(told.contains(line), "\(told)")
    }
  }

  @Test func `what was refused is told with its guard`() throws {
    #expect(
      try explain("实施一批重点项目").contains(
        "refused 一批: guard indefinite-one, found by measured-number"))
  }

  @Test func `dates and slogans are told, and a text without anything is no error`() throws {
    let told = try explain("今年上半年落实“三个最大”", date: "2024-02-23")
    #expect(told.contains("date 今年上半年: point, 2024-01-01 to 2024-06-30"))
    #expect(told.contains("numeric term 三个最大: counted, numbers 3"))
    #expect(try explain("") == "nothing to read\n")
  }
}

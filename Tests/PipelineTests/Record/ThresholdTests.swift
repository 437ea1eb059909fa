@testable internal import Pipeline
internal import Testing

@Suite struct ThresholdTests {
  @Test(arguments: [
    (">5%", 11, 200, true), (">5%", 10, 200, false), (">0.5%", 2, 200, true),
    (">0.5%", 1, 200, false), (">5", 6, 0, true), (">5", 5, 900, false), (">0", 1, 1, true),
    (">50%", 0, 0, false), (">50%", -3, 10, false), (">100%", 10, 10, false),
  ])
  func `more than the threshold crosses it, as much does not`(
    text: String, part: Int, whole: Int, isCrossed: Bool
  ) throws {
    let threshold = try #require(Threshold(text))
    #expect(threshold.isCrossed(by: part, of: whole) == isCrossed)
    #expect(threshold.written == text)
  }

  @Test(arguments: ["", "5%", ">", ">%", ">-5", ">5 %", "> 5", ">5.1234", ">1.2.3", ">.5", ">٥"])
  func `what is no threshold is refused`(text: String) {
    #expect(Threshold(text) == nil)
    #expect(throws: ConfigFailure.self) {
      try Config(yaml: "fail_if: {error_documents: \"\(text)\"}", file: "p.yaml")
    }
  }

  @Test func `the block is read, and days are no share`() throws {
    let config = try Config(
      yaml: "fail_if: {error_documents: \">5%\", quantities_drop: \">50%\"}", file: "p.yaml")
    #expect(config.failIf.errorDocuments == Threshold(">5%"))
    #expect(config.failIf.documentsDrop == .never)
    let failure = #expect(throws: ConfigFailure.self) {
      try Config(yaml: "fail_if: {days_without_input: \">3%\"}", file: "p.yaml")
    }
    #expect(failure?.description.contains("p.yaml:1:31: `fail_if.days_without_input`") == true)
  }

  @Test func `nothing crosses never`() {
    #expect(!Threshold.never.isCrossed(by: 9, of: 9))
    #expect(Threshold.never.written == "never")
  }
}

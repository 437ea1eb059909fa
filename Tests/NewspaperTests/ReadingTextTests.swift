import Testing

@testable import Newspaper

@Suite struct ReadingTextTests {
  @Test(arguments: ["", "a", "é§ß", "种植优质饲草10万亩", "𠮷野家", "a£万𠮷"])
  func `a reading gives its characters back`(text: String) {
    let reading = Reading(text)
    #expect(reading.string(0..<reading.count) == text)
  }

  @Test func `a part of a reading is that part of the text`() {
    #expect(Reading("投资 2.5 亿元").string(2..<6) == "2.5亿")
  }
}

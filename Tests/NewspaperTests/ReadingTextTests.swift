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

@Suite struct ScalarSetTests {
  @Test func `it holds what was put in and nothing else`() {
    let set = ScalarSet("亩a。\u{FFFF}")
    let held = (0..<UInt32(0x20000)).filter(set.contains)
    #expect(held == [0x61, 0x3002, 0x4EA9, 0xFFFF])
  }
}

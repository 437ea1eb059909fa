internal import Testing

@testable internal import Workbook

@Suite struct CellTextTests {
  @Test(arguments: ["", "10万亩", "=1+1", "\u{1}", "𠮷👩🏽‍🚀", "\u{E000}", "a\r\nb", "_x0041_"])
  func `a text that a cell can hold stays as it is`(text: String) {
    #expect(CellText(text) == CellText(text) && CellText(text).text == text)
    #expect(!CellText.alters(text))
  }

  @Test(arguments: [
    ("a\u{0}b", "a\u{FFFD}b"), ("\u{FFFE}", "\u{FFFD}"), ("亩\u{FFFF}", "亩\u{FFFD}"),
  ])
  func `what would empty the workbook is replaced`(text: String, shown: String) {
    let cell = CellText(text)
    #expect(cell.text == shown && cell.isReplaced && !cell.isCut)
    #expect(CellText.alters(text))
  }

  @Test func `a text is cut where the room ends, between scalars, and says so`() {
    #expect(!CellText.alters(String(repeating: "亩", count: 32_767)))
    let long = String(repeating: "𠮷", count: 16_384)
    let cell = CellText(long)
    #expect(CellText.alters(long) && cell.isCut)
    #expect(cell.text.utf16.count <= CellText.room && cell.text.utf16.count > CellText.room - 2)
    #expect(cell.text.contains("已截断") && cell.text.hasPrefix("𠮷𠮷"))
  }

  @Test func `a Chinese character is as wide as two digits`() {
    #expect(CellText.width("基准值1") == 7)
    #expect(CellText.width("一行\n更长的一行") == 4)
  }
}

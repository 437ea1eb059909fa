import Testing

@testable import Archive

@Suite struct XMLTextTests {
  @Test(arguments: [
    ("农村生活污水", "农村生活污水"), (" 湟海渠　配套\n改造 ", "湟海渠 配套 改造"), ("", nil), ("　", nil),
    ("a\u{E000}", nil), ("\u{200B}", nil), ("m²/人", "m²/人"),
  ])
  func `subjects become TEI words or nothing`(_ text: String, _ words: String?) {
    #expect(XMLText.words(text) == words)
  }

  @Test(arguments: ["2024-02-29", "2000-02-29", "1949-10-01"])
  func `days of the calendar are dates`(_ day: String) { #expect(XMLText.day(day) == day) }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "0000-01-01", "2024-1-1", "今天",
  ])
  func `other days are not`(_ day: String) { #expect(XMLText.day(day) == nil) }

  @Test(arguments: [("d1f2-a1", "d1f2-a1"), ("1a", "_1a"), ("页 一", "_______"), ("", "_")])
  func `identifiers become names`(_ identifier: String, _ name: String) {
    #expect(XMLText.name(identifier) == name)
  }
}

import Lexicons
import Newspaper
import Testing

@Suite struct SimplifiedFormsTests {
  @Test func `traditional characters are read as simplified ones at the same places`() throws {
    let reading = Reading("全縣 發電量 增長了")
    let simplified = try SimplifiedForms().simplified(reading)
    #expect(simplified.string(0..<simplified.count) == "全县发电量增长了")
    #expect((0...reading.count).allSatisfy { simplified.origin($0) == reading.origin($0) })
  }

  @Test func `what simplified texts use themselves stays`() throws {
    let text = "著名的乾隆年间，慰藉与瞭望"
    let simplified = try SimplifiedForms().simplified(Reading(text))
    #expect(simplified.string(0..<simplified.count) == text)
  }
}

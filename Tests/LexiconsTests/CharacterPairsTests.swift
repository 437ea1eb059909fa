import Lexicons
import Testing

@Suite struct CharacterPairsTests {
  @Test(arguments: [("资", "源"), ("的", "是"), ("２", "８"), ("公", "里")])
  func `characters of one word are likelier neighbours than strangers`(pair: (String, String))
    throws
  {
    let pairs = try CharacterPairs()
    #expect(try association(pair.0, pair.1, pairs) > association("资", "里", pairs))
  }

  @Test func `unknown characters say nothing`() throws {
    #expect(abs(try association("\u{3400}", "\u{3401}", CharacterPairs())) < 0.1)
  }

  private func association(_ one: String, _ other: String, _ pairs: CharacterPairs) throws -> Double
  {
    let one = try #require(one.unicodeScalars.first?.value)
    let other = try #require(other.unicodeScalars.first?.value)
    return pairs.association(one, other)
  }
}

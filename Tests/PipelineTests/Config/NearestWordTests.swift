@testable internal import Pipeline
internal import Testing

@Suite struct NearestWordTests {
  @Test(arguments: [
    ("formts", "formats", 1), ("", "abc", 3), ("ab", "ba", 1), ("Same", "same", 0),
    ("kitten", "sitting", 3),
  ])
  func `the distance counts edits and swaps`(a: String, b: String, distance: Int) {
    #expect(NearestWord.distance(a, b) == distance)
    #expect(NearestWord.distance(b, a) == distance)
  }

  @Test func `a word that is far from all gets no suggestion`() {
    #expect(NearestWord.to("quetzalcoatl", among: ["csv", "json"]) == nil)
    #expect(NearestWord.to("x", among: []) == nil)
  }
}

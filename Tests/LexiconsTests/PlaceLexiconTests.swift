import Testing

@testable import Lexicons

@Suite struct PlaceLexiconTests {
  @Test(arguments: [(130502, "襄都区"), (130503, "信都区"), (211481, "兴城市"), (630123, "湟源县")])
  func `a code gives the name that bears it today`(code: Int32, name: String) throws {
    let places = try PlaceLexicon()
    let index = try #require(places.index(ofCode: code))
    #expect(places.name(index) == name)
  }
}

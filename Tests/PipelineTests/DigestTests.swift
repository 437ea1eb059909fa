internal import Newspaper
@testable internal import Pipeline
internal import Testing

@Suite struct DigestTests {
  // The examples of FIPS 180-4's test vectors.
  @Test func `the digests of known texts are as published`() {
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    #expect(Digest.sha256([]) == empty)
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(Digest.sha256([Array("a".utf8), Array("bc".utf8)]) == abc)
  }

  @Test func `a document's identifier derives from path and content alone`() {
    let first = Document(path: Array("a".utf8), content: [1, 2])
    #expect(first.id == Document(path: Array("a".utf8), content: [1, 2]).id)
    #expect(first.id != Document(path: Array("b".utf8), content: [1, 2]).id)
    #expect(first.id != Document(path: Array("a".utf8), content: [1, 3]).id)
    #expect(first.id.count == 13 && first.id.hasPrefix("d"))
  }
}

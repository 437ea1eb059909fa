internal import Foundation
@testable internal import Pipeline
internal import TestSupport
internal import Testing

@Suite struct JSONScannerTests {
  @Test(arguments: [
    #"{}"#, #" { } "#, #"{"a":1}"#, #"{"a":[1,{"b":null}],"c":"d"}"#, #"{"a":-0.5e+10}"#,
    #"{"a":""}"#, #"{"a":"😀\ud83d\ude00\u4e07\/\b\f\n\r\t\"\\"}"#, #"{"a":0}"#, #"{"a":1E5}"#,
    "{\"a\":\"\u{7F}\u{2028}\"}", #"{"a":[],"b":{},"a":true}"#,
  ])
  func `what is JSON is read`(text: String) { #expect(accepts(Array(text.utf8))) }

  @Test(arguments: [
    "", " ", "[]", "1", #""a""#, "{", "}", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{a:1}"#,
    #"{"a":01}"#, #"{"a":1.}"#, #"{"a":.5}"#, #"{"a":+1}"#, #"{"a":1e}"#, #"{"a":tru}"#,
    #"{"a":nulll}"#, #"{"a":"b}"#, #"{"a":"\x"}"#, #"{"a":"\u12g4"}"#, #"{"a":"\ud800"}"#,
    #"{"a":"\udc00"}"#, #"{"a":"\ud800\u0041"}"#, "{\"a\":\"\n\"}", #"{"a":1}{"#, #"{"a":1} x"#,
    #"{"a":[1,]}"#, #"{"a":[1 2]}"#, "{\"a\":\"\u{0}\"}", #"{'a':1}"#, #"{"a":NaN}"#,
  ])
  func `what is not is refused`(text: String) { #expect(!accepts(Array(text.utf8))) }

  @Test func `a string is unescaped`() throws {
    var scanner = JSONScanner(Array(#"{"k\u4e00":"\u4e07\ud83d\ude00\n\/"}"#.utf8))
    var seen: [[UInt8]: JSONScanner.Value] = [:]
    try scanner.object { seen[$0] = $1 }
    #expect(seen == [Array("k一".utf8): .string(Array("万😀\n/".utf8))])
  }

  @Test func `deep nesting is refused, not run into`() {
    let deep = "{\"a\":" + String(repeating: "[", count: 100_000)
    #expect(!accepts(Array(deep.utf8)))
    let fine =
      "{\"a\":" + String(repeating: "[", count: 60) + String(repeating: "]", count: 60) + "}"
    #expect(accepts(Array(fine.utf8)))
  }

  /// Mutations of good documents, judged by Foundation's reader, which lets a comma pass before a
  /// closing bracket.
  @Test func `it accepts what Foundation accepts`() {
    let seed: UInt64 = 4711
    var generator = Generator(seed: seed)
    let document = #"{"id": "1", "text": "\u4e07亩\n", "n": [-1.5e3, true, null, {"x": 0}]}"#
    let pieces = Array("{}[]\",:\\u0123456789abcdef-+.eE \n\ttrufalsn".utf8)
    for round in 0..<20_000 {
      var bytes = Array(document.utf8)
      for _ in 0...Int.random(in: 0...2, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0...2, using: &generator) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(pieces.randomElement(using: &generator) ?? 0x20, at: place)
        default: bytes[place] = pieces.randomElement(using: &generator) ?? 0x20
        }
      }
      guard String(validating: bytes, as: UTF8.self) != nil else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      guard !text.contains(/,\s*[\]}]/) else { continue }
      let oracle = (try? JSONSerialization.jsonObject(with: Data(bytes))) is [String: Any]
      #expect(accepts(bytes) == oracle, "seed \(seed), round \(round): \(text)")
    }
  }

  private func accepts(_ bytes: [UInt8]) -> Bool {
    var scanner = JSONScanner(bytes)
    return (try? scanner.object { _, _ in }) != nil
  }
}

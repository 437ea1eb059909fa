import Foundation
import Testing

@testable import Lexicons

/// The reader of plain lexicons, with the YAML library as its oracle.
@Suite struct PlainLexiconReaderTests {
  static let files = (FileManager.default.enumerator(atPath: Lexicon.folder)?.allObjects ?? [])
    .compactMap { $0 as? String }.filter { $0.hasSuffix(".yaml") }.sorted()

  @Test func `there are lexicons to read`() { #expect(Self.files.count > 40) }

  @Test(arguments: files)
  func `every lexicon is plain and reads as the library reads it`(name: String) throws {
    let path = Lexicon.folder + "/" + name
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let plain = try #require(read(text, Self.shape(of: text)))
    let whole = try Lexicon(yaml: text, file: path, shape: Self.shape(of: text))
    #expect(plain.header == whole.header)
    #expect(plain.entries.map(Self.description) == whole.entries.map(Self.description))
  }

  static let odd = [
    "entries:\n  - word: 亩\n    also: [市亩, \"[]\", 'it''s', -a,\n      畝 , ]\n",
    "# 表\nkind: area # 面积\n\nentries:\n  # 一\n  - word: a#b\n    examples:\n      - x   # y\n      - z\n",
    "entries:\n- word: a\n  also: [b]\n  examples:\n    - c\n- word: d\n",
    "entries:\n- word: a\n  examples:\n  - c\n  - d\n  role: e\n- word: f\n",
    "entries:\n  - word: \"\\\"\"\n    role: a b  c \n  - word: http://a\n    role: -1\n",
  ]

  @Test(arguments: odd)
  func `quotes, comments and blanks read as the library reads them`(text: String) throws {
    let shape = Lexicon.Shape(header: ["kind"], keys: ["role"])
    let plain = try #require(read(text, shape))
    let whole = try Lexicon(yaml: text, file: "test", shape: shape)
    #expect(plain.header == whole.header)
    #expect(plain.entries.map(Self.description) == whole.entries.map(Self.description))
  }

  @Test(arguments: [
    "entries:\n  - word: a: b\n", "entries:\n  - word: >\n      a\n", "entries:\n  - role: x\n",
    "entries:\n  - word: a\n    word: b\n", "entries:\n  - word: a\n    other: b\n",
    "entries:\n- word: a\n  - word: b\n", "entries:\n  - word: [a]\n",
    "entries:\n  - word: a\n    also: [b\n",
    "entries:\n  - word: a\n   also: [b]\n", "other:\n  - word: a\n", "entries: []\n",
    "entries:\n  - word: a\n    also: [b c\n      d]\n", "entries:\n  - {word: a}\n", "",
    "entries:\n  - word: 亩\r\n", "entries:\n  - word: \"a\\n\"\n", "entries:\n  - word: &x a\n",
  ])
  func `what is wrong or not plain is left to the library`(text: String) {
    #expect(read(text, .init(keys: ["role"])) == nil)
  }

  private func read(_ text: String, _ shape: Lexicon.Shape)
    -> (header: [String: String], entries: [LexiconEntry])?
  {
    PlainLexiconReader.read(Array(text.utf8), file: "test", shape: shape)
  }

  /// All keys that the file holds.
  private static func shape(of text: String) -> Lexicon.Shape {
    var shape = Lexicon.Shape()
    if text.contains("\n  - unit:") { shape = .init(list: "units", word: "unit") }
    for line in text.split(separator: "\n") {
      if let match = line.firstMatch(of: /^([a-z_]+):/), match.1 != shape.list {
        shape.header.insert(String(match.1))
      }
      if let match = line.firstMatch(of: /^(?: +|(?:  )?- )([a-z_]+):/) {
        shape.keys.insert(String(match.1))
      }
    }
    return shape
  }

  private static func description(_ entry: LexiconEntry) -> String {
    let fields = entry.fields.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }
    let lists = entry.lists.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }
    return "\(entry.line) \(entry.word) \(entry.also) \(fields) \(lists) \(entry.exampleLines)"
  }
}

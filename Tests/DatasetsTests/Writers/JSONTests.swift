internal import Datasets
internal import Foundation
internal import Numerals
internal import TestSupport
internal import Testing

@Suite struct JSONTests {
  @Test(arguments: NastyText.samples)
  func `a text comes back from Foundation's reader as it was`(text: String) throws {
    #expect(try read(text) == text)
  }

  @Test func `every control character and any mixture come back`() throws {
    for value in 0..<0x20 {
      let text = "a" + String(UnicodeScalar(UInt8(value))) + "b"
      #expect(try read(text).unicodeScalars.elementsEqual(text.unicodeScalars))
    }
    let seed: UInt64 = 20_240_223
    var generator = Generator(seed: seed)
    for round in 0..<2_000 {
      let text = NastyText.random(&generator)
      let back = try read(text)
      #expect(back.unicodeScalars.elementsEqual(text.unicodeScalars), "seed \(seed), \(round)")
    }
  }

  @Test func `a zero-width no-break space is written as it is`() {
    #expect(written(.text("\u{FEFF}a")) == "\"\u{FEFF}a\"")
  }

  @Test func `decimals are plain numbers with every digit`() throws {
    let exact = try #require(Rational(12_345_678_901_234_567_890_123, scale: 3))
    #expect(written(.decimal(exact)) == "12345678901234567890.123")
    #expect(written(.decimal(Rational(229_000_000))) == "229000000")
    #expect(written(.decimal(try #require(Rational(-1, scale: 4)))) == "-0.0001")
    #expect(written(.integer(Int.min)) == "-9223372036854775808")
    #expect(written(.null) == "null")
  }

  @Test(arguments: Dataset.all.map(\.name))
  func `the array and the lines hold the same rows`(name: String) throws {
    let dataset = try #require(Dataset.all.first { $0.name == name })
    let rows = dataset.rows(of: HandmadePage.page())
    let array = JSON().file(of: dataset, chunks: [rows, [], rows])
    let lines = JSONLines().file(of: dataset, chunks: [rows, [], rows])
    let parsed = try JSONSerialization.jsonObject(with: Data(array)) as? [[String: Any]]
    let records = try #require(parsed)
    #expect(records.count == 2 * rows.count)
    let written = lines.split(separator: 0x0A)
    #expect(written.count == records.count)
    for (record, line) in zip(records, written) {
      let other = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
      #expect(NSDictionary(dictionary: record).isEqual(other))
      #expect(Set(record.keys) == Set(dataset.columns.map(\.name)))
    }
  }

  @Test func `no rows give an empty array and an empty file of lines`() throws {
    #expect(String(decoding: JSON().file(of: .dates, chunks: [[]]), as: UTF8.self) == "[\n]\n")
    #expect(JSONLines().file(of: .dates, chunks: [[]]).isEmpty)
  }

  private func written(_ cell: Cell) -> String {
    var bytes: [UInt8] = []
    JSONBytes.append(cell, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Foundation's reader drops a U+FEFF that opens a stretch of text, so a stand-in goes through.
  private func read(_ text: String) throws -> String {
    let (mark, standIn) = ("\u{FEFF}", "\u{F8FE}")
    let back = try readByFoundation(text.replacing(mark, with: standIn))
    return back.replacing(standIn, with: mark)
  }

  private func readByFoundation(_ text: String) throws -> String {
    let data = Data(written(.text(text)).utf8)
    let value = try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
    return try #require(value as? String)
  }
}

extension RowFormat {
  /// A whole file, put together as the program does it.
  func file(of dataset: Dataset, chunks: [[[Cell]]]) -> [UInt8] {
    let pieces = chunks.map { bytes($0, of: dataset) }.filter { !$0.isEmpty }
    return opening(of: dataset) + pieces.joined(separator: separator) + closing
  }
}

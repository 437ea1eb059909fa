import Facts
import Foundation
import Lexicons
import Newspaper
import Testing

/// The page in `seeds/`, read body by body as a paragraph each: a reading leaves line ends out.
@Suite struct SeedTests {
  struct Page {
    var bodies: [String]

    init() throws {
      let path = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../seeds/000_ae746055ca1dd634.txt").standardizedFileURL
      let text = try String(contentsOf: path, encoding: .utf8)
      let parts = text.components(separatedBy: "（记者 晴空）")
      bodies = parts.prefix(2).map { String($0.filter { !$0.isWhitespace }) }
    }
  }

  @Test func `the dates of the seed are found and resolved`() throws {
    let author = Signature(name: "韩俊良", roles: ["市人大代表", "湟源县委书记"], span: Span(0, 0))
    let read = try Page().bodies.map { try ContextReading().read($0, author: author) }
    let dates = read[0].dates.map { DateReading.days($0.expression) }
    #expect(
      dates == [
        "2023-01-01/2023-12-31", "2024-01-01/2024-12-31", "2024-01-01/2024-12-31",
        "2024-10-01/2024-10-01", "2021-01-01/2025-12-31",
      ])
    #expect(read[1].dates.isEmpty)
    #expect(read.map(\.context.referenceYear) == [2024, nil])
    #expect(read.map(\.context.placeCode) == ["630123", "630123"])
  }

  @Test func `the numeric terms of the seed are found, and nothing else`() throws {
    let words = try NumericWords()
    let found = try Page().bodies.map { body -> [String] in
      let reading = Reading(body)
      return NumericTermFinder(words: words)
        .find(in: reading, sentences: Passage(reading).sentences, taken: [])
        .terms.map { reading.string($0.range) }
    }
    #expect(found[0] == ["五个中心城市", "五个首位责任", "三公经费", "千万工程", "三农"])
    #expect(
      found[1] == [
        "两会", "四个抓落实", "三个担当", "两会", "六问", "十严禁", "三个最大", "三个更加重要",
        "一个创新基地、三个中心城市", "六抓一控", "双碳", "千万工程", "三宜", "三权", "三库", "3个三", "三级三类",
        "平急两用", "三大工程", "十大专项行动", "十项",
      ])
  }

  @Test func `the points of the seed run on inside paragraphs`() throws {
    let markers = try Page().bodies.map { text -> [String] in
      let body = RepairedText(plain: SourceText(text))
      return SectionFinder().find(in: body).map { body.string($0.marker) }
    }
    #expect(markers == [["一是", "二是", "三是"], ["一是", "二是", "三是", "四是"]])
  }

  @Test func `the persons named in the seed are found, and nobody else`() throws {
    let names = try Page().bodies.map { try PeopleReading().read($0).mentions.map(\.name) }
    #expect(names == [[], ["习近平"]])
  }
}

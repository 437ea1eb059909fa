import Facts
import Lexicons
import Newspaper
import Numerals
import Testing

/// The panel of an article of 湟源县, 今年 = 2024.
private struct PanelReading {
  let finder: FactFinder

  init() throws { finder = try FactFinder() }

  static let shared = try? PanelReading()

  struct Row {
    let indicator: Indicator
    let level: Quantity?
    let growth: Quantity?

    /// `value=… growth=…` of the row, in the order that examples write them.
    var columns: String {
      let value = level?.value.map { "value=\($0.decimal)" }
      let change = indicator.growth.map { "growth=\($0.value.decimal)" }
      return [value, change].compactMap { $0 }.joined(separator: " ")
    }
  }

  func read(_ text: String) -> [Row] {
    let source = SourceText(text)
    let author = Signature(name: "李明", roles: ["湟源县县长"], span: Span(0, 0))
    let article = Article(
      ordinal: 1, blocks: [], body: RepairedText(plain: source), author: author)
    let facts = finder.find(in: [article], of: source, issue: .init(referenceYear: 2024))
    return facts.flatMap { facts in
      facts.indicators.map { row in
        Row(
          indicator: row, level: row.level.map { facts.quantities[$0] },
          growth: row.growth.map { facts.quantities[$0.quantity] })
      }
    }
  }
}

@Suite struct IndicatorExampleTests {
  static let entries = (try? IndicatorLexicon())?.entries ?? []

  @Test func `every indicator has an example`() {
    #expect(Self.entries.count > 80)
    for entry in Self.entries { #expect(!entry.examples.isEmpty, "\(entry.word)") }
  }

  @Test(arguments: entries.map(\.word))
  func `the examples of an indicator hold`(word: String) throws {
    let entry = try #require(Self.entries.first { $0.word == word })
    for example in entry.examples {
      let rows = try #require(PanelReading.shared).read(example.text)
      let told = zip(example.marks, example.results).filter { $0.1 != "-" }
      #expect(rows.count == told.count, "\(example.line)")
      for (mark, columns) in told {
        let row = try #require(
          rows.first { ($0.level ?? $0.growth)?.span == mark }, "\(example.line)")
        #expect(row.indicator.name == word, "\(example.line)")
        #expect(row.columns == columns, "\(example.line)")
      }
    }
  }

  @Test func `a row says for where and when, and a name of many spellings is one`() throws {
    let rows = try #require(PanelReading.shared).read(
      "2023年，全市GDP达到1800亿元，增长6.1%。今年，力争地区生产总值增长6%以上。")
    #expect(rows.map(\.indicator.name) == ["地区生产总值", "地区生产总值"])
    #expect(rows.map(\.indicator.place) == ["西宁市", "湟源县"])
    #expect(rows.map(\.indicator.placeCode) == ["630100", "630123"])
    #expect(rows.map(\.indicator.period) == ["2023", "2024"])
    #expect(rows.map(\.indicator.status) == [.achieved, .planned])
  }

  @Test(arguments: [
    "合作社粮食产量30吨。", "景区接待游客5万人次。", "新增高新技术企业6家。", "城镇新增就业比上年增加300人。",
    "农村居民人均可支配收入较全省高1200元。", "其中，工业用电量2.1亿千瓦时。",
    "每千人口医疗卫生机构床位7.2张。", "五年来，地区生产总值年均增长8.6%。",
  ])
  func `what is another's, added or compared makes no row`(text: String) throws {
    #expect(try #require(PanelReading.shared).read(text).isEmpty)
  }
}

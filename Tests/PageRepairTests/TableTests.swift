import Newspaper
import PageRepair
import Testing

/// Tables are kept row by row, and nothing else is taken for one.
@Suite struct TableTests {
  static func tables(_ text: String) throws -> [String] {
    let source = SourceText(text)
    let document = try PageRepair().repair(source)
    #expect(PageRepairProperties.fault(document, source) == nil)
    return document.articles.flatMap(\.blocks).filter { $0.kind == .table }
      .map { $0.text(in: source) }
  }

  static let rows = [
    "指标 单位 前三季度 增长（%）", "地区生产总值 亿元 123.4 6.1", "农业增加值 亿元 23.5 4.2", "工业增加值 亿元 56.7 7.8",
  ]

  @Test(arguments: [" ", "    ", "\t", " | ", "　"])
  func `rows keep their cells apart`(gap: String) throws {
    let table = Self.rows.map { $0.replacing(" ", with: gap) }.joined(separator: "\n")
    let text = "全县经济运行平稳\n\n　　前三季度全县生产总值增长6.1%，见下表。\n\(table)\n　　四季度将抓好项目建设。\n"
    let found = try Self.tables(text)
    #expect(found.map { $0.replacing(" | ", with: " ") } == Self.rows)
  }

  @Test func `a table is told, and its numbers are left alone`() throws {
    let source = SourceText("全县经济平稳\n\n　　生产总值见下表。\n" + Self.rows.joined(separator: "\n") + "\n")
    let document = try PageRepair().repair(source)
    #expect(document.problems.map(\.code).contains(.tableUnread))
    let body = try #require(document.articles.first?.body)
    #expect(body.tableRows.count == 4)
    #expect(body.paragraphs.indices.map(body.prose).filter { !$0.isEmpty }.count == 1)
  }

  @Test(arguments: [
    "隧道5 座共3088 米，其中长隧道1 座1045 米；\n桥梁75 座共18069 米，其中特大桥3 座；\n立交29 座，涵洞通道666 道，服务区3 处，\n",
    "( 含 污 水 处 理 费 ) 1 . 2 0 元\n每 吨 水 价 由 2 . 3 元 调 整\n为 3 . 1 元 左 右 。\n",
    "种植青稞10万亩\n种植油菜8万亩\n种植小麦6万亩\n",
  ])
  func `text with numbers is no table`(text: String) throws {
    #expect(try Self.tables("全县农业\n\n" + text).isEmpty)
  }
}

internal import Datasets
internal import Foundation
internal import TestSupport
internal import Testing

/// What must come out of the real page in seeds/.
@Suite struct SeedPageTests {
  @Test func `the page gives one document without a problem`() throws {
    #expect(try SeedPage.rows("problems").isEmpty)
    let document = try #require(try SeedPage.rows("documents").first)
    #expect(document["encoding"] == "UTF-8" && document["articles"] == "2")
    #expect(document["bytes"] == "11848")
  }

  @Test func `two articles with their headlines, authors, posts and reporters`() throws {
    let articles = try SeedPage.rows("articles")
    #expect(
      articles.map { $0["title"] } == [
        "全力推进湟源县经济社会高质量发展", "抢抓机遇 实干争先 奋力在现代化新青海建设西宁实践中求实效显担当",
      ])
    #expect(articles.map { $0["author"] } == ["董峰", "韩俊良"])
    #expect(
      articles.map { $0["author_roles"] } == ["市人大代表；湟源县委副书记；县长", "市人大代表；湟源县委书记"])
    #expect(articles.map { $0["reporter"] } == ["晴空", "晴空"])
  }

  @Test func `paragraphs are the page's lines joined, exact to the character`() throws {
    let articles = try SeedPage.rows("articles")
    #expect(articles.map { $0["paragraphs"] } == ["2", "5"])
    // The bodies' lines with their ends and blanks taken out; a paragraph ends where the sense does.
    let page = try String(
      contentsOf: SeedPage.root.appending(path: SeedPage.path), encoding: .utf8)
    let bodies = page.components(separatedBy: "（记者 晴空）").prefix(2)
    for (article, body) in zip(articles, bodies) {
      let text = try #require(article["text"])
      #expect(text.filter { !$0.isWhitespace } == body.filter { !$0.isWhitespace })
    }
    let starts = articles.map {
      ($0["text"] ?? "").split(separator: "\n").map { String($0.prefix(7)) }
    }
    #expect(
      starts == [
        ["政府工作报告目", "今年是中华人民"],
        ["政府工作报告通", "湟源县将坚持以", "一是在讲政治强", "二是在护生态守", "三是在提质效促"],
      ])
  }

  /// raw, comparator, value, unit, base value, base unit, line.
  static let quantities: [[String]] = [
    ["36%", "ge", "36", "%", "36", "%", "26"],
    ["4个", "eq", "4", "个", "4", "1", "39"],
    ["千亩", "eq", "1000", "亩", "666666.666667", "m2", "39"],
    ["10万亩", "eq", "100000", "亩", "66666666.6667", "m2", "39"],
    ["65%", "ge", "65", "%", "65", "%", "55"],
    ["80%", "eq", "80", "%", "80", "%", "83"],
    ["2.29亿元", "eq", "229000000", "元", "229000000", "CNY", "153"],
    ["1.6亿元", "eq", "160000000", "元", "160000000", "CNY", "154"],
    ["1.1亿元", "eq", "110000000", "元", "110000000", "CNY", "156"],
    ["8万片", "eq", "80000", "片", "80000", "1", "175"],
    ["98兆瓦", "eq", "98", "兆瓦", "98000000", "W", "190"],
    ["4.8亿元", "eq", "480000000", "元", "480000000", "CNY", "191"],
    ["8个", "eq", "8", "个", "8", "1", "213"],
    ["58个", "eq", "58", "个", "58", "1", "213"],
    ["7677万元", "eq", "76770000", "元", "76770000", "CNY", "230"],
  ]

  @Test(arguments: quantities)
  func `a measured value is there, exact and in its place`(expected: [String]) throws {
    let rows = try SeedPage.rows("quantities").filter { $0["raw"] == expected[0] }
    try #require(rows.count == 1, "\(expected[0]) stands \(rows.count) times")
    let columns = ["raw", "comparator", "value", "unit", "base_value", "base_unit", "line_start"]
    #expect(columns.map { rows[0][$0] ?? "" } == expected)
  }

  @Test func `every mention is the source's own words, without line ends and blanks`() throws {
    let page = try String(
      contentsOf: SeedPage.root.appending(path: SeedPage.path), encoding: .utf8)
    let scalars = Array(page.unicodeScalars)
    for row in try SeedPage.rows("quantities") {
      let start = try #require(row["start"].flatMap(Int.init))
      let end = try #require(row["end"].flatMap(Int.init))
      let slice = scalars[start..<end].filter { !$0.properties.isWhitespace }
      #expect(String(String.UnicodeScalarView(slice)) == row["raw"])
    }
  }

  @Test(arguments: [
    "2023年", "2024年", "第一", "一批", "一套", "一户", "一策", "千万", "六", "十", "二十",
  ])
  func `years, ordinals, names and indefinite ones are no quantities`(raw: String) throws {
    #expect(try SeedPage.rows("quantities").allSatisfy { $0["raw"] != raw })
  }

  @Test(arguments: Dataset.all.map(\.name))
  func `the datasets of the page come out as the golden files`(name: String) throws {
    let dataset = try #require(Dataset.all.first { $0.name == name })
    let file = SeedPage.root.appending(path: "Tests/PipelineTests/Golden/seed/\(name).jsonl")
    #expect(try Golden.fault(of: try SeedPage.jsonLines(dataset), against: file) == nil)
  }

  @Test(arguments: ["README.md", "README.zh-CN.md"])
  func `the row that the README shows is the row of the run`(name: String) throws {
    let file = SeedPage.root.appending(path: name)
    let text = try String(contentsOf: file, encoding: .utf8)
    let block = try #require(text.firstMatch(of: /```json\n([^`]*)```/)?.1)
    let shown = try SeedPage.shownQuantity("d7e6246e5d1f6-a1-q665")
    try #require(shown.contains(#""raw": "10万亩""#))
    let renewed = text[..<block.startIndex] + shown + text[block.endIndex...]
    #expect(try Golden.fault(of: renewed.utf8, against: file) == nil)
  }
}

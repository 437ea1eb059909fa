import Newspaper
import PageRepair
import Testing

/// Articles that go on on another page: 下转第四版, 上接第一版.
@Suite struct JumpTests {
  static func repaired(_ text: String) throws -> (document: RepairedDocument, source: SourceText) {
    let source = SourceText(text)
    return (try PageRepair().repair(source), source)
  }

  static func paragraphs(_ article: Article) -> [String] {
    article.body.paragraphs.map(article.body.string)
  }

  /// A page of one article that ends on a jump line.
  static func page(endingOn jump: String) -> String {
    "第1版 要闻\n\n山前县种出富民菌菇\n\n　　去年，山前县种植菌菇1.2万亩，带动村民增收。\n　　今年再建6个基地。\(jump)\n"
  }

  @Test(arguments: [
    "（下转第三版）", "(下转第3版)", "（下转3版）", "▲下转3版", " 下转第三版", "（转第三版）", "（下转A03版）", "【下转第3版】",
    "（下转第二、三版）", "→下转第3版", "（下转第3页）", "（下转第三版《山前县种出富民菌菇》）", "（下转第3版▶", "（下转第3版①）",
  ])
  func `a jump line is no part of the body`(jump: String) throws {
    let text = Self.page(endingOn: jump.hasSuffix("▶") ? jump + "）" : jump)
    let article = try #require(try Self.repaired(text).document.articles.first)
    #expect(Self.paragraphs(article).last == "今年再建6个基地。")
    #expect(article.blocks.last?.kind == .jump)
  }

  @Test(arguments: ["（上接第一版）", "上接A1版", "▲上接1版", "（紧接第一版）", "（接第1版）", "《山前县种出富民菌菇》（上接第一版）"])
  func `a line that says where an article began is none either`(jump: String) throws {
    let text = "第3版 综合\n\n\(jump)\n\n历都写进二维码。目前，45家合作社已接入平台。\n　　订单排到了下个月。\n"
    let article = try #require(try Self.repaired(text).document.articles.first)
    #expect(
      Self.paragraphs(article) == ["历都写进二维码。目前，45家合作社已接入平台。", "订单排到了下个月。"])
    #expect(article.blocks.contains { $0.kind == .jump })
  }

  @Test(arguments: ["他上接第一版的主题，谈了三点。", "该书已转第三版印刷。", "会议在第三版图纸前召开。"])
  func `words that only look so stay text`(sentence: String) throws {
    let text = "山前县种出富民菌菇\n\n　　去年种植菌菇1.2万亩。\(sentence)\n"
    let (document, source) = try Self.repaired(text)
    #expect(!PageRepairProperties.blocks(document).contains { $0.kind == .jump })
    #expect(document.articles.first?.blocks.last?.text(in: source).hasSuffix(sentence) == true)
  }

  @Test func `a report to be read elsewhere is a notice`() throws {
    let text = "山前县种出富民菌菇\n\n　　去年种植菌菇1.2万亩。（全文见第二版）\n"
    let (document, source) = try Self.repaired(text)
    let notices = document.furniture.filter { $0.kind == .notice }.map { $0.text(in: source) }
    #expect(notices == ["（全文见第二版）"])
  }

  static let first = page(endingOn: "县农业农村局局长王强说，要把每一朵菌菇的来 （下转第四版）")
  static let second = """
    第4版 综合

    山前县种出富民菌菇
    （上接第一版）

    历都写进二维码。目前，45家合作社已接入平台。
    　　订单排到了下个月。

    """

  @Test func `both ends in one file are one article`() throws {
    let (document, source) = try Self.repaired(Self.first + "\u{0C}" + Self.second)
    #expect(document.articles.count == 1)
    let article = try #require(document.articles.first)
    #expect(article.text(of: .headline, in: source) == "山前县种出富民菌菇")
    #expect(
      Self.paragraphs(article).dropFirst() == [
        "今年再建6个基地。县农业农村局局长王强说，要把每一朵菌菇的来历都写进二维码。目前，45家合作社已接入平台。",
        "订单排到了下个月。",
      ])
    #expect(!document.problems.contains { $0.code == .jumpUnresolved })
    #expect(document.evidence.contains { $0.contains("goes on after its jump line") })
    #expect(PageRepairProperties.fault(document, source) == nil)
  }

  @Test func `the first of two parts may lack its form feed`() throws {
    let document = try Self.repaired(Self.first + "\n" + Self.second).document
    #expect(document.articles.count == 1)
  }

  @Test func `another page's number is no partner`() throws {
    let other = Self.second.replacing("第4版", with: "第7版")
    let document = try Self.repaired(Self.first + "\u{0C}" + other).document
    #expect(document.articles.count == 2)
    let rows = document.problems.filter { $0.code == .jumpUnresolved }
    #expect(rows.count == 2)
    #expect(rows.first?.message.contains("goes on on page 4") == true)
  }

  @Test func `one end alone is a row that names the page`() throws {
    let document = try Self.repaired(Self.second).document
    let row = try #require(document.problems.first { $0.code == .jumpUnresolved })
    #expect(row.message.contains("（上接第一版）"))
    #expect(row.message.contains("begins on page 1"))
  }

  @Test func `two ends that fit as well stay apart`() throws {
    let unnumbered = Self.second.replacing("第4版 综合\n\n山前县种出富民菌菇\n", with: "")
    let document =
      try Self.repaired(Self.first + "\u{0C}" + unnumbered + "\u{0C}" + unnumbered).document
    #expect(document.articles.count == 3)
    #expect(document.problems.filter { $0.code == .jumpUnresolved }.count == 3)
  }
}

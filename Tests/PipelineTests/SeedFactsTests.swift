internal import Testing

/// What the real page in seeds/ says beside its quantities.
@Suite struct SeedFactsTests {
  @Test func `both articles speak for 湟源县 in 2024`() throws {
    let articles = try SeedPage.rows("articles")
    #expect(articles.map { $0["place"] } == ["湟源县", "湟源县"])
    #expect(articles.map { $0["place_code"] } == ["630123", "630123"])
    #expect(articles.map { $0["reference_year"] } == ["2024", "2024"])
  }

  @Test(arguments: [
    ["2023年", "point", "2023-01-01", "2023-12-31"], ["2024年", "point", "2024-01-01", "2024-12-31"],
    ["今年", "point", "2024-01-01", "2024-12-31"], ["十四五", "plan", "2021-01-01", "2025-12-31"],
  ])
  func `a time expression stands on the calendar`(expected: [String]) throws {
    let rows = try SeedPage.rows("dates").filter { $0["raw"] == expected[0] }
    try #require(rows.count == 1)
    #expect(["raw", "kind", "start_date", "end_date"].map { rows[0][$0] ?? "" } == expected)
  }

  @Test func `three numbered points in the first article, four in the second`() throws {
    let sections = try SeedPage.rows("sections")
    #expect(
      sections.map { "\($0["marker"] ?? "") \($0["heading"] ?? "")" } == [
        "一是 以生态育生机，守好生态大后方", "二是 以特色显特效，增强产业竞争力", "三是 以民生聚民心，集中力量办实事",
        "一是 在讲政治强引领上求实效显担当", "二是 在护生态守底线上求实效显担当", "三是 在提质效促发展上求实效显担当",
        "四是 在强基础固底板上求实效显担当",
      ])
    // The fourth point runs on inside the paragraph of the third.
    #expect(sections[5]["text"]?.hasSuffix("激发高质量发展新动能。") == true)
  }

  @Test(arguments: [
    ["36%", "农村生活污水治理村庄覆盖面", "planned"], ["4个", "饲草基地", "planned"], ["千亩", "饲草基地", "planned"],
    ["10万亩", "优质饲草", "planned"], ["65%", "主要农产品转化率", "planned"], ["80%", "财政支出", "ongoing"],
    ["2.29亿元", "山水林田湖草一体化保护修复项目", "planned"], ["1.6亿元", "流域生态修复工程", "planned"],
    ["1.1亿元", "湟海渠配套改造", "planned"], ["8万片", "医用牛心包膜", "planned"],
    ["98兆瓦", "分散式风力发电项目", "planned"], ["4.8亿元", "首个独立储能项目", "planned"],
    ["8个", "乡镇级详规", "planned"], ["58个", "村实用性规划", "planned"],
    ["7677万元", "地质灾害系统防治工程", "planned"],
  ])
  func `a quantity says what it is about and whether it is promised, under way or done`(
    expected: [String]
  ) throws {
    let row = try #require(try SeedPage.rows("quantities").first { $0["raw"] == expected[0] })
    #expect(["raw", "subject", "status"].map { row[$0] ?? "" } == expected)
    #expect(row["place"] == "湟源县")
  }

  @Test func `the bases and the size of each belong together`() throws {
    let rows = try SeedPage.rows("quantities").filter { $0["group_id"] != nil }
    #expect(rows.map { "\($0["raw"] ?? "") \($0["group_role"] ?? "")" } == ["4个 count", "千亩 each"])
    #expect(Set(rows.map { $0["group_id"] }).count == 1)
  }

  @Test(arguments: [
    "三个最大", "三个更加重要", "六抓一控", "3个三", "十大专项行动", "三级三类", "三宜", "三权", "三库", "千万工程", "三大工程",
    "五个中心城市",
  ])
  func `a numeric slogan is a term and holds no quantity`(raw: String) throws {
    #expect(try SeedPage.rows("numeric_terms").contains { $0["raw"] == raw })
  }

  @Test(arguments: ["75周年", "一批", "一套", "三年", "三类", "三级", "三库", "3个", "四个", "十项", "六问"])
  func `years, slogans, programmes and indefinite ones are no quantities`(raw: String) throws {
    #expect(try SeedPage.rows("quantities").allSatisfy { $0["raw"] != raw })
  }

  @Test func `counts of abstract nouns are quantities where no quotes make a slogan of them`()
    throws
  {
    let counts = try SeedPage.rows("quantities").filter { $0["quantity_kind"] == "count" }
    #expect(counts.compactMap { $0["raw"] } == ["4个", "八个", "五个", "8万片", "三个", "8个", "58个"])
  }

  @Test func `authors in each of their posts, and the reporter`() throws {
    let people = try SeedPage.rows("people").filter { $0["capacity"] != "mentioned" }
    let posts = people.map {
      [$0["name"], $0["role"], $0["organization"], $0["place"]].map { $0 ?? "" }
        .joined(separator: "|")
    }
    #expect(
      posts == [
        "董峰|代表|市人大|西宁市", "董峰|副书记|湟源县委|湟源县", "董峰|县长||湟源县", "晴空|记者||",
        "韩俊良|代表|市人大|西宁市", "韩俊良|书记|湟源县委|湟源县", "晴空|记者||",
      ])
  }
}

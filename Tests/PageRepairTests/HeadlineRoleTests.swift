import Newspaper
import PageRepair
import Testing

/// The lines of a headline, who wrote below it, and why it went to its body.
@Suite struct HeadlineRoleTests {
  static func article(_ head: String) throws -> (article: Article, source: SourceText) {
    let source = SourceText(head + "\n\n　　去年，山前县农业总产值达到12亿元，同比增长5.3%。\n")
    return (try #require(try PageRepair().repair(source).articles.first), source)
  }

  @Test(
    arguments: [
      ("山前县政府工作报告\n聚力兴农建设美丽乡村", "山前县政府工作报告", "聚力兴农建设美丽乡村", nil),
      ("【两会声音】\n山前县加快产业升级", "【两会声音】", "山前县加快产业升级", nil),
      ("聚力兴农建设美丽乡村\n——山前县农业发展侧记", nil, "聚力兴农建设美丽乡村", "——山前县农业发展侧记"),
      (
        "乡村振兴系列报道\n一朵菌菇的旅程\n——山前县富民产业\n发展纪实", "乡村振兴系列报道", "一朵菌菇的旅程",
        "——山前县富民产业 发展纪实"
      ),
      ("山前县农业总产值\n达到12亿元", nil, "山前县农业总产值 达到12亿元", nil),
      ("山前县政府工作报告", nil, "山前县政府工作报告", nil),
      ("山前县政府工作报告\n——在县第三次大会上", nil, "山前县政府工作报告", "——在县第三次大会上"),
    ] as [(String, String?, String, String?)])
  func `kicker, headline and subtitle are told apart`(
    head: String, kicker: String?, title: String, subtitle: String?
  ) throws {
    let (article, source) = try Self.article(head)
    #expect(article.text(of: .kicker, in: source) == kicker)
    #expect(article.text(of: .headline, in: source) == title)
    #expect(article.text(of: .subtitle, in: source) == subtitle)
  }

  @Test(
    arguments: [
      ("□ 本报记者 阿卜杜拉·买买提 李 明 通讯员 才仁卓玛", ["阿卜杜拉·买买提", "李明", "才仁卓玛"]),
      ("本报记者 王 强　赵静怡", ["王强", "赵静怡"]),
      ("记者 欧阳清 古丽娜尔·艾山 通讯员 李 娜 王伟", ["欧阳清", "古丽娜尔·艾山", "李娜", "王伟"]),
    ] as [(String, [String])])
  func `names with dots and names with a blank are one name each`(
    line: String, names: [String]
  ) throws {
    let article = try Self.article("山前县农业增产\n" + line).article
    #expect(article.reporters.map(\.name) == names)
  }

  @Test(
    arguments: [
      ("新华社西宁2月3日电（记者 李 明 古丽娜尔·艾山）", ["李明", "古丽娜尔·艾山"]),
      ("本报讯（记者 江禾 通讯员 王伟、赵静）", ["江禾", "王伟", "赵静"]),
      ("本报讯 记者 江禾 报道", ["江禾"]),
      ("本报记者江禾报道", ["江禾"]),
      ("据新华社北京2月3日电（记者江禾、方文远）", ["江禾", "方文远"]),
    ] as [(String, [String])])
  func `the head of a dispatch names who reported`(lead: String, names: [String]) throws {
    let source = SourceText("山前县农业增产\n\n　　\(lead)：去年，山前县农业总产值达到12亿元。\n")
    let article = try #require(try PageRepair().repair(source).articles.first)
    #expect(article.reporters.map(\.name) == names)
  }

  @Test func `evidence names place, words and the next best body`() throws {
    let source = SourceText(
      """
      山前县农业增产

      　　去年，山前县农业总产值达到12亿元，粮食增产三成。
      （记者 江禾）

      湖东区新建助餐点

      　　湖东区今年新建32个老年助餐点，老人花8元就能吃上热饭。

      """)
    let evidence = try PageRepair().repair(source).evidence
    #expect(
      evidence.first
        == "article 1, “山前县农业增产”: the headline stands right above the body; it shares 61 % of its wording (山前县农业, 增产), 0 % with the next best body"
    )
  }
}

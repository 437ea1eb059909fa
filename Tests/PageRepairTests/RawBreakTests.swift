import Newspaper
import PageRepair
import Testing

/// Where articles part on a page in raw order, and what stands between them.
@Suite struct RawBreakTests {
  static let theatre = """
    下川镇的戏台一到周末就坐满了人，老人们带着
    小板凳早早来占座，孩子们在台下追着跑。镇上的
    剧团演的都是身边事，台词里有乡音，唱腔里有泥
    土味，一场戏散了，大伙还要议论好几天。

    """
  static let players = """
    团长说，剧团三十年没有断过，靠的是村里人一碗
    饭一碗饭地供着。排戏在晒场上，道具是自家做的，
    唱完一出，台上台下一起收拾板凳，像一家人。

    """
  static let bridge = """
    跨江大桥的钢梁昨天在江心合龙，焊花在夜里亮了
    一整晚。这座桥长两千三百米，主塔高一百四十米，
    工人们在江面上干了三个冬天，从桩基到拉索没有
    出过一次差错。通车以后，两岸往来只要五分钟。

    """

  static func titles(_ text: String) throws -> [String?] {
    try RawOrderTests.articles(text).map { $0.article.text(of: .headline, in: $0.source) }
  }

  @Test func `a doubtful line opens an article where each side of it is signed`() throws {
    let (first, second) = ("乡村里唱大戏\n", Self.theatre + "不断的戏\n" + Self.bridge)
    #expect(try Self.titles(first + second) == ["乡村里唱大戏"])
    #expect(try Self.titles(first + "本报记者江禾\n" + second) == ["乡村里唱大戏"])
    let signed = first + "本报记者江禾\n" + second
    #expect(try Self.titles(signed + "（记者方远山）\n") == ["乡村里唱大戏", "不断的戏"])
    #expect(try Self.titles(signed + "（记者江禾）\n") == ["乡村里唱大戏"])
  }

  @Test func `short lines above a lead are its headline, however many`() throws {
    let text =
      "乡村里唱大戏\n" + Self.theatre + "跨江大桥\n钢梁合龙\n建设者\n奋战三个冬天\n——两岸往来\n只要五分钟\n本报讯（记者江禾）"
      + Self.bridge
    #expect(try Self.titles(text).last == "跨江大桥 钢梁合龙 建设者 奋战三个冬天")
  }

  @Test func `a headline that ends in a quote stands apart above its byline`() throws {
    let text =
      "乡村里唱大戏\n" + Self.theatre.replacing("大伙还要议论好几天。", with: "大伙议论到第二天中午才罢。")
      + "跨江大桥的建设者们：一座桥、一江水和三个“冬\n天”\n县交通局局长方远山\n" + Self.bridge
    #expect(try Self.titles(text).last == "跨江大桥的建设者们：一座桥、一江水和三个“冬 天”")
  }

  @Test func `a subtitle goes on in its next line behind a comma`() throws {
    let text =
      "乡村里唱大戏\n" + Self.theatre + "（记者方远山）\n跨江大桥合龙\n——主塔高一百四十米，\n两岸往来五分钟\n本报记者江禾\n" + Self.bridge
    let (article, source) = try #require(try RawOrderTests.articles(text).last)
    #expect(article.text(of: .headline, in: source) == "跨江大桥合龙")
    #expect(article.text(of: .subtitle, in: source) == "——主塔高一百四十米， 两岸往来五分钟")
  }

  @Test(arguments: [
    "9月25日，下川镇群众在广场上\n看演出。\n（本报通讯员江禾\n摄）\n",
    "近日，下川镇的油菜花竞相\n开放，引来不少游客。\n（本报通\n讯员江禾摄）\n",
    "下川镇中心小学的学生正在村口的老戏台下面学唱腔。\n（本\n报通讯员江禾摄）\n",
  ])
  func `a credit goes over several lines below its caption`(caption: String) throws {
    let text = "乡村里唱大戏\n" + Self.theatre + caption + Self.players
    let articles = try RawOrderTests.articles(text)
    #expect(articles.count == 1)
    let (article, source) = try #require(articles.first)
    #expect(article.body.paragraphs.count == 2)
    #expect(try PageRepair().repair(source).furniture.contains { $0.kind == .caption })
  }

  @Test func `a post that opens a paragraph whose next line found no room is no byline`() throws {
    let text = """
      乡村里唱大戏
      下川镇的戏台一到周末就坐满了
      人，老人们带着小板凳早早来占
      座，孩子们在台下追着跑，剧团
      的人忙着在后台装箱。
      老师也来唱
      从教二十六年的教师夏立
      平，上个月也登了台，唱的是自
      己写的词，学生一个劲地拍手。

      """
    let articles = try RawOrderTests.articles(text)
    #expect(articles.allSatisfy { $0.article.author == nil })
  }

  @Test func `a word that ends in 报 is a paper's name beside a date`() throws {
    let text = "第3版 下川报 综合新闻 2016年7月1日 星期五\n乡村里唱大戏\n" + Self.theatre
    let source = SourceText(text)
    let document = try PageRepair().repair(source)
    #expect(document.publication == "下川报")
    #expect(document.articles.first?.text(of: .headline, in: source) == "乡村里唱大戏")
    #expect(try Self.titles("跨江大桥传来捷报\n" + Self.bridge) == ["跨江大桥传来捷报"])
  }

  static let box = """
    一周简讯
    下川镇戏台修缮一新
    下川镇的老戏台用了一百二十年，木头朽了，瓦也漏了，今年春天请来三位木匠，照着原来的样子一根一根换了柱
    子。
    “台口比原来还亮堂
    ，老人们天天来看。
    ”戏台管理员方远山说，开台那天要连唱三晚，四邻八乡的人都要来，板凳已经借好了四百条，茶水也备足。
    跨江大桥本月通车
    跨江大桥的引桥昨天铺完最后一段沥青，路灯和护栏都已经装好，检测车来回跑了六趟，各项数据都在标准以内。
    大桥通车以后，两岸的孩子上学不用再等渡船，菜农进城也能省下一个多小时，沿江的旅馆和饭店已经接到不少预
    订。

    """

  @Test func `a box over several columns is read in its own width`() throws {
    let texts =
      Self.theatre + RawOrderTests.mushrooms + Self.players + RawOrderTests.dam + Self.bridge
    let page = "乡村里唱大戏\n本报记者江禾\n" + texts + texts + texts + Self.box
    let articles = try RawOrderTests.articles(page).suffix(2)
    #expect(try Self.titles(page).suffix(2) == ["下川镇戏台修缮一新", "跨江大桥本月通车"])
    #expect(articles.map(\.article.body.paragraphs.count) == [2, 1])
  }
}

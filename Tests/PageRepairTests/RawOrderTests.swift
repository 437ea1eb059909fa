import Newspaper
import PageRepair
import Testing

/// What `pdftotext -raw` leaves of a page: no blanks between post and name, nothing between articles.
@Suite struct RawOrderTests {
  static func articles(_ text: String) throws -> [(article: Article, source: SourceText)] {
    let source = SourceText(text)
    let document = try PageRepair().repair(source)
    #expect(PageRepairProperties.fault(document, source) == nil)
    return document.articles.map { ($0, source) }
  }

  static let body = "全县菌菇今年长势喜人，一簇簇菌菇从菌棒上冒出来，\n带动3600户村民增收，户均增加收入近两万元。\n"

  @Test(arguments: [
    "山前县把菌菇种成富民产业\n带动村民增收\n作者：市人大代表、山前县委书记方远山\n",
    "山前县把菌菇种成富民产业\n带动村民增收\n市人大代表、山前县委书记方远山\n",
    "山前县把菌菇种成富民产业\n带动村民增收 □市人大代表、山前县委书记方远山\n",
  ])
  func `a byline below a headline lost the blank before its name`(head: String) throws {
    let (article, source) = try #require(try Self.articles(head + Self.body).first)
    #expect(article.author?.name == "方远山")
    #expect(article.author?.roles == ["市人大代表", "山前县委书记"])
    #expect(article.text(of: .headline, in: source) == "山前县把菌菇种成富民产业 带动村民增收")
  }

  @Test func `a headline in quotes does not fuse with the sign-off above`() throws {
    let text = "山前县种菌菇\n" + Self.body + "（记者江禾）\n“三个加快”推动项目建设\n" + Self.body
    let articles = try Self.articles(text)
    #expect(articles.count == 2)
    #expect(articles.first?.article.reporters.map(\.name) == ["江禾"])
    #expect(
      articles.last.map { $0.article.text(of: .headline, in: $0.source) } == "“三个加快”推动项目建设")
  }

  @Test func `a lead opens its paragraph, however the headline above it ends`() throws {
    let text = "山前县农业农村局推广菌菇种植新技术带动\n村民增收\n本报讯（记者江禾）全县菌菇今年长势喜人，\n带动3600户村民增收，户均增加收入近两万\n元。\n"
    let (article, source) = try #require(try Self.articles(text).first)
    #expect(article.text(of: .headline, in: source) == "山前县农业农村局推广菌菇种植新技术带动 村民增收")
    #expect(article.body.paragraphs.count == 1)
  }

  @Test func `a line that begins with a closing mark belongs to the one before`() throws {
    let text =
      "山前县种菌菇\n本报记者 江禾\n全县现有菌菇企业12家，其中龙头企业（山前菌业）\n。龙头企业以收购鲜菇为主，去年产值达到12亿元，带\n动周边三个乡镇的3600户村民增收，户均增加收入近\n两万元，成了当地的主要产业，今年还要再建示范基\n地6个，并且延长产业链。\n"
    let (article, _) = try #require(try Self.articles(text).first)
    #expect(article.body.paragraphs.count == 1)
  }

  /// The first line lost its indent.
  static let mushrooms = """
    走进山前县的菌菇大棚，一簇簇菌菇从菌
    棒上冒出来，菇农们忙着采摘、分拣、装箱，去
    年全县种植菌菇一万两千亩，菌菇产业带动三千
    六百户菇农增收，户均增加收入近两万元。县里
    还从省农科院请来技术员，手把手教菇农们制作
    菌棒、控制大棚的温度和湿度，菌菇的品质也是
    一年比一年好。

    """
  static let dam = """
    青湖水库的大坝上，挖掘机正在开挖溢洪
    道，工人们忙着绑扎钢筋、浇筑混凝土。水库建
    成已有五十年，坝体渗漏，险情不断，到了汛期
    只能空库运行。加固以后，大坝可以抵御百年一
    遇的洪水，保护下游两个乡镇的农田和村庄，还
    能多蓄水三百万立方米。

    """

  @Test func `other words begin behind a headline that nothing sets off`() throws {
    let text = "山前县把菌菇种成富民产业\n" + Self.mushrooms + "青湖水库大坝除险加固\n" + Self.dam
    let titles = try Self.articles(text).map { $0.article.text(of: .headline, in: $0.source) }
    #expect(titles == ["山前县把菌菇种成富民产业", "青湖水库大坝除险加固"])
  }

  @Test func `the words of before go on behind a subhead`() throws {
    let text = "山前县把菌菇种成富民产业\n" + Self.mushrooms + "菌菇卖得好\n" + Self.mushrooms
    #expect(try Self.articles(text).count == 1)
  }

  @Test func `a headline over two lines that fill the column stands apart above a lead`() throws {
    let text =
      "山前县种菌菇\n" + Self.mushrooms + "青湖水库：五十年的老坝完成“换骨强\n筋”\n本报讯（记者江禾）" + Self.dam
    let titles = try Self.articles(text).map { $0.article.text(of: .headline, in: $0.source) }
    #expect(titles == ["山前县种菌菇", "青湖水库：五十年的老坝完成“换骨强 筋”"])
  }

  @Test(arguments: ["（江禾摄）", "本报记者江禾摄"])
  func `a caption ends with its credit, though a full stop stands before it`(credit: String) throws
  {
    let text =
      "山前县种菌菇\n" + Self.mushrooms + "青湖区中心小学的学生正在学校后面的菜园里上劳\n动课。\n\(credit)\n" + Self.mushrooms
    let (article, source) = try #require(try Self.articles(text).first)
    #expect(article.body.paragraphs.map(article.body.string).allSatisfy { !$0.contains("劳动") })
    #expect(try PageRepair().repair(source).furniture.contains { $0.kind == .caption })
  }

  @Test func `文 at the end of a name is part of it`() throws {
    let (article, _) = try #require(
      try Self.articles("山前县种菌菇\n本报记者江禾文\n" + Self.mushrooms).first)
    #expect(article.reporters.map(\.name) == ["江禾文"])
  }

  @Test func `a lead whose names run on over a line keeps its headline free`() throws {
    let text = "山前县种菌菇\n本报讯 （记者 江禾\n远）\n" + Self.mushrooms
    let (article, source) = try #require(try Self.articles(text).first)
    #expect(article.text(of: .headline, in: source) == "山前县种菌菇")
    #expect(article.reporters.map(\.name) == ["江禾远"])
  }
}

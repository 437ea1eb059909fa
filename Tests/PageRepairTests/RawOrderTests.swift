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
}

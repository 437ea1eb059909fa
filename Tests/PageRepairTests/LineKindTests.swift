import Newspaper
import PageRepair
import Testing

/// What single lines of a page are: poems, signatures, lead-ins, points.
@Suite struct LineKindTests {
  static func blocks(_ text: String) throws -> [String] {
    let source = SourceText(text)
    let document = try PageRepair().repair(source)
    #expect(PageRepairProperties.fault(document, source) == nil)
    return PageRepairProperties.blocks(document).map {
      "\($0.kind.rawValue) \($0.text(in: source))"
    }
  }

  @Test func `a stanza is one block of verse`() throws {
    let text = "春到湟水河\n\n　　诗人写下这样的句子：\n湟水东流去，\n青山两岸开。\n桃花三月里，\n一夜满城来。\n　　小诗很快传开。\n"
    let blocks = try Self.blocks(text)
    #expect(blocks.contains("verse 湟水东流去，青山两岸开。桃花三月里，一夜满城来。"))
    #expect(blocks.contains("headline 春到湟水河"))
    #expect(blocks.contains("paragraph 诗人写下这样的句子："))
  }

  @Test func `short sentences below each other are no verse`() throws {
    let text = "工作要点\n\n一要修路架桥。\n二要兴修水利。\n三要办好教育。\n四要改善民生。\n"
    #expect(try !Self.blocks(text).contains { $0.hasPrefix("verse") })
  }

  @Test func `an office and the day below a letter sign it`() throws {
    let text = "致全县人民的一封信\n\n　　请大家文明过节，不燃放烟花爆竹。\n　　　　山前县人民政府\n　　　　2024年2月5日\n"
    let blocks = try Self.blocks(text)
    #expect(blocks.suffix(2) == ["signOff 山前县人民政府", "signOff 2024年2月5日"])
  }

  @Test func `where the author works is no text`() throws {
    let text = "菌菇富民\n\n　　去年种植菌菇1.2万亩。（作者单位：山前县农业农村局）\n"
    #expect(try Self.blocks(text).last == "signOff （作者单位：山前县农业农村局）")
  }

  @Test func `points of a list stay apart, and none is a subhead that ends on a comma`() throws {
    let text = "县政府部署重点工作\n\n　　会议强调，要抓好以下工作：\n　　1.抓好春耕备耕；\n　　2.抓好项目建设；\n　　3.抓好安全生产，\n　　会议还要求压实责任。\n"
    #expect(
      try Self.blocks(text) == [
        "headline 县政府部署重点工作", "paragraph 会议强调，要抓好以下工作：", "paragraph 1.抓好春耕备耕；",
        "paragraph 2.抓好项目建设；", "paragraph 3.抓好安全生产，", "paragraph 会议还要求压实责任。",
      ])
  }

  @Test func `one character a line is text where it ends a sentence`() throws {
    let text = "今年种植青稞12万亩，增长8%。".map { "\($0)\n" }.joined()
    #expect(try Self.blocks(text) == ["paragraph 今年种植青稞12万亩，增长8%。"])
  }

  @Test func `a caption below a paragraph is known by its credit`() throws {
    let text = "全县种植菌菇1.2万亩，带动3600户村\n民增收。\n村民在大棚里采摘菌菇。（方\n远 摄）\n今年还要再建6个示范基地，写进二维\n码。\n"
    #expect(
      try Self.blocks("山前县种菌菇\n本报记者 江禾\n" + text).last == "caption 村民在大棚里采摘菌菇。（方远 摄）")
  }

  @Test func `a post at the end of a paragraph's first line is no byline`() throws {
    let text =
      "山前县种菌菇\n本报记者 江禾\n全县菌菇今年长势喜人，村民增收。\n做强品牌\n山前菌菇产业集团公司董事长方远山\n是县里第一个种菌菇的人，他在大棚里\n干了二十多年，亲身经历了这个产业从\n小到大。\n"
    let source = SourceText(text)
    let article = try #require(try PageRepair().repair(source).articles.first)
    #expect(article.author == nil)
    #expect(article.body.string(try #require(article.body.paragraphs.last)).hasPrefix("山前菌菇产业集团"))
  }
}

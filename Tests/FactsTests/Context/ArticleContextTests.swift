import Facts
import Lexicons
import Newspaper
import Testing

/// A page of clean text read up to its context and dates.
struct ContextReading {
  let words: DateWords
  let places: PlaceLexicon
  let finder: PlaceFinder

  init() throws {
    words = try DateWords()
    places = try PlaceLexicon()
    finder = try PlaceFinder(places: places)
  }

  func read(_ text: String, author: Signature? = nil, issue: String? = nil)
    -> (context: ArticleContext, dates: [DateResolver.Resolved], places: [PlaceMention])
  {
    let source = SourceText(text)
    var article =
      RepairedDocument(plain: source).articles.first
      ?? Article(
        ordinal: 1, blocks: [], body: RepairedText())
    article.author = author
    var findings = ArticleContextFinder.Findings(dates: [], places: [])
    var reading = Reading()
    for paragraph in article.body.paragraphs {
      reading.load(article.body.utf8, paragraph)
      findings.dates.append(
        DateFinder(words: words).find(in: reading, sentences: Passage(reading).sentences))
      findings.places.append(finder.find(in: reading))
    }
    let day = issue.flatMap { CalendarDay(iso: $0) }
    let context = ArticleContextFinder(places: places, finder: finder, words: words).context(
      of: article, in: source, findings: findings, issue: day)
    let dates = DateResolver(
      words: words,
      context: DateContext(
        referenceYear: context.referenceYear, publicationDate: day, titleYear: context.titleYear)
    ).resolveMentions(findings.dates)
    return (context, dates, findings.places.flatMap { $0 })
  }
}

@Suite struct ArticleContextTests {
  @Test(
    arguments: [
      ("总结了2023年主要工作，部署了2024年目标任务。\n今年是中华人民共和国成立75周年。", 2024),
      ("今年是新中国成立70周年，全县上下喜迎国庆。", 2019),
      ("2023年全年完成投资过半。去年12月开工的项目已经投产。", 2024),
      ("一九五九年全年养猪大增。今年三月初的统计又有增加。", 1960),
      ("政府工作报告\n——2024年1月9日在县人民代表大会会议上\n今年要抓好春耕。", 2024),
      ("2024年1月9日，气温下降。今年要抓好春耕。", nil),
      ("今年要抓好春耕。", nil),
      ("2010年建成的水库，2015年除险加固。", nil),
      ("部署2024年目标任务。部署2025年目标任务。", nil),
    ] as [(String, Int?)])
  func `the reference year follows from the text, or stays open`(text: String, year: Int?) throws {
    #expect(try ContextReading().read(text).context.referenceYear == year)
  }

  @Test func `the day of issue tells the year`() throws {
    let read = try ContextReading().read("今年要抓好春耕。", issue: "2024-02-23")
    #expect(read.context.referenceYear == 2024)
  }

  @Test func `the articles of a page share their year, unless they differ`() {
    var contexts = [ArticleContext(), ArticleContext(), ArticleContext()]
    contexts[1].referenceYear = 2024
    ReferenceYear.share(&contexts)
    #expect(contexts.map(\.referenceYear) == [2024, 2024, 2024])
    contexts = [ArticleContext(), ArticleContext(), ArticleContext()]
    (contexts[0].referenceYear, contexts[1].referenceYear) = (2023, 2024)
    ReferenceYear.share(&contexts)
    #expect(contexts.map(\.referenceYear) == [2023, 2024, nil])
  }

  @Test func `the year of the headline holds for the whole article`() throws {
    let read = try ContextReading().read("2012年某市统计公报\n全年进出口总值翻番，比上年多三成。\n年末人口减少。")
    #expect(
      read.dates.map { DateReading.days($0.expression) } == [
        "2012-01-01/2012-12-31", "2012-01-01/2012-12-31", "2011-01-01/2011-12-31",
        "2012-12-31/2012-12-31",
      ])
  }

  @Test func `the author's posts name the place`() throws {
    let author = Signature(name: "李明", roles: ["市人大代表", "湟源县委副书记", "县长"], span: Span(0, 0))
    let context = try ContextReading().read("西宁市、大通县、大通县都有好经验。", author: author).context
    #expect(context.place == "湟源县")
    #expect(context.placeCode == "630123")
  }

  @Test(
    arguments: [
      ("湟源县将守好生态。湟源县要种草。西宁市支持。", "湟源县", "630123"),
      ("海晏县和刚察县都增收。海晏县、刚察县。", nil, nil),
      ("黄山市治水，黄山区、歙县、黟县先行。", "黄山市", "341000"),
      ("湖北省抗旱。监利县缺水，监利县打井。", "监利县", "421023"),
      ("据北京消息。", nil, nil),
      ("北京市朝阳区开会。朝阳区作了介绍。", "朝阳区", "110105"),
      ("朝阳区作了介绍。朝阳区又开会。", nil, nil),
      ("西宁市委开会，西宁市委部署。", "西宁市", "630100"),
      ("各位代表，我代表海晏县人民政府报告工作。学习西宁市，对标西宁市。", "海晏县", "632223"),
      ("今年春耕早。桓仁县土地少，全县发展合作社。", "桓仁满族自治县", "210522"),
      ("奎屯市开干齐乡种大棚。", "奎屯市", "654003"),
      ("全国收案增长，全国结案增长。上海市最高，上海市浦东新区其次。", nil, nil),
      ("“湖北造”汽车下线，“湖北造”出口。", nil, nil),
    ] as [(String, String?, String?)])
  func `the text names the place where it is one`(text: String, name: String?, code: String?) throws
  {
    let context = try ContextReading().read(text).context
    #expect(context.place == name)
    #expect(context.placeCode == code)
  }

  @Test(arguments: ["城区和郊区", "青海湖畔", "海南岛", "平安是福", "和平与发展", "老城区改造", "西宁市场繁荣", "全国示范县"])
  func `what only looks like a division names none`(text: String) throws {
    let names = try ContextReading().read(text).places
    #expect(names.isEmpty)
  }

  @Test func `the examples of common words hold`() throws {
    let read = try ContextReading()
    for example in read.finder.entries.flatMap(\.examples) {
      #expect(read.read(example.text).places.map(\.span) == example.marks, "\(example.line)")
    }
  }

  @Test(arguments: [
    ("崇文区", "110103"), ("密云县", "110228"), ("大通回族土族自治县", "630121"), ("内蒙古自治区", "150000"),
  ])
  func `changed and abolished names are known`(name: String, code: String) throws {
    let places = try PlaceLexicon()
    let match = try #require(places.match(in: Reading(name), at: 0))
    #expect(match.places.map { places.code($0) } == [code])
  }
}

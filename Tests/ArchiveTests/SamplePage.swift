import Facts
import Newspaper
import Numerals

/// A small page of our own with everything on it that a page has; nothing of it was ever printed.
enum SamplePage {
  static func document() -> ProcessedDocument {
    var page = PageBuilder()
    page.beside(.header, "西海日报　2024年2月23日")
    page.layout("\n")
    page.block(.kicker, "“两个确保”看海东")
    page.block(.headline, "守好一亩三分地")
    page.block(.headline, "端稳自己的饭碗")
    page.block(.subtitle, "——来自乐都区的报告")
    page.block(.byline, "市人大代表、乐都区区长 李 明")
    page.layout("\n")
    page.block(.paragraph, "本报讯 今年，乐都区种植马铃薯1.5", "万亩以上，亩均增产5%至8", "%。", indent: "　　")
    page.breakColumn()
    page.block(.paragraph, "一是稳面积。春播前完成整地。二是", "提单产，推广良种。", indent: "　　")
    page.breakPage()
    page.block(.subhead, "仓廪实")
    page.block(.verse, "春种一粒粟", "秋收万颗子")
    page.block(.signOff, "（记者 王小雨）")
    page.endArticle(finishFirst)
    page.block(.headline, "三项工作")
    page.block(.paragraph, "（一）修渠。", indent: "　　")
    page.block(.paragraph, "渠长120", "千米。", indent: "　　")
    page.block(.paragraph, "（二）植树。", indent: "　　")
    page.block(.jump, "下转第三版")
    page.endArticle(finishSecond)
    page.beside(.caption, "图为乐都区的田野。")
    page.beside(.footer, "责任编辑 赵四")
    return page.document()
  }

  private static func finishFirst(
    _ article: inout Article, _ facts: inout ArticleFacts, _ find: PageBuilder.Finder
  ) {
    article.dateline = find.inBody("本报讯")
    article.author = Signature(
      name: "李明", roles: ["市人大代表", "乐都区区长"], span: find.inSource("李 明"))
    article.reporters = [Signature(name: "王小雨", roles: ["记者"], span: find.inSource("王小雨"))]
    facts.place = "乐都区"
    facts.placeCode = "630202"
    var area = find.quantity("1.5万亩", unit: "亩", kind: "area", baseUnit: "m2")
    area.comparator = .ge
    area.value = Rational(15_000)
    area.baseValue = Rational(10_000_000)
    area.subject = find.inBody("马铃薯")
    var growth = find.quantity("5%至8%", unit: "%", kind: "percent", baseUnit: "%")
    (growth.value, growth.valueMax) = (Rational(5), Rational(8))
    (growth.baseValue, growth.baseValueMax) = (Rational(5), Rational(8))
    facts.quantities = [area, growth]
    facts.dates = [
      TimeExpression(
        span: find.inBody("今年"), kind: .period, startDate: "2024-01-01", endDate: "2024-12-31",
        granularity: .year, sentence: find.inBody("今年"))
    ]
    facts.people = [
      Person(
        name: "李明", role: "区长", organization: "乐都区", place: "乐都区", capacity: .author,
        sourceSpan: find.inSource("李 明"))
    ]
    facts.sections = [
      Section(
        marker: find.inBody("一是"), heading: find.inBody("稳面积"),
        span: find.inBody("一是稳面积。春播前完成整地。")),
      Section(
        marker: find.inBody("二是"), heading: nil,
        span: Span(find.inBody("二是").start, find.body.count)),
    ]
  }

  private static func finishSecond(
    _ article: inout Article, _ facts: inout ArticleFacts, _ find: PageBuilder.Finder
  ) {
    let (first, second) = (find.inBody("（一）"), find.inBody("（二）"))
    facts.sections = [
      Section(marker: first, heading: find.inBody("修渠"), span: Span(first.start, second.start)),
      Section(
        marker: second, heading: find.inBody("植树"), span: Span(second.start, find.body.count)),
    ]
    var length = find.quantity("120千米", unit: "千米", kind: "length", baseUnit: "m")
    length.value = Rational(120)
    length.baseValue = Rational(120_000)
    facts.quantities = [length]
  }
}

internal import Datasets
internal import Facts
internal import Newspaper
internal import TestSupport
internal import Testing

@testable internal import Report

@Suite struct ReportBuilderTests {
  private func page(_ documents: [ProcessedDocument], articles: Int = 60) throws -> String {
    let builder = ReportBuilder(articles: articles, version: "1.2.3")
    for document in documents {
      builder.add(ReportEntry(document, counts: KeptRows(document).counts))
    }
    for id in builder.wantedDocuments {
      builder.show(try #require(documents.first { $0.document.id == id }))
    }
    return try builder.html()
  }

  private func documents(_ count: Int) -> [ProcessedDocument] {
    (0..<count).map { number in
      var page = HandmadePage.page()
      page.document.id = "d\(number)"
      return page
    }
  }

  @Test func `a mention is marked in the text and leads to its value and its lines`() throws {
    let html = try page([HandmadePage.page()])
    let mark = #"<mark class="m quantity" data-ids="m0" tabindex="0" role="button">12万亩</mark>"#
    #expect(html.contains(mark))
    #expect(html.contains("<b>2</b> 种植燕麦<ins>12</ins>"))
    #expect(html.contains("<b>3</b> <ins>万亩</ins>，增长8.6%。"))
    #expect(html.contains("<dd>80,000,000</dd>"))
  }

  @Test func `nothing of the template is left, and nothing is fetched`() throws {
    let html = try page([HandmadePage.page()])
    #expect(!html.contains("{{") && !html.contains("src=") && !html.contains("http://"))
    #expect(html.contains("default-src 'none'"))
  }

  @Test func `text that looks like a page stays text`() throws {
    var page = HandmadePage.page()
    page.document.path = "in/<script>alert(1)</script>\"&amp;{{style}}.txt"
    let html = try self.page([page])
    #expect(!html.contains("<script>alert"))
    #expect(html.contains("in/&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;amp;{{style}}.txt"))
  }

  @Test func `of many articles a sample is shown, and the page says so`() throws {
    let all = documents(30)
    let html = try page(all, articles: 5)
    #expect(html.contains("共 30 篇，此处按标识抽样列出 5 篇"))
    #expect(html.matches(of: /<article id=/).count == 5)
    #expect(try page(all, articles: 5) == html)
    #expect(try !page(all).contains("抽样列出"))
    #expect(try page(all, articles: 0).matches(of: /<article id=/).isEmpty)
  }

  @Test func `the worst problems come first`() throws {
    var page = HandmadePage.page()
    page.problems += [Problem(.archiveInvalid, "broken"), Problem(.noArticle, "nothing")]
    let html = try self.page([page])
    let broken = try #require(html.firstRange(of: ">broken<")?.lowerBound)
    let nothing = try #require(html.firstRange(of: ">nothing<")?.lowerBound)
    let taken = try #require(html.firstRange(of: "&quot;taken&quot;")?.lowerBound)
    #expect(broken < nothing && nothing < taken)
  }

  @Test func `an empty run is a page too`() throws {
    let html = try page([])
    #expect(html.contains("没有问题") && html.contains("</html>"))
  }
}

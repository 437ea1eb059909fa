internal import Mustache
internal import Testing

@testable internal import Report

@Suite struct ViewChildrenTests {
  private static let words = Words("数量", "Quantities")
  private static var views: [any MustacheParent] {
    [
      words, ChartView.Part(kind: "k", offset: "o", width: "w"),
      ChartView.Bar(label: words, value: words, parts: []),
      ChartView(id: "i", title: words, note: words, bars: [], hasParts: true),
      SourceLineView(number: 1, before: "b", hit: "h", after: "a"),
      DetailView.Field(name: words, value: "v"),
      DetailView(
        id: "i", kind: "k", kindName: words, raw: "r", fields: [], lines: [], moreLines: false),
      SegmentView(text: "t", isMarked: true, ids: "i", kind: "k", isStop: true),
      ParagraphView(segments: []),
      ArticleView(
        id: "i", kicker: "k", title: "t", subtitle: "s", byline: "b", path: "p", paragraphs: [],
        details: [], isCut: false),
      RowView.Cell("t", isNumber: true, target: "g", kind: "k"), RowView(cells: []),
      TableView(id: "i", headings: [], rows: [], all: 1),
      ReportView.Count(name: words, count: "c"), ReportView.Sample(shown: 1, all: 2),
    ]
  }

  @Test func `a template finds every property of a view under its own name`() throws {
    for view in Self.views {
      for (label, value) in Mirror(reflecting: view).children {
        let key = try #require(label)
        let child = try #require(view.child(named: key), "\(type(of: view)).\(key)")
        var expected = "\(value)"
        if expected.hasPrefix("Optional(") { expected = String(expected.dropFirst(9).dropLast()) }
        #expect("\(child)" == expected || "\"\(child)\"" == expected)
      }
      #expect(view.child(named: "nothing") == nil)
    }
  }
}

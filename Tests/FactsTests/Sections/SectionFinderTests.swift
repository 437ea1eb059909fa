import Facts
import Newspaper
import Testing

@Suite struct SectionFinderTests {
  /// Marker, heading and length in scalars of each point.
  private func find(_ text: String) -> [(marker: String, heading: String?, text: String)] {
    let body = RepairedText(plain: SourceText(text))
    return SectionFinder().find(in: body).map {
      (body.string($0.marker), $0.heading.map(body.string), body.string($0.span))
    }
  }

  @Test func `points run on inside a paragraph`() {
    let points = find(
      "重点抓两件事：一是以草定畜，守住底线。推广舍饲。扩大面积。二是以水定地，用好资源。修渠引水。\n结束语。")
    #expect(points.map(\.marker) == ["一是", "二是"])
    #expect(points.map(\.heading) == ["以草定畜，守住底线", "以水定地，用好资源"])
    #expect(points.map(\.text).last == "二是以水定地，用好资源。修渠引水。")
  }

  @Test func `a year may open the heading of a point`() {
    let points = find("一、2023年工作回顾\n去年增长。\n二、二〇二四年工作安排\n今年更好。")
    #expect(points.map(\.marker) == ["一、", "二、"])
    #expect(points.first?.heading == "2023年工作回顾")
  }

  @Test func `points that open paragraphs reach over the paragraphs between`() {
    let points = find("导语。\n一、回顾\n去年增长。\n（一）工业\n机器轰鸣。\n（二）农业\n麦浪滚滚。\n二、展望\n今年更好。")
    #expect(points.map(\.marker) == ["一、", "（一）", "（二）", "二、"])
    #expect(points.map(\.heading) == ["回顾", "工业", "农业", "展望"])
    #expect(points[0].text == "一、回顾\n去年增长。\n（一）工业\n机器轰鸣。\n（二）农业\n麦浪滚滚。\n")
    #expect(points[2].text == "（二）农业\n麦浪滚滚。\n")
  }

  @Test func `a style begins anew under the next point`() {
    let points = find("（一）种草。一是选种。二是下种。\n（二）养畜。一是建棚。二是配种。")
    #expect(points.map(\.marker) == ["（一）", "一是", "二是", "（二）", "一是", "二是"])
  }

  @Test(arguments: [
    "1.选址。平整场地。\n2.施工。浇筑基础。\n3.验收。逐项检查。", "①选址；②施工；③验收。",
    "第一，选址。第二，施工。第三，验收。", "首先，选址。其次，施工。最后，验收。",
    "——选址。\n——施工。\n——验收。", "（1）选址。（2）施工。（3）验收。",
    "要做到：一要选址；二要施工；三要验收。",
  ])
  func `all usual numbering is known`(text: String) { #expect(find(text).count == 3) }

  @Test(arguments: [
    "二是没有开头。三是也没有。", "一是只有一个。", "一、二季度增长。\n三、四季度回落。", "统一是前提，唯一是保证。",
    "1.5亿元和2.3亿元。", "第一产业，第二产业。",
  ])
  func `what starts no ascending sequence numbers no point`(text: String) {
    #expect(find(text).isEmpty)
  }
}

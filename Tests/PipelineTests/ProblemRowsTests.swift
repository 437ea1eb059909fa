internal import Datasets
internal import Facts
internal import Newspaper
internal import Testing

@testable internal import Pipeline

/// Texts that cannot be read without a question left, and the problem that says so.
@Suite struct ProblemRowsTests {
  private static let water = """
    　　全市今年新修水渠五十公里，灌溉面积比上年扩大，沿线群众收入持续增加，水利部门加强管护。
    　　下一步将继续推进高标准农田建设，完善田间道路和机井配套，让更多农户用上放心水。
    """
  private static let library = """
    　　图书馆周末延长开放时间，读者可以借阅新到图书，参加朗诵会和讲座，孩子们很高兴。
    　　馆方表示还将邀请作家进校园，举办读书节活动，丰富群众文化生活，营造书香氛围。
    """
  private static let theatre = """
    　　剧院上演新编历史剧，演员服装考究，唱腔圆润，谢幕时掌声雷动，票房再创新高。
    　　院方介绍，此剧还将赴外地巡演，与各地戏迷见面，让传统艺术走近青年。
    """

  private static let headlineTie =
    [water, library, theatre].map { "\($0)\n\n（记者 李明）\n\n" }
    .joined() + "剧院上演新编历史剧\n\n春风化雨润心田\n\n砥砺奋进开新局\n"

  @Test(arguments: [
    (ProblemCode.overlongLine, String(repeating: "今年种植牧草。", count: 3_000)),
    (.noArticle, "责任编辑：李明\n"),
    (.headlineWithoutBody, "春耕备耕忙起来\n\n\(water)\n\n冬季供暖有保障\n\n市区公交线路调整\n"),
    (.headlineTie, headlineTie),
    (.valueOverflow, "总产量" + String(repeating: "9", count: 37) + "吨。"),
  ])
  func `a question that a page leaves open is a problem`(code: ProblemCode, text: String) throws {
    let document = try process(text)
    let found = document.allProblems.filter { $0.code == code }
    #expect(!found.isEmpty, "\(document.allProblems)")
    for problem in found { #expect(problem.message.count > 10) }
  }

  @Test func `a page that leaves none has no problem`() throws {
    let page = "春耕备耕忙起来\n\n\(Self.water)\n"
    #expect(try process(page).allProblems.isEmpty)
  }

  private func process(_ text: String) throws -> ProcessedDocument {
    let bytes = Array(text.utf8)
    return try Engine().process(
      Document(path: Array("page.txt".utf8), content: bytes),
      SourceText(utf8: bytes), layout: .page)
  }
}

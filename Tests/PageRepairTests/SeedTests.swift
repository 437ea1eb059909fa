import Foundation
import Newspaper
import PageRepair
import Testing

@Suite struct SeedTests {
  static func repaired() throws -> (source: SourceText, document: RepairedDocument) {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let bytes = try Data(contentsOf: root.appending(path: "seeds/000_ae746055ca1dd634.txt"))
    let source = Decode.decode([UInt8](bytes)).source
    return (source, try PageRepair().repair(source))
  }

  @Test func `the page in seeds has two articles of two and five paragraphs`() throws {
    let document = try Self.repaired().document
    let ends = document.articles.map { article in
      article.body.paragraphs.map { span in
        let text = article.body.string(span)
        return "\(text.prefix(6))…\(text.suffix(5))"
      }
    }
    #expect(
      ends == [
        ["政府工作报告…画了重点。", "今年是中华人…难事办妥。"],
        [
          "政府工作报告…干的动力。", "湟源县将坚持…前作表率。", "一是在讲政治…用人导向。",
          "二是在护生态…点示范县。", "三是在提质效…前作表率。",
        ],
      ])
  }

  @Test func `each headline has its body, author and reporter`() throws {
    let (source, document) = try Self.repaired()
    #expect(
      document.articles.map { $0.text(of: .headline, in: source) } == [
        "全力推进湟源县经济社会高质量发展", "抢抓机遇 实干争先 奋力在现代化新青海建设西宁实践中求实效显担当",
      ])
    #expect(document.articles.map { $0.author?.name } == ["董峰", "韩俊良"])
    #expect(
      document.articles.map { $0.author?.roles } == [
        ["市人大代表", "湟源县委副书记", "县长"], ["市人大代表", "湟源县委书记"],
      ])
    #expect(document.articles.map { $0.reporters.map(\.name) } == [["晴空"], ["晴空"]])
    #expect(document.furniture.isEmpty)
    #expect(document.problems.isEmpty)
  }

  @Test(arguments: [
    "种植优质饲草10万亩。", "中华人民共和国成立75周年，是", "主要工作，精细部署了2024年目标任务",
    "激励全市上下在“强省会”目标下", "“三库”项目管理的“3个三”乡村", "项目和1.6亿元的流域", "投资7677万元的地质",
  ])
  func `what lines and blanks tore apart is whole again`(text: String) throws {
    let document = try Self.repaired().document
    let bodies = document.articles.map { String(decoding: $0.body.utf8, as: UTF8.self) }
    #expect(bodies.contains { $0.contains(text) })
  }
}

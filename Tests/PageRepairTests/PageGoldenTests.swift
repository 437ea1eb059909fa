import Foundation
import Newspaper
import PageRepair
import TestSupport
import Testing

@Suite struct PageGoldenTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
  static let cases =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []).sorted()

  /// Blocks and people of a page, a line each, for reading and comparing.
  static func dump(_ document: RepairedDocument, _ source: SourceText) -> String {
    var lines: [String] = []
    for article in document.articles {
      lines.append("== article \(article.ordinal)")
      if let author = article.author {
        lines.append("author: \(author.name), \(author.roles.joined(separator: "；"))")
      }
      lines += article.reporters.map { "\($0.roles.joined()): \($0.name)" }
      if let dateline = article.dateline {
        lines.append("dateline: \(article.body.string(dateline))")
      }
      lines += article.blocks.map { "[\($0.kind.rawValue)] \($0.text(in: source))" }
    }
    lines.append("== beside the articles")
    lines += document.furniture.map { "[\($0.kind.rawValue)] \($0.text(in: source))" }
    lines += document.problems.map { "\($0.code.rawValue): \($0.message)" }
    lines.append("\(document.publication ?? "-") \(document.publicationDate ?? "-")")
    return lines.joined(separator: "\n") + "\n"
  }

  @Test func `there is a page for every quirk`() { #expect(Self.cases.count >= 6) }

  @Test(arguments: cases)
  func `a page of its quirk comes out as written down`(name: String) throws {
    let folder = Self.folder.appending(path: name)
    let source = Decode.decode([UInt8](try Data(contentsOf: folder.appending(path: "page.txt"))))
      .source
    let document = try PageRepair().repair(source)
    #expect(PageRepairProperties.fault(document, source) == nil)
    let made = Self.dump(document, source).utf8
    #expect(try Golden.fault(of: made, against: folder.appending(path: "articles.txt")) == nil)
  }
}

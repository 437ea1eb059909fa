import Facts
import Foundation
import Newspaper
import Testing

@testable import Archive

@Suite struct TEIWriterTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func archive(_ document: ProcessedDocument) throws -> String {
    let problems = try TEIWriter(version: "0.1.0").write(document, to: folder.file("a.xml"))
    #expect(problems == [])
    let original = try Restore.original(
      fromArchiveAt: folder.file("a.xml"), encode: RawPage.encode, digest: RawPage.digest)
    #expect(RawPage.digest(original.bytes) == document.document.sha256)
    return try folder.text("a.xml")
  }

  @Test func `a small page becomes this archive file`() throws {
    let written = try archive(SamplePage.document())
    let golden = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/small-page/archive.xml")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try written.write(to: golden, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: golden, encoding: .utf8) == written)
  }

  @Test func `an empty file has an archive too`() throws {
    let text = try archive(PageBuilder().document())
    #expect(text.contains("<body>\n<p/>\n</body>"))
  }

  @Test func `a page without an article keeps all its text in the record of edits`() throws {
    var page = PageBuilder()
    page.layout("12\t34\u{C}\r\n　\u{0}])>")
    #expect(
      try archive(page.document()).contains(
        #"<span type="removed">12\t34\f\r\n\u{3000}\u{0}])&gt;</span>"#))
  }

  @Test(arguments: [
    "]]>", "a & b", "<script>alert(1)</script>", "\"quoted\" 'too'", "<!-- -->",
    "=cmd|' /C calc'!A0", "私用\u{E123}\u{10FFFD}", "e\u{301}\u{300}", "👩🏽‍🚀🇨🇳",
    "\u{200B}\u{FEFF}\u{202E}", "\r\t",
    "\u{85}\u{2028}",
  ])
  func `text that XML could trip over stands in the archive unchanged`(_ words: String) throws {
    var page = PageBuilder()
    page.block(.paragraph, "前\(words)后")
    page.endArticle()
    _ = try archive(page.document())
  }

  @Test func `what XML cannot hold leaves the text and stays in the record of edits`() throws {
    var page = PageBuilder()
    page.block(.paragraph, "种\u{0}植\u{FFFE}10\u{1B}万亩")
    page.endArticle { _, facts, find in
      facts.quantities = [find.quantity("10\u{1B}万亩", unit: "亩", kind: "area", baseUnit: "m2")]
    }
    let text = try archive(page.document())
    #expect(text.contains(">种植<measure"))
    #expect(text.contains(">10万亩</measure>"))
    #expect(text.contains(#"<span type="removed">\u{FFFE}</span>"#))
  }

  @Test func `a blank that repair supplied is read, and is no text of the source`() throws {
    var page = PageBuilder()
    page.words(.paragraph, "引进Green", "Valley公司投资3", "亿元。")
    page.endArticle { _, facts, find in
      facts.quantities = [find.quantity("3 亿元", unit: "元", kind: "money", baseUnit: "CNY")]
    }
    let blank = #"<lb/><supplied reason="line-end"> </supplied>"#
    let text = try archive(page.document())
    #expect(text.contains("Green\(blank)Valley公司"))
    #expect(text.contains(">3\(blank)亿元</measure>"))
  }

  @Test func `a dateline over two lines keeps the blank that is due in it`() throws {
    var page = PageBuilder()
    page.words(.paragraph, "Xinhua", "Beijing", "电 记者从县里获悉")
    page.endArticle { article, _, find in article.dateline = find.inBody("Xinhua Beijing 电") }
    let blank = #"<lb/><supplied reason="line-end"> </supplied>"#
    let text = try archive(page.document())
    #expect(text.contains(">Xinhua\(blank)Beijing\(blank)电</dateline>"))
    #expect(text.contains("> 记者从县里获悉</p>"))
  }

  @Test func `marks that cross are cut and point back`() throws {
    var page = PageBuilder()
    page.block(.paragraph, "甲乙丙丁戊")
    page.endArticle { _, facts, find in
      let term = find.inBody("甲乙丙")
      facts.numericTerms = [
        NumericTerm(span: term, numbers: [3], form: .counted, sentence: term)
      ]
      facts.dates = [
        TimeExpression(span: find.inBody("乙丙丁"), kind: .point, sentence: term)
      ]
    }
    let text = try archive(page.document())
    #expect(
      text.contains(
        #"<term xml:id="d1-a1-t0" type="counted" n="3">甲"#
          + #"<date xml:id="d1-a1-d1" type="point">乙丙</date></term>"#
          + ##"<date xml:id="d1-a1-d1.2" prev="#d1-a1-d1" type="point">丁</date>戊"##))
  }

  @Test func `sections are divisions where they begin with a paragraph`() throws {
    let text = try archive(SamplePage.document())
    #expect(text.contains(#"<div type="section" xml:id="d1-a2-s1" n="1">"#))
    #expect(text.contains(#"<milestone xml:id="d1-a1-s2" unit="section" n="2"/>"#))
  }

  @Test func `text behind the last section makes all of them milestones`() throws {
    var page = PageBuilder()
    page.block(.paragraph, "一、修渠。")
    page.block(.paragraph, "以上是工作安排。")
    page.endArticle { _, facts, find in
      facts.sections = [
        Section(marker: find.inBody("一、"), heading: nil, span: find.inBody("一、修渠。"))
      ]
    }
    let text = try archive(page.document())
    #expect(text.contains(#"<milestone xml:id="d1-a1-s1" unit="section" n="1"/>"#))
    #expect(!text.contains(#"type="section""#))
  }

  @Test func `a text of three megabytes is parted so that any XML program reads it`() throws {
    var page = PageBuilder()
    page.block(.paragraph, String(repeating: "亩", count: 1 << 20))
    page.layout(String(repeating: "\u{0}", count: 1 << 20))
    page.endArticle()
    let text = try archive(page.document())
    #expect(text.split(separator: #"<milestone unit="chunk"/>"#).count == 3)
    #expect(text.split(separator: #"<span type="removed">"#).count == 4)
  }

  @Test func `a binary file is kept whole as one misfit`() throws {
    var page = RawPage()
    page.append(misfit: (0..<1_200_000).map { UInt8($0 & 0xFF) }, readAs: "")
    let document = ProcessedDocument(
      document: page.document, source: page.source, repaired: RepairedDocument(), facts: [])
    _ = try TEIWriter(version: "0.1.0").write(document, to: folder.file("a.xml"))
    let archived = try TEIReader.read(folder.file("a.xml"))
    #expect(archived.source.misfits == page.source.misfits)
    #expect(RawPage.encode(archived.source) == page.bytes)
  }
}

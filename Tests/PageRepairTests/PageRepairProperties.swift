import Foundation
import Newspaper
import PageRepair
import TestSupport
import Testing

@Suite struct PageRepairProperties {
  /// Everything on the page that is printed: blocks of articles and furniture.
  static func blocks(_ document: RepairedDocument) -> [Block] {
    document.articles.flatMap(\.blocks) + document.furniture
  }

  /// What is wrong with the blocks of a page; nil where blocks and layout give the source.
  static func fault(_ document: RepairedDocument, _ source: SourceText) -> String? {
    let slices = blocks(document).flatMap(\.slices).sorted()
    var end = 0
    for slice in slices {
      if slice.isEmpty { return "an empty slice at \(slice.start)" }
      if slice.start < end { return "two blocks share the bytes at \(slice.start)" }
      if let fault = layoutFault(source, Span(end, slice.start)) { return fault }
      end = slice.end
    }
    if end > source.utf8.count { return "a block ends behind the source" }
    return layoutFault(source, Span(end, source.utf8.count))
  }

  /// Layout is blanks, line ends, controls, soft hyphens, and the hyphen of a torn word.
  static func layoutFault(_ source: SourceText, _ span: Span) -> String? {
    let text = source.string(span)
    let odd = text.unicodeScalars.first { scalar in
      !Reading.isBlank(scalar.value) && scalar.value != 0xAD && scalar.value != 0x2010
        && scalar != "-"
    }
    return odd.map { "“\($0)” at \(span.start) is in no block" }
  }

  static func page(seed: UInt64) -> String {
    var generator = Generator(seed: seed)
    let pieces = [
      "政府工作报告", "，", "。", "\n", "\n\n", "　　", " ", "2024", "年", "10", "万亩", "“", "”", "（", "）",
      "（记者 晴空）", "本报讯", "（下转第三版）", "上接第一版", "\n省人大代表 李明\n", "Renewable Energy", "co-\nop", "\u{AD}",
      "\u{0C}", "\r\n", "\r", "\u{0}", "责任编辑：王强", "第三版", "摄", "     ", "目标明确   思路清晰   举措务实\n", "一、",
      "𠮷", "\t", "：", "图为",
      "\u{FEFF}", "□", "\n简讯\n", "▲下转3版", "（上接第一版）", "《山前县》（上接2版）", "指标 12 3.4 5\n", "|", "────",
      "工业 亿元 3.4 5.1\n农业 亿元 2.1 3\n林业 亿元 1 2\n", "（作者单位：山前县农业局）", "——山前县侧记\n",
      "湟水东流去，\n青山两岸开。\n桃花三月里，\n一夜满城来。\n", "\u{2010}\n", "state-of-the-\nart",
      "山前县人民政府\n2024年2月5日\n", "山前县政府工作报告\n", "\n青\n海\n盐\n湖\n",
      "府工作报告目标明确思路清 晰政府工作报告目标明确 思路清晰政府工作报告\n",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...200, using: &generator) {
      text += pieces.randomElement(using: &generator) ?? "。"
    }
    return text
  }

  /// Columns side by side, of odd shapes.
  static func layoutPage(seed: UInt64) -> String {
    var generator = Generator(seed: seed)
    let pieces = [
      "政府工作报告目标明确", "思路清晰。", "清", "“河”", "，年年", "2024", "本报记者 江禾", "（", "第三版", "\u{AD}", "co-",
    ]
    let rows = (0..<Int.random(in: 8...40, using: &generator)).map { _ in
      (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        String(repeating: " ", count: Int.random(in: 0...9, using: &generator))
          + (pieces.randomElement(using: &generator) ?? "清")
      }.joined()
    }
    return rows.joined(separator: Bool.random(using: &generator) ? "\n" : "\n\n")
  }

  @Test(arguments: [UInt64](1...200))
  func `columns side by side lose nothing either`(seed: UInt64) throws {
    let source = SourceText(Self.layoutPage(seed: seed))
    let document = try PageRepair().repair(source)
    #expect(Self.fault(document, source) == nil, "seed \(seed)")
  }

  @Test(arguments: [UInt64](1...300))
  func `blocks and layout give the page back`(seed: UInt64) throws {
    let source = SourceText(Self.page(seed: seed))
    let document = try PageRepair().repair(source)
    #expect(Self.fault(document, source) == nil, "seed \(seed)")
  }

  @Test(arguments: [UInt64](1...100))
  func `every byte of a body stands in the source where it says`(seed: UInt64) throws {
    let source = SourceText(Self.page(seed: seed))
    for article in try PageRepair().repair(source).articles {
      for run in article.body.runs {
        let here = article.body.utf8[run.start..<run.end]
        #expect(here.elementsEqual(source.utf8[run.sourceStart..<run.sourceEnd]), "seed \(seed)")
      }
      let printed = article.blocks.filter(\.kind.isBody).map { $0.text(in: source) }
      #expect(article.body.paragraphs.map(article.body.string) == printed, "seed \(seed)")
    }
  }

  @Test func `every sample page is blocks and layout`() throws {
    let shared = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")
    let repair = try PageRepair()
    var pages = 0
    for folder in ["pages", "pages-pdf"] {
      let path = shared.appending(path: folder).path()
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      for name in names.sorted() where name.hasSuffix(".txt") {
        let bytes = FileManager.default.contents(atPath: path + "/" + name) ?? Data()
        let source = Decode.decode([UInt8](bytes)).source
        #expect(Encode.encode(source) == [UInt8](bytes), "\(name)")
        #expect(Self.fault(repair.repair(source), source) == nil, "\(name)")
        pages += 1
      }
    }
    if pages == 0 { print("skipped: no sample pages beside the repository") }
  }

  static let adversaries: [(name: String, text: @Sendable (Int) -> String)] = [
    ("no punctuation", { String(repeating: "政府工作报告目标明确思路清晰\n", count: $0 / 45) }),
    ("one character a line", { String(repeating: "府\n", count: $0 / 4) }),
    ("one line", { String(repeating: "种植优质饲草10万亩。", count: $0 / 30) }),
    ("form feeds", { String(repeating: "第三版\u{0C}", count: $0 / 10) }),
    ("layout", { String(repeating: "政府工作报告目标   确思路清晰政府工作     目标明确思路清\n", count: $0 / 80) }),
    (
      "layout rows",
      { String(repeating: "政   府   工   作   报   告   目   标   明   确\n\n", count: $0 / 60) }
    ),
    ("brackets", { String(repeating: "（记者（", count: $0 / 12) }),
    ("brackets a line", { String(repeating: "（\n", count: $0 / 4) }),
    ("boxes", { String(repeating: "简讯\n修渠通水\n一句话说完了。\n", count: $0 / 43) }),
    (
      "jumps",
      { String(repeating: "标题文字\n（上接第一版）\n一段话说完了。（下转第二版）\n\u{0C}", count: $0 / 76) }
    ),
    ("tables", { String(repeating: "指标 亿元 12 34\n", count: $0 / 20) }),
    ("headlines", { String(repeating: "全力推进高质量发展\n\n", count: $0 / 29) }),
    ("sign-offs", { String(repeating: "一段话。\n（记者 晴空）\n", count: $0 / 33) }),
    ("bylines", { String(repeating: "标题\n省人大代表 李明\n正文一句话。\n\n", count: $0 / 52) }),
    ("columns", { String(repeating: "政府工作报告目标明 确思路清晰政府工作 报告目标明确思路清\n", count: $0 / 85) }),
  ]

  /// What this thread has had of a processor: what else the machine does must not count.
  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test(arguments: adversaries.indices)
  func `time grows with the page, not with its square`(index: Int) throws {
    let adversary = Self.adversaries[index]
    let repair = try PageRepair()
    func seconds(_ size: Int) -> Double {
      let source = SourceText(adversary.text(size))
      let start = Self.processorSeconds()
      _ = repair.repair(source)
      return Self.processorSeconds() - start
    }
    let small = seconds(8_000)
    let large = seconds(64_000)
    #expect(large < max(small, 0.02) * 24, "\(adversary.name): \(small) s, then \(large) s")
  }

  @Test(arguments: [
    "床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。\n",
    "func main() {\n  print(\"hello\")\n}\n",
    "It was the best of times, it was the worst\nof times, it was the age of wisdom.\n",
    "第三版\n", "责任编辑：王强\n", "全力推进高质量发展\n",
  ])
  func `what is no newspaper loses nothing`(text: String) throws {
    let source = SourceText(text)
    #expect(Self.fault(try PageRepair().repair(source), source) == nil)
  }

  @Test func `English words on two lines do not fuse`() throws {
    let text =
      "It was the best of times, it was the worst\nof times, and the season of renew-\nable energy.\n"
    let article = try #require(try PageRepair().repair(SourceText(text)).articles.first)
    #expect(
      String(decoding: article.body.utf8, as: UTF8.self)
        == "It was the best of times, it was the worst of times, and the season of renewable energy."
    )
  }
}

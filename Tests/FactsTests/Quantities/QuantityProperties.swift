import Facts
import Lexicons
import Newspaper
import Numerals
import TestSupport
import Testing
import Units

@Suite struct QuantityProperties {
  static let sentences = [
    "种植优质饲草10万亩以上", "总投资2.29亿元的项目", "共收1,100.9亿元", "占全国的百分之二十八", "开销123元1角1分",
    "新增5至8万亩", "分别投资4.2、3.1和2.8亿元", "由40%提高到55%以上", "三次产业结构为11.8∶48.3∶39.9",
    "面积二亿八千六百七十七万亩", "建设98兆瓦风电项目", "历时3个多月", "面积1800多万亩", "车程一个半小时",
    "仔猪卖到600元/头", "产值翻两番", "已有八成农户", "超过三分之二的代表",
  ]

  /// Layout may break a mention anywhere: between digits, number and unit, inside the unit.
  @Test(arguments: sentences)
  func `a line end or blank put anywhere changes no value`(sentence: String) throws {
    let finding = try #require(Finding.shared)
    let whole = finding.describe(sentence).map(\.result)
    try #require(!whole.isEmpty)
    for cut in sentence.indices.dropFirst() {
      for gap in ["\n", " ", "　", "\r\n\t"] {
        let broken = sentence[..<cut] + gap + sentence[cut...]
        #expect(finding.describe(String(broken)).map(\.result) == whole, "\(broken)")
      }
    }
  }

  @Test(arguments: sentences)
  func `full-width digits change no value`(sentence: String) throws {
    let finding = try #require(Finding.shared)
    let wide = String(
      String.UnicodeScalarView(
        sentence.unicodeScalars.map { scalar in
          (0x30...0x39).contains(scalar.value)
            ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
        }))
    #expect(finding.describe(wide).map(\.result) == finding.describe(sentence).map(\.result))
  }

  @Test
  func `mentions stand in order, overlap nowhere, and a sentence more changes none before it`()
    throws
  {
    let finding = try #require(Finding.shared)
    var generator = Generator(seed: 2024)
    for _ in 0..<200 {
      let first = try #require(Self.sentences.randomElement(using: &generator)) + "。"
      let second = try #require(Self.sentences.randomElement(using: &generator)) + "。"
      let found = finding.describe(first + second)
      for (a, b) in zip(found, found.dropFirst()) { #expect(a.span.end <= b.span.start) }
      let shift = first.utf8.count
      let apart =
        finding.describe(first).map(\.span)
        + finding.describe(second).map { $0.span.shifted(by: shift) }
      #expect(found.map(\.span) == apart, "\(first)\(second)")
    }
  }

  @Test func `a text cut off anywhere is read to its end`() throws {
    let finding = try #require(Finding.shared)
    let texts =
      Self.sentences + finding.lexicon.units.entries.flatMap { $0.examples.map(\.text) }
      + ["李四人民币", "收取人民币", "票价¥", "约US$", "翻", "第", "百分之", "半", "5至", "3：", "负", "零下", "米", "一"]
    for text in texts {
      for end in text.indices {
        let cut = String(text[..<end])
        for found in finding.describe(cut) { #expect(found.span.end <= cut.utf8.count) }
      }
      _ = finding.describe(text)
    }
  }

  @Test func `any characters in any order are read without a crash`() throws {
    let finding = try #require(Finding.shared)
    let scalars = Array(
      "0123456789.,，、-—~至到:：/%％‰两二三十百千万亿兆半几数多余来第分之成折番倍又点负零下上个元角分亩斤吨米里度¥$"
        + "约近超过以上左右（含）()和与由提高年月日人民币每 　\n\u{202E}\u{0301}\u{E000}😀"
    )
    var generator = Generator(seed: 7)
    for _ in 0..<4000 {
      let length = Int.random(in: 1...14, using: &generator)
      let text = String((0..<length).map { _ in scalars.randomElement(using: &generator) ?? "0" })
      for found in finding.describe(text) { #expect(found.span.end <= text.utf8.count, "\(text)") }
    }
  }

  /// Characters that make no number give no row, or the exact value: never another one.
  @Test(arguments: [
    ("出价1.2.3元", []), ("出价十百千元", []), ("出价1,23,4亿元", []), ("出价2.2.1万元", []),
    ("共1,100.9亿元", ["110090000000 元"]), ("共万万亿亿元", ["1000000000000000000000000 元"]),
    ("拨打0971-443-2158", []), ("每份10-20-30元", ["20..30 元"]), ("每份1-10-20-30元", ["20..30 元"]),
    ("出价一百二十三四五元", []), ("净增亿元", ["100000000 元"]), ("出价万亿千百元", []),
  ])
  func `absurd numerals have their exact value or none`(text: String, results: [String]) throws {
    let finding = try #require(Finding.shared)
    #expect(finding.describe(text).map(\.result) == results)
  }

  @Test(arguments: [(24, 24), (25, 1)])
  func `a list as long as a table's shares no unit`(members: Int, rows: Int) throws {
    let finding = try #require(Finding.shared)
    let list = (1...members).map { "\($0 * 11)" }.joined(separator: "、")
    #expect(finding.describe("各村分别种植\(list)亩。").count == rows)
  }

  @Test func `a number too long to be held is told, and has no row`() throws {
    let finding = try #require(Finding.shared)
    for number in [String(repeating: "9", count: 47), String(repeating: "123", count: 400)] {
      let finds = finding.finder.find(in: Passage("账上有\(number)元，另有5元。"))
      #expect(finds.mentions.map(\.numeral.value.decimal) == ["5"])
      #expect(finds.overlong.map(\.count) == [number.count])
    }
    let source = SourceText("账上有\(String(repeating: "9", count: 47))元。")
    let article = Article(ordinal: 1, blocks: [], body: RepairedText(plain: source), author: nil)
    let facts = try FactFinder().find(in: [article], of: source, issue: .init())
    #expect(facts.flatMap(\.quantities).isEmpty)
    #expect(facts.flatMap(\.problems).map(\.code) == [.valueOverflow])
  }
}

import Newspaper
import Numerals
import TestSupport
import Testing

@Suite struct NumeralProperties {
  private func value(_ text: String) -> Rational? {
    let reading = Reading(text)
    guard let numeral = NumeralReader.read(reading, at: 0), numeral.end == reading.count else {
      return nil
    }
    return numeral.value
  }

  @Test(arguments: ChineseNumeralWriter.Style.allCases)
  func `every number below 100000 reads back as written`(style: ChineseNumeralWriter.Style) throws {
    for number in 0..<100_000 {
      let text = try #require(ChineseNumeralWriter.write(Int128(number), style: style))
      #expect(value(text) == Rational(Int128(number)), "\(text)")
    }
  }

  @Test func `large numbers read back as written, exactly`() throws {
    var generator = Generator(seed: 20_240_223)
    for _ in 0..<20_000 {
      let number =
        Int128(UInt64.random(in: 0...UInt64.max, using: &generator))
        >> Int128(Int.random(in: 0...40, using: &generator))
      guard let text = ChineseNumeralWriter.write(number) else { continue }
      #expect(value(text) == Rational(number), "\(text)")
      #expect(value("\(number)") == Rational(number))
    }
  }

  @Test func `a blank anywhere inside a number changes nothing`() throws {
    for text in ["七百六十一万三千", "1,100.9亿", "百分之二十八", "三分之二", "3千5百万", "5至8万", "11.8∶48.3∶39.9"] {
      let whole = try #require(NumeralReader.read(Reading(text), at: 0))
      for cut in text.indices.dropFirst() {
        let broken = Reading(text[..<cut] + "\n 　" + text[cut...])
        let numeral = NumeralReader.read(broken, at: 0)
        #expect(numeral?.value == whole.value && numeral?.terms == whole.terms, "\(text) at \(cut)")
      }
    }
  }

  @Test(arguments: [
    "万万亿亿万万亿亿万万亿亿万万亿亿", "1.2.3", "十百千", "1,23,4亿", String(repeating: "9", count: 1000),
    "百", "千千", "亿", "点五", "负", "第", "分之", "百分之", "十十十", "一二三四五六七八九十百千万亿", "。", "几", "半",
    "1e999", "1/0", "三分之", "零分之一", "\u{202E}12\u{202C}", "1\u{0301}2", "\u{E000}十",
  ])
  func `absurd numerals neither crash nor overflow`(text: String) {
    let reading = Reading(text)
    for index in 0..<reading.count { _ = NumeralReader.read(reading, at: index) }
    for numeral in NumeralReader.numerals(in: reading) { #expect(numeral.end <= reading.count) }
  }

  /// How a number is written in each form, and what the form makes of it.
  private struct Written {
    var form: String
    var text: (Int128, String) -> String
    var value: (Int128) -> Rational?
  }

  @Test func `every form reads back what is written in it`() throws {
    let forms = [
      Written(form: "percent", text: { _, words in "百分之\(words)" }, value: { Rational($0) }),
      Written(
        form: "percent", text: { digits, _ in "千分之\(digits)" }, value: { Rational($0, over: 10) }),
      Written(
        form: "fraction", text: { _, words in "一千零七分之\(words)" },
        value: { Rational($0, over: 1007) }),
      Written(
        form: "fraction", text: { digits, _ in "\(digits)/1007" },
        value: { Rational($0, over: 1007) }),
      Written(form: "ordinal", text: { _, words in "第\(words)" }, value: { Rational($0) }),
      Written(form: "negative", text: { _, words in "负\(words)" }, value: { Rational(-$0) }),
      Written(form: "negative", text: { digits, _ in "零下\(digits)" }, value: { Rational(-$0) }),
      Written(
        form: "ratio", text: { digits, _ in "\(digits)∶1007" }, value: { Rational($0, over: 1007) }),
      Written(
        form: "mixed-fraction", text: { _, words in "\(words)又三分之一" },
        value: { Rational($0 * 3 + 1, over: 3) }),
      Written(
        form: "digits", text: { digits, _ in "\(digits)万" }, value: { Rational($0 * 10_000) }),
      Written(
        form: "chinese-integer", text: { _, words in "\(words)亿" },
        value: { Rational($0 * 100_000_000) }),
    ]
    for form in forms {
      for number in Int128(11)...1500 where number % 10 != 0 {
        let text = form.text(number, try #require(ChineseNumeralWriter.write(number)))
        let reading = Reading(text)
        let numeral = try #require(NumeralReader.read(reading, at: 0), "\(text)")
        #expect(numeral.end == reading.count && numeral.form == form.form, "\(text)")
        #expect(numeral.value == form.value(number), "\(text)")
      }
    }
  }

  @Test func `a range reads back its two ends`() throws {
    for low in stride(from: 2, to: 400, by: 7) {
      let high = low + 13
      let texts = ["\(low)至\(high)", "\(low)—\(high)", "\(low)~\(high)", "\(low)-\(high)"]
      for text in texts + ["\(Self.chinese(low))到\(Self.chinese(high))"] {
        let numeral = try #require(NumeralReader.read(Reading(text), at: 0))
        #expect(numeral.value == Rational(Int128(low)), "\(text)")
        #expect(numeral.valueMax == Rational(Int128(high)), "\(text)")
      }
    }
  }

  private static func chinese(_ number: Int) -> String {
    ChineseNumeralWriter.write(Int128(number)) ?? ""
  }
}

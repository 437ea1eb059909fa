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
}

import Numerals
import TestSupport
import Testing

@Suite struct RationalTests {
  @Test(arguments: [
    ("2000/3", "666.666666667"), ("2/3", "0.666666666667"), ("229000000", "229000000"),
    ("0.35", "0.35"), ("-12.50", "-12.5"), ("1/3", "0.333333333333"), ("1/8", "0.125"),
    ("10000000000001/3", "3333333333330"), ("2999999999999/3000000000000", "1"),
    ("0", "0"), ("-1/7", "-0.142857142857"), ("1/30000", "0.0000333333333333"),
    ("20000000000000000000000001/10", "2000000000000000000000000.1"),
  ])
  func `a value is written in plain decimal notation, rounded once`(text: String, decimal: String)
    throws
  {
    #expect(try #require(Rational(decimal: text)).decimal == decimal)
  }

  @Test(arguments: ["", "1.2.3", "1e5", "12a", "1/0", "--1", "1/2/3", "+1"])
  func `what is no decimal is refused`(text: String) {
    #expect(Rational(decimal: text) == nil)
  }

  @Test func `arithmetic agrees with integers and undoes itself`() throws {
    var generator = Generator(seed: 7)
    for _ in 0..<5000 {
      let a = try #require(Rational(random(&generator), over: random(&generator) | 1))
      let b = try #require(Rational(random(&generator) | 1, over: random(&generator) | 1))
      #expect(a.adding(b)?.subtracting(b) == a)
      #expect(a.multiplied(by: b)?.divided(by: b) == a)
      #expect((a < b) == (try #require(a.subtracting(b)).isNegative))
    }
  }

  @Test func `an overflow gives no value`() throws {
    let large = Rational(Int128.max / 2)
    #expect(large.multiplied(by: large) == nil)
    #expect(large.adding(large)?.adding(large) == nil)
    #expect(Rational(1).divided(by: .zero) == nil)
  }

  private func random(_ generator: inout Generator) -> Int128 {
    Int128(Int32.random(in: -1_000_000...1_000_000, using: &generator))
  }
}

import Newspaper
import TestSupport
import Testing

@testable import Numerals

/// The short ways past the forms and past the grammar, with these as their oracles.
@Suite struct NumeralReaderTests {
  /// Many short texts of signs that numbers are written with and stopped by.
  private func texts(of signs: String, count: Int, _ body: (Reading, String) -> Void) {
    let characters = Array(signs.unicodeScalars)
    var random = Generator(seed: 20_240_208)
    for _ in 0..<count {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...9, using: &random) {
        text.append(characters[Int.random(in: 0..<characters.count, using: &random)])
      }
      body(Reading(String(text)), String(text))
    }
  }

  @Test func `a number that no form can go on from reads as by the forms`() {
    texts(of: "一二两三十百千万亿零半几多余〇廿0123456789.,:：∶/±~-—至到比与和又分之成折下负第%KM年亩 的", count: 20_000) {
      reading, text in
      for index in 0..<reading.count {
        let found = NumeralReader.read(reading, at: index)
        #expect(found == NumeralReader.byForms(reading, index), "\(text) at \(index)")
      }
    }
  }

  @Test func `digits alone read as by the grammar`() {
    texts(of: "0123456789012345678907.,，·e+E点多余来几数半一两十万兆亩。 ：:K-—年", count: 40_000) {
      reading, text in
      for index in 0..<reading.count {
        guard let numeral = CardinalReader.digits(reading, index) else { continue }
        guard case .numeral(let full) = CardinalReader.inFull(reading, at: index) else {
          Issue.record("\(text) at \(index) is no number")
          continue
        }
        #expect(numeral == full, "\(text) at \(index)")
      }
    }
  }

  @Test func `more digits than the short way holds are left to the grammar`() throws {
    let digits = String(repeating: "9", count: 19)
    #expect(CardinalReader.digits(Reading(digits), 0) == nil)
    #expect(
      NumeralReader.read(Reading(digits), at: 0)?.value == Rational(9_999_999_999_999_999_999))
  }
}

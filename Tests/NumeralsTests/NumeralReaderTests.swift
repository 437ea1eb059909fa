import Newspaper
import TestSupport
import Testing

@testable import Numerals

/// The short way past the forms, with the forms as its oracle.
@Suite struct NumeralReaderTests {
  @Test func `a number that no form can go on from reads as by the forms`() {
    let characters = Array(
      "一二两三十百千万亿零半几多余〇廿0123456789.,:：∶/±~-—至到比与和又分之成折下负第%KM年亩 的".unicodeScalars)
    var random = Generator(seed: 20_240_208)
    for _ in 0..<20_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...9, using: &random) {
        text.append(characters[Int.random(in: 0..<characters.count, using: &random)])
      }
      let reading = Reading(String(text))
      for index in 0..<reading.count {
        let found = NumeralReader.read(reading, at: index)
        #expect(found == NumeralReader.byForms(reading, index), "\(String(text)) at \(index)")
      }
    }
  }
}

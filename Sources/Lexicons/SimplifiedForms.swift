package import Newspaper

/// Simplified characters of traditional ones (繁体字): 縣 → 县, 萬 → 万.
///
/// Words of the lexicons are written in simplified characters, and a text in traditional ones is
/// looked up as if it were, too; what is printed stays as it is. One character stands for one.
package final class SimplifiedForms: Sendable {
  private let table: [UInt16]

  /// Loads `traditional.csv`.
  package init() throws(LexiconError) {
    let path = Lexicon.folder + "/traditional.csv"
    var table = [UInt16](repeating: 0, count: 0x10000)
    for (number, line) in try DataLines.read(path).enumerated().dropFirst() {
      let scalars = Array(line.unicodeScalars.map(\.value))
      guard scalars.count == 3, scalars[1] == 0x2C, scalars[0] < 0x10000,
        let simplified = UInt16(exactly: scalars[2])
      else {
        throw LexiconError(file: path, line: number + 1, message: "write traditional,simplified")
      }
      table[Int(scalars[0])] = simplified
    }
    self.table = table
  }

  /// The reading in simplified characters, its places unchanged.
  package func simplified(_ reading: Reading) -> Reading { reading.replacing(table) }
}

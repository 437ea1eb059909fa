/// Whether a text speaks of the whole country or of its own place, by how often it says 全国 or 全县.
struct ArticleScope {
  private var national = 0
  private var local = 0

  /// The bytes of an article's body.
  init(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { text in
      var index = 0
      // 全, 我 and 该 are E5 85 A8, E6 88 91 and E8 AF A5.
      while index + 6 <= text.count {
        defer { index += 1 }
        let opens =
          text[index] == 0xE5 && text[index + 1] == 0x85 && text[index + 2] == 0xA8
          || text[index] == 0xE6 && text[index + 1] == 0x88 && text[index + 2] == 0x91
          || text[index] == 0xE8 && text[index + 1] == 0xAF && text[index + 2] == 0xA5
        guard opens else { continue }
        let next =
          UInt32(text[index + 3]) << 16 | UInt32(text[index + 4]) << 8
          | UInt32(text[index + 5])
        if Self.countries.contains(next) { national += 1 }
        if Self.divisions.contains(next) { local += 1 }
      }
    }
  }

  /// One 全国 makes no national text.
  var isNational: Bool { national > max(local, 1) }
  var isLocal: Bool { local > national }

  private static let countries = bytes("国國")
  private static let divisions = bytes("县縣市省州区區旗镇鎮乡鄉村")

  private static func bytes(_ characters: String) -> Set<UInt32> {
    Set(characters.unicodeScalars.map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1) } })
  }
}

extension Unicode.Scalar {
  fileprivate var utf8: [UInt8] { Array(String(self).utf8) }
}

internal import Newspaper

/// Which encoding a file's bytes show, where nobody says and no byte order mark tells.
enum EncodingGuess {
  enum Outcome: Equatable {
    /// What it is, for the message: a PDF, a picture, binary data.
    case binary(String)
    case text(TextEncoding)
    /// Most lines in one encoding, some in another.
    case lines(main: TextEncoding, other: TextEncoding)
  }

  static func guess(_ bytes: [UInt8]) -> Outcome {
    if let what = signature(of: bytes) { return .binary(what) }
    return bytes.withUnsafeBufferPointer { bytes in
      if let encoding = UTF16Signs.encoding(of: bytes) { return .text(encoding) }
      if isBinary(bytes) { return .binary("binary data") }
      if UTF8Reader.firstInvalid(bytes, 0..<bytes.count) == bytes.count { return .text(.utf8) }
      return byLines(bytes)
    }
  }

  /// Files that are text to the eye of a byte count, or close to it, yet no pages.
  private static func signature(of bytes: [UInt8]) -> String? {
    let signatures: [([UInt8], String)] = [
      (Array("%PDF-".utf8), "a PDF"), ([0x50, 0x4B, 0x03, 0x04], "a ZIP or Office file"),
      ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file"), ([0x89, 0x50, 0x4E, 0x47], "a picture"),
      ([0xFF, 0xD8, 0xFF], "a picture"), (Array("GIF8".utf8), "a picture"),
      ([0x1F, 0x8B, 0x08], "a compressed file"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
      (Array("SQLite format 3\0".utf8), "a database"), (Array("{\\rtf".utf8), "an RTF file"),
    ]
    return signatures.first { bytes.starts(with: $0.0) }?.1
  }

  /// One byte in twenty being a control byte is no text; random bytes have one in ten.
  private static func isBinary(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let controls = bytes.reduce(0) { $0 &+ (ControlCharacters.contains($1) ? 1 : 0) }
    return controls * 20 > bytes.count
  }

  private static func byLines(_ bytes: UnsafeBufferPointer<UInt8>) -> Outcome {
    var votes = LineVotes()
    LineVotes.forEachLine(of: bytes) { votes.count(bytes, $0) }
    let page = votes.codePage
    if votes.utf8 == 0 && votes.codePaged == 0 { return .text(.utf8) }
    if votes.codePaged == 0 { return .text(.utf8) }
    if votes.utf8 == 0 { return .text(page) }
    return votes.utf8 >= votes.codePaged
      ? .lines(main: .utf8, other: page) : .lines(main: page, other: .utf8)
  }
}

/// UTF-16 without a mark: read as units, nearly all are letters of a Chinese page.
private enum UTF16Signs {
  static func encoding(of bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    let sample = min(bytes.count / 2, 1 << 15)
    guard sample > 0 else { return nil }
    var likely = (little: 0, big: 0)
    for index in 0..<sample {
      let (a, b) = (bytes[2 * index], bytes[2 * index + 1])
      likely.little += isLikely(low: a, high: b) ? 1 : 0
      likely.big += isLikely(low: b, high: a) ? 1 : 0
    }
    let best = max(likely.little, likely.big)
    // Chinese words in GBK or UTF-8 give units all over the plane.
    guard best * 20 >= sample * 19, likely.little != likely.big else { return nil }
    let foreign = (0..<sample).contains { bytes[2 * $0] < 0x20 || bytes[2 * $0 + 1] < 0x20 }
    guard foreign || UTF8Reader.firstInvalid(bytes, 0..<bytes.count) < bytes.count else {
      return nil
    }
    return likely.little > likely.big ? .utf16LittleEndian : .utf16BigEndian
  }

  private static func isLikely(low: UInt8, high: UInt8) -> Bool {
    switch high {
    case 0x00: low >= 0x20 && low < 0x7F || low == 0x0A || low == 0x0D || low == 0x09 || low == 0x0C
    case 0x4E...0x9F, 0x30: true
    case 0x20: low >= 0x10 && low <= 0x3F
    case 0xFF: low <= 0x5F
    default: false
    }
  }
}

internal import Newspaper

/// How many bytes of lines speak for UTF-8 and how many for a code page.
struct LineVotes {
  private(set) var utf8 = 0
  private(set) var codePaged = 0
  /// Pairs of the code-paged lines in the zones that GB 2312 and Big5 use most.
  private var pairs = 0
  private var commonGB = 0
  private var commonBig5 = 0

  enum Verdict { case neutral, utf8, codePage }

  /// Big5 only where GB 2312 explains little and Big5 nearly all.
  var codePage: TextEncoding {
    commonGB * 10 < pairs * 7 && commonBig5 * 10 > pairs * 9 ? .big5 : .gb18030
  }

  static func forEachLine(of bytes: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void) {
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count && bytes[end] != 0x0A { end += 1 }
      end = min(end + 1, bytes.count)
      body(start..<end)
      start = end
    }
  }

  mutating func count(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    switch Self.verdict(bytes, line) {
    case .neutral: return
    case .utf8: utf8 += line.count
    case .codePage:
      codePaged += line.count
      countPairs(bytes, line)
    }
  }

  private mutating func countPairs(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    var offset = line.lowerBound
    while offset + 1 < line.upperBound {
      let (lead, trail) = (bytes[offset], bytes[offset + 1])
      guard lead >= 0x80 else {
        offset += 1
        continue
      }
      pairs += 1
      let inGB = trail >= 0xA1 && (lead >= 0xB0 && lead <= 0xF7 || lead >= 0xA1 && lead <= 0xA3)
      commonGB += inGB ? 1 : 0
      let inBig5 = lead >= 0xA1 && lead <= 0xA3 || lead >= 0xA4 && lead <= 0xF9
      commonBig5 +=
        inBig5 && (trail >= 0x40 && trail <= 0x7E || trail >= 0xA1 && trail <= 0xFE) ? 1 : 0
      offset += 2
    }
  }

  /// What one line shows: words in three bytes each are UTF-8, even where some are torn.
  static func verdict(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Verdict {
    var high = 0
    var long = 0
    var bad = 0
    var offset = line.lowerBound
    while offset < line.upperBound {
      let length = UTF8Reader.length(bytes, offset, line.upperBound)
      high += bytes[offset] >= 0x80 ? max(length, 1) : 0
      long += length >= 3 ? length : 0
      bad += length == 0 ? 1 : 0
      offset += max(length, 1)
    }
    if high == 0 { return .neutral }
    if bad == 0 && long == high && long >= 6 { return .utf8 }
    if bad > 0 && long * 3 >= high * 2 { return .utf8 }
    if isCodePaged(bytes, line) { return .codePage }
    return bad == 0 ? .utf8 : .neutral
  }

  /// Whether every high byte of the line is part of a double-byte or four-byte character.
  private static func isCodePaged(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    var offset = line.lowerBound
    while offset < line.upperBound {
      let lead = bytes[offset]
      if lead < 0x80 {
        offset += 1
        continue
      }
      guard lead != 0x80, lead != 0xFF, offset + 1 < line.upperBound else { return false }
      let trail = bytes[offset + 1]
      if trail >= 0x40 && trail != 0x7F && trail != 0xFF {
        offset += 2
      } else if trail >= 0x30 && trail <= 0x39 && offset + 3 < line.upperBound
        && bytes[offset + 2] > 0x80 && bytes[offset + 3] >= 0x30 && bytes[offset + 3] <= 0x39
      {
        offset += 4
      } else {
        return false
      }
    }
    return true
  }
}

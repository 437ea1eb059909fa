internal import Facts

/// A pattern for paths (通配): `inbox/**/*.txt`, `{publication}_{date}_*.txt`.
///
/// `*` and `?` stop at a slash, `**` does not; `{publication}` takes one character and more within
/// a name, `{date}` a day as 20240223 or 2024-02-23 (also with `_`, `.` or `/` between). It works
/// on bytes, so any name can be matched, in time proportional to pattern times path.
package struct PathPattern: Sendable, Equatable {
  package struct Captures: Sendable, Equatable {
    package var publication: String?
    package var date: String?
  }

  private enum Token: Sendable, Equatable {
    case literal(UInt8)
    case one, star, anything, publication, date
  }

  package let text: String
  private let tokens: [Token]

  package init(_ text: String) {
    self.text = text
    tokens = Self.tokens(of: Array(text.utf8))
  }

  /// Whether the text holds anything but literal characters.
  package static func isPattern(_ text: String) -> Bool {
    text.utf8.contains(0x2A) || text.utf8.contains(0x3F)
  }

  /// The folders before the first wildcard: `inbox` of `inbox/*/a.txt`; empty for none.
  var fixedFolder: String {
    let fixed = tokens.prefix { if case .literal = $0 { true } else { false } }
    guard let slash = fixed.lastIndex(of: .literal(0x2F)) else { return "" }
    return String(decoding: text.utf8.prefix(slash), as: UTF8.self)
  }

  /// What the pattern takes from a path; nil where it does not fit.
  ///
  /// A pattern without a slash is held against the last part of the path alone.
  package func match(_ path: [UInt8]) -> Captures? {
    var path = path
    if !tokens.contains(.literal(0x2F)), let slash = path.lastIndex(of: 0x2F) {
      path.removeFirst(slash + 1)
    }
    var attempt = Attempt(tokens: tokens, path: path)
    return attempt.fits(0, 0) ? attempt.captures : nil
  }

  private static func tokens(of text: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    var rest = text[...]
    while let byte = rest.first {
      if rest.starts(with: Array("**".utf8)) {
        tokens.append(.anything)
        rest = rest.dropFirst(2)
        // `**/` also stands for no folder at all.
        if rest.first == 0x2F && (tokens.count == 1 || tokens[tokens.count - 2] == .literal(0x2F)) {
          rest = rest.dropFirst()
        }
      } else if rest.starts(with: Array("{publication}".utf8)) {
        tokens.append(.publication)
        rest = rest.dropFirst(13)
      } else if rest.starts(with: Array("{date}".utf8)) {
        tokens.append(.date)
        rest = rest.dropFirst(6)
      } else {
        tokens.append(byte == 0x2A ? .star : byte == 0x3F ? .one : .literal(byte))
        rest = rest.dropFirst()
      }
    }
    return tokens
  }

  /// One try at a path; it remembers what failed, so nothing is tried twice.
  private struct Attempt {
    let tokens: [Token]
    let path: [UInt8]
    var captures = Captures()
    private var failed: Set<Int> = []

    init(tokens: [Token], path: [UInt8]) {
      self.tokens = tokens
      self.path = path
    }

    mutating func fits(_ token: Int, _ offset: Int) -> Bool {
      fits(token, offset, from: offset)
    }

    /// Whether the rest of the pattern fits the rest of the path; the token began at `start`.
    private mutating func fits(_ token: Int, _ offset: Int, from start: Int) -> Bool {
      guard token < tokens.count else { return offset == path.count }
      let state = (token * (path.count + 1) + offset) * 2 + (offset > start ? 1 : 0)
      guard !failed.contains(state) else { return false }
      if mayEnd(tokens[token], start..<offset) && fits(token + 1, offset, from: offset) {
        keep(tokens[token], start..<offset)
        return true
      }
      if let next = next(tokens[token], offset, from: start), fits(token, next, from: start) {
        return true
      }
      failed.insert(state)
      return false
    }

    private func mayEnd(_ token: Token, _ range: Range<Int>) -> Bool {
      switch token {
      case .literal, .one, .publication: !range.isEmpty
      case .star, .anything: true
      case .date: day(range) != nil
      }
    }

    /// Where a token that began at `start` may reach after `offset`; nil where it must end.
    private func next(_ token: Token, _ offset: Int, from start: Int) -> Int? {
      guard offset < path.count else { return nil }
      switch token {
      case .literal(let byte): return offset == start && path[offset] == byte ? offset + 1 : nil
      case .one: return offset == start ? nextInName(offset) : nil
      case .star, .publication: return nextInName(offset)
      case .anything: return offset + 1
      case .date:
        return offset == start
          ? min(start + 8, path.count) : offset == start + 8 ? min(start + 10, path.count) : nil
      }
    }

    /// Behind the character at `offset`; nil for a slash.
    private func nextInName(_ offset: Int) -> Int? {
      guard path[offset] != 0x2F else { return nil }
      return path[(offset + 1)...].firstIndex { $0 & 0xC0 != 0x80 } ?? path.count
    }

    private func day(_ range: Range<Int>) -> String? {
      var digits = Array(path[range])
      guard digits.count == 8 || digits.count == 10 else { return nil }
      if digits.count == 10 {
        guard "-_./".utf8.contains(digits[4]), digits[4] == digits[7] else { return nil }
        digits.remove(at: 7)
        digits.remove(at: 4)
      }
      guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      let text = String(decoding: digits, as: UTF8.self)
      let day = "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))"
      return CalendarDay(iso: day)?.iso
    }

    private mutating func keep(_ token: Token, _ range: Range<Int>) {
      switch token {
      case .publication: captures.publication = String(decoding: path[range], as: UTF8.self)
      case .date: captures.date = day(range)
      default: break
      }
    }
  }
}

internal import Newspaper

/// Reads a lexicon that is written the way all of ours are, straight from its bytes.
///
/// Takes the part of YAML that they use: `key: value`, lists in brackets or a line an item, quotes,
/// comments. What goes beyond that or is wrong it declines, and the YAML library reads it and tells
/// what is wrong where; both give the same entries, which a test holds for every file.
struct PlainLexiconReader {
  /// Not written plainly.
  private struct Declined: Error {}

  private let bytes: [UInt8]
  private let file: String
  private let shape: Lexicon.Shape
  private var offset = 0
  private var line = 1

  private var header: [String: String] = [:]
  private var entries: [LexiconEntry] = []
  /// Whether the list of entries has begun, and how far its dashes are indented: 0 or 2.
  private var isInList = false
  private var indent = 2

  private init(_ bytes: [UInt8], file: String, shape: Lexicon.Shape) {
    self.bytes = bytes
    self.file = file
    self.shape = shape
  }

  /// The header and entries of a file; nil where the YAML library must read it.
  static func read(
    _ bytes: [UInt8], file: String, shape: Lexicon.Shape
  ) -> (header: [String: String], entries: [LexiconEntry])? {
    guard (try? UTF8Span(validating: bytes.span)) != nil else { return nil }
    var reader = PlainLexiconReader(bytes, file: file, shape: shape)
    do {
      try reader.readFile()
    } catch {
      return nil
    }
    return (reader.header, reader.entries)
  }

  // MARK: Lines

  private mutating func readFile() throws(Declined) {
    while let found = nextLine() {
      if isInList {
        if entries.isEmpty, found == 0 { indent = 0 }
        guard found == indent else { throw Declined() }
        try readEntry()
      } else {
        guard found == 0 else { throw Declined() }
        try readHeader()
      }
    }
    guard !entries.isEmpty else { throw Declined() }
  }

  private mutating func readHeader() throws(Declined) {
    let key = try key()
    if key == shape.list {
      try expectEnd()
      isInList = true
    } else {
      guard shape.header.contains(key), header[key] == nil else { throw Declined() }
      header[key] = try scalar()
      try expectEnd()
    }
  }

  private mutating func readEntry() throws(Declined) {
    guard take(0x2D), take(0x20) else { throw Declined() }
    var entry = Entry(line: line)
    repeat {
      try readMember(of: &entry)
    } while lookAhead(indent: indent + 2) && nextLine() != nil
    guard let word = entry.word, !word.isEmpty else { throw Declined() }
    entries.append(
      LexiconEntry(
        word: word, also: entry.also ?? [], fields: entry.fields, lists: entry.lists,
        exampleLines: entry.examples ?? [], file: file, line: entry.line))
  }

  private struct Entry {
    let line: Int
    var word: String?
    var also: [String]?
    var fields: [String: String] = [:]
    var lists: [String: [String]] = [:]
    var examples: [String]?
  }

  private mutating func readMember(of entry: inout Entry) throws(Declined) {
    let key = try key()
    if key == "examples" {
      guard entry.examples == nil else { throw Declined() }
      entry.examples = try list()
    } else if key == "also" {
      guard entry.also == nil else { throw Declined() }
      entry.also = try list()
    } else if key == shape.word {
      guard entry.word == nil else { throw Declined() }
      entry.word = try scalar()
      try expectEnd()
    } else {
      guard shape.keys.contains(key), entry.fields[key] == nil, entry.lists[key] == nil else {
        throw Declined()
      }
      if peek == 0x5B || isAtEnd {
        entry.lists[key] = try list()
      } else {
        entry.fields[key] = try scalar()
        try expectEnd()
      }
    }
  }

  /// In brackets, over several lines too, or a line an item.
  private mutating func list() throws(Declined) -> [String] {
    var items: [String] = []
    if take(0x5B) {
      while true {
        try skipLayout()
        if take(0x5D) { break }
        items.append(try scalar(inBrackets: true))
        try skipLayout()
        guard take(0x2C) || peek == 0x5D else { throw Declined() }
      }
      try expectEnd()
      return items
    }
    try expectEnd()
    // The dashes may stand right below the key, or two further in.
    let dashes = lookAhead(indent: indent + 2) ? indent + 2 : indent + 4
    while lookAhead(indent: dashes), startsItem, nextLine() != nil {
      guard take(0x2D), take(0x20) else { throw Declined() }
      items.append(try scalar())
      try expectEnd()
    }
    guard !items.isEmpty else { throw Declined() }
    return items
  }

  // MARK: Scalars

  private mutating func key() throws(Declined) -> String {
    let start = offset
    while let byte = peek, (0x61...0x7A).contains(byte) || byte == 0x5F { offset += 1 }
    let end = offset
    guard end > start, take(0x3A), isAtEnd || peek == 0x20 else { throw Declined() }
    while take(0x20) {}
    return string(start, end)
  }

  private mutating func scalar(inBrackets: Bool = false) throws(Declined) -> String {
    guard let first = peek else { throw Declined() }
    switch first {
    case 0x22: return try doubleQuoted()
    case 0x27: return try singleQuoted()
    case 0x0A, 0x21, 0x23, 0x25, 0x26, 0x2A, 0x2C, 0x3E...0x40, 0x5B, 0x5D, 0x60, 0x7B...0x7D:
      throw Declined()
    case 0x2D, 0x3A:
      // - and : open a plain word only before another character.
      guard offset + 1 < bytes.count, bytes[offset + 1] > 0x20 else { throw Declined() }
    default: break
    }
    let start = offset
    var end = offset
    while let byte = peek, byte != 0x0A {
      if byte == 0x23, bytes[offset - 1] == 0x20 { break }
      if byte == 0x3A, offset + 1 == bytes.count || bytes[offset + 1] <= 0x20 { throw Declined() }
      if inBrackets, byte == 0x2C || byte == 0x5D { break }
      guard byte >= 0x20, !inBrackets || byte != 0x5B && byte != 0x7B && byte != 0x7D else {
        throw Declined()
      }
      offset += 1
      if byte != 0x20 { end = offset }
    }
    return string(start, end)
  }

  private mutating func doubleQuoted() throws(Declined) -> String {
    offset += 1
    var text: [UInt8] = []
    while let byte = peek, byte >= 0x20 {
      offset += 1
      if byte == 0x22 { return String(decoding: text, as: UTF8.self) }
      guard byte == 0x5C else {
        text.append(byte)
        continue
      }
      guard let escaped = peek, escaped == 0x22 || escaped == 0x5C else { throw Declined() }
      text.append(escaped)
      offset += 1
    }
    throw Declined()
  }

  private mutating func singleQuoted() throws(Declined) -> String {
    offset += 1
    var text: [UInt8] = []
    while let byte = peek, byte >= 0x20 {
      offset += 1
      guard byte == 0x27 else {
        text.append(byte)
        continue
      }
      guard take(0x27) else { return String(decoding: text, as: UTF8.self) }
      text.append(0x27)
    }
    throw Declined()
  }

  // MARK: Bytes

  private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }
  private var isAtEnd: Bool { peek == nil || peek == 0x0A }

  private func string(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    offset += 1
    return true
  }

  /// Goes to the first character of the next line that says something; nil at the end.
  private mutating func nextLine() -> Int? {
    guard let start = nextStart() else { return nil }
    for byte in bytes[offset..<start.offset] where byte == 0x0A { line += 1 }
    offset = start.offset
    return start.indent
  }

  /// Whether the next line that says something is indented so.
  private func lookAhead(indent: Int) -> Bool { nextStart()?.indent == indent }

  private var startsItem: Bool { nextStart().map { bytes[$0.offset] == 0x2D } ?? false }

  private func nextStart() -> (offset: Int, indent: Int)? {
    var index = offset
    var lineStart = offset
    while index < bytes.count {
      switch bytes[index] {
      case 0x0A: lineStart = index + 1
      case 0x20: break
      case 0x23:
        while index + 1 < bytes.count, bytes[index + 1] != 0x0A { index += 1 }
      default: return (index, index - lineStart)
      }
      index += 1
    }
    return nil
  }

  /// Blanks, and a comment behind them, up to the end of the line.
  private mutating func expectEnd() throws(Declined) {
    while take(0x20) {}
    if peek == 0x23, bytes[offset - 1] == 0x20 {
      while !isAtEnd { offset += 1 }
    }
    guard isAtEnd else { throw Declined() }
  }

  /// Blanks and line ends between the items of brackets.
  private mutating func skipLayout() throws(Declined) {
    while let byte = peek, byte == 0x20 || byte == 0x0A {
      offset += 1
      if byte == 0x0A { line += 1 }
    }
    guard peek != 0x23 else { throw Declined() }
  }
}

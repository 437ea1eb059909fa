internal import Newspaper

/// Reads one JSON value strictly (RFC 8259), byte by byte: what a stream request is read with.
///
/// It knows strings and how to step over everything else; it builds no tree.
struct JSONScanner {
  /// What a value turned out to be.
  enum Value: Equatable {
    case string([UInt8])
    /// A number, `true`, `false`, `null`, an array or an object, as written.
    case other(Span)
  }

  struct Failure: Error, Equatable {
    let reason: String
    /// Byte within the line, from 0.
    let offset: Int
  }

  private static let deepest = 64
  private let bytes: [UInt8]
  private(set) var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads an object, telling `visit` each key with its value; nothing may follow the object.
  mutating func object(_ visit: (_ key: [UInt8], _ value: Value) -> Void) throws(Failure) {
    skipBlanks()
    guard peek == 0x7B else { throw failure("this is no JSON object") }
    try members(visit, depth: 1)
    skipBlanks()
    guard offset == bytes.count else { throw failure("something follows the object") }
  }

  private mutating func members(
    _ visit: (_ key: [UInt8], _ value: Value) -> Void, depth: Int
  ) throws(Failure) {
    offset += 1
    skipBlanks()
    if peek == 0x7D {
      offset += 1
      return
    }
    while true {
      skipBlanks()
      guard peek == 0x22 else { throw failure("a key in quotes is missing") }
      let key = try string()
      skipBlanks()
      try expect(0x3A, "a colon is missing")
      skipBlanks()
      visit(key, try value(depth: depth))
      skipBlanks()
      if peek == 0x7D { break }
      try expect(0x2C, "a comma or closing brace is missing")
    }
    offset += 1
  }

  private mutating func value(depth: Int) throws(Failure) -> Value {
    guard depth <= Self.deepest else { throw failure("it is nested too deeply") }
    let start = offset
    switch peek {
    case 0x22: return .string(try string())
    case 0x7B: try members({ _, _ in }, depth: depth + 1)
    case 0x5B: try elements(depth: depth + 1)
    case 0x74: try word("true")
    case 0x66: try word("false")
    case 0x6E: try word("null")
    default: try number()
    }
    return .other(Span(start, offset))
  }

  private mutating func elements(depth: Int) throws(Failure) {
    offset += 1
    skipBlanks()
    if peek == 0x5D {
      offset += 1
      return
    }
    while true {
      skipBlanks()
      _ = try value(depth: depth)
      skipBlanks()
      if peek == 0x5D { break }
      try expect(0x2C, "a comma or closing bracket is missing")
    }
    offset += 1
  }

  private mutating func word(_ word: String) throws(Failure) {
    for byte in word.utf8 { try expect(byte, "this is no JSON value") }
  }

  private mutating func number() throws(Failure) {
    if peek == 0x2D { offset += 1 }
    if peek == 0x30 { offset += 1 } else { try digits() }
    if peek == 0x2E {
      offset += 1
      try digits()
    }
    guard peek == 0x65 || peek == 0x45 else { return }
    offset += 1
    if peek == 0x2B || peek == 0x2D { offset += 1 }
    try digits()
  }

  private mutating func digits() throws(Failure) {
    guard let first = peek, (0x30...0x39).contains(first) else {
      throw failure("this is no JSON value")
    }
    while let byte = peek, (0x30...0x39).contains(byte) { offset += 1 }
  }

  /// Reads a string; its bytes come out unescaped and valid UTF-8.
  private mutating func string() throws(Failure) -> [UInt8] {
    offset += 1
    var text: [UInt8] = []
    while true {
      let stop = endOfPlainStretch()
      text.append(contentsOf: bytes[offset..<stop])
      offset = stop
      guard let byte = peek else { throw failure("a string is not closed") }
      offset += 1
      if byte == 0x22 { return text }
      guard byte == 0x5C else { throw failure("a control character stands in a string") }
      try escape(into: &text)
    }
  }

  private func endOfPlainStretch() -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var index = offset
      while index < bytes.count {
        let byte = bytes[index]
        if byte == 0x22 || byte == 0x5C || byte < 0x20 { break }
        index += 1
      }
      return index
    }
  }

  private mutating func escape(into text: inout [UInt8]) throws(Failure) {
    guard let byte = peek else { throw failure("a string is not closed") }
    offset += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: text.append(byte)
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x6E: text.append(0x0A)
    case 0x72: text.append(0x0D)
    case 0x74: text.append(0x09)
    case 0x75:
      let scalar = try escapedScalar()
      text.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
    default: throw failure("an unknown escape")
    }
  }

  private mutating func escapedScalar() throws(Failure) -> Unicode.Scalar {
    let first = try fourDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, peek == 0x5C else { throw failure("half of a surrogate pair") }
    offset += 1
    try expect(0x75, "half of a surrogate pair")
    let second = try fourDigits()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw failure("half of a surrogate pair") }
    return scalar
  }

  private mutating func fourDigits() throws(Failure) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Self.hexadecimal(byte) else {
        throw failure("an escape without four hexadecimal digits")
      }
      value = value << 4 | digit
      offset += 1
    }
    return value
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x37)
    case 0x61...0x66: UInt32(byte - 0x57)
    default: nil
    }
  }

  private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A {
      offset += 1
    }
  }

  private mutating func expect(_ byte: UInt8, _ reason: String) throws(Failure) {
    guard peek == byte else { throw failure(reason) }
    offset += 1
  }

  private func failure(_ reason: String) -> Failure { Failure(reason: reason, offset: offset) }
}

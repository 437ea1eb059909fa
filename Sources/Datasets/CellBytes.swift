internal import Numerals

/// Cells as bytes and back: a mark for the kind, then the value; numbers seven bits a byte.
struct CellBytes {
  private enum Kind: UInt8 {
    case null, text, integer, decimal
  }

  private let source: ArraySlice<UInt8>
  private var offset: Int

  init(_ source: ArraySlice<UInt8>) {
    self.source = source
    offset = source.startIndex
  }

  var isAtEnd: Bool { offset == source.endIndex }

  static func append(_ cell: Cell, to bytes: inout [UInt8]) {
    switch cell {
    case .null:
      bytes.append(Kind.null.rawValue)
    case .text(let text):
      bytes.append(Kind.text.rawValue)
      append(count: text.utf8.count, to: &bytes)
      bytes.append(contentsOf: text.utf8)
    case .integer(let value):
      bytes.append(Kind.integer.rawValue)
      append(Int128(value), to: &bytes)
    case .decimal(let value):
      bytes.append(Kind.decimal.rawValue)
      append(value.numerator, to: &bytes)
      append(value.denominator, to: &bytes)
    }
  }

  static func append(count: Int, to bytes: inout [UInt8]) { append(Int128(count), to: &bytes) }

  /// The sign goes to the lowest bit, so that small negative numbers stay short.
  private static func append(_ value: Int128, to bytes: inout [UInt8]) {
    var rest = UInt128(bitPattern: (value << 1) ^ (value >> 127))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func cell() throws -> Cell {
    switch Kind(rawValue: try byte()) {
    case .null: return .null
    case .text:
      guard let text = String(validating: try bytes(try count()), as: UTF8.self) else {
        throw KeptRows.Damaged()
      }
      return .text(text)
    case .integer:
      guard let value = Int(exactly: try number()) else { throw KeptRows.Damaged() }
      return .integer(value)
    case .decimal:
      let numerator = try number()
      guard let value = Rational(numerator, over: try number()) else { throw KeptRows.Damaged() }
      return .decimal(value)
    case nil: throw KeptRows.Damaged()
    }
  }

  mutating func count() throws -> Int {
    guard let count = Int(exactly: try number()), count >= 0 else { throw KeptRows.Damaged() }
    return count
  }

  mutating func bytes(_ count: Int) throws -> ArraySlice<UInt8> {
    guard count <= source.endIndex - offset else { throw KeptRows.Damaged() }
    defer { offset += count }
    return source[offset..<offset + count]
  }

  private mutating func byte() throws -> UInt8 {
    guard offset < source.endIndex else { throw KeptRows.Damaged() }
    defer { offset += 1 }
    return source[offset]
  }

  private mutating func number() throws -> Int128 {
    var (value, shift): (UInt128, Int) = (0, 0)
    while true {
      let next = try byte()
      guard shift < 126 || (shift == 126 && next < 4) else { throw KeptRows.Damaged() }
      value |= UInt128(next & 0x7F) << shift
      shift += 7
      if next < 0x80 { break }
    }
    return Int128(bitPattern: value >> 1) ^ -Int128(bitPattern: value & 1)
  }
}

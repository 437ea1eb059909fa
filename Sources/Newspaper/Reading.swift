/// One paragraph as the finders read it: its scalars without blanks, widths folded.
///
/// Blanks say nothing about words in Chinese, and layout puts them anywhere (`75 周 年`); a finder
/// that must know asks ``isGapBefore(_:)``. Full-width digits, letters and signs are folded to
/// ASCII, Chinese punctuation stays. An index of a reading counts its scalars; ``origin(_:)`` leads
/// each back to the bytes of the text it was read from.
///
/// What finders ask of every character is `public` and inlinable, because the compiler inlines across
/// targets nothing less; a reading is one array, so that handing it on costs one reference.
public struct Reading: Sendable {
  @usableFromInline private(set) var units: [Unit] = []
  /// The byte behind the last one read.
  private var end: Int32 = 0

  package init() {}

  package init(_ text: String) {
    let bytes = Array(text.utf8)
    load(bytes, Span(0, bytes.count))
  }

  @inlinable public var count: Int { units.count }

  /// Folded scalars, blanks left out.
  @inlinable public var scalars: Scalars { Scalars(units) }

  /// What each scalar is to the finders.
  @inlinable public var classes: Classes { Classes(units) }

  /// Byte of the text at which the scalar at `index` starts; at `count`, where the reading ends.
  package func origin(_ index: Int) -> Int { Int(index < count ? units[index].origin : end) }

  /// Whether blanks stood before the scalar at `index`.
  package func isGapBefore(_ index: Int) -> Bool { units[index].marks & Unit.gap != 0 }

  /// Whether the scalar at `index` was printed full-width and folded to ASCII.
  package func isWide(_ index: Int) -> Bool { units[index].marks & Unit.wide != 0 }

  /// Whether a further stretch opens with the scalar at `index`: a line end, and no printed blank.
  package func opensStretch(_ index: Int) -> Bool { units[index].marks & Unit.stretch != 0 }

  /// The bytes of the text that the scalars of `range` were read from, blanks between included.
  package func span(_ range: Range<Int>) -> Span {
    let start = origin(range.lowerBound)
    guard let last = range.last else { return Span(start, start) }
    return Span(start, origin(last) + units[last].length)
  }

  /// The first index whose scalar starts at or after the byte at `offset`.
  package func index(ofByte offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if origin(middle) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  package func string(_ range: Range<Int>) -> String {
    String(unsafeUninitializedCapacity: range.count * 4) { bytes in
      range.reduce(0) { $0 + UTF8Scan.encode(units[$1].scalar, to: bytes, at: $0) }
    }
  }

  /// Reads the paragraph that lies at `span` of `bytes`, which must be valid UTF-8.
  package mutating func load(_ bytes: [UInt8], _ span: Span) { load(bytes, [span]) }

  /// Reads the stretches of `bytes` one behind the other, as if a blank stood between them.
  package mutating func load(_ bytes: [UInt8], _ spans: [Span]) {
    units = bytes.withUnsafeBufferPointer { bytes in
      let capacity = spans.reduce(0) { $0 + UTF8Scan.scalarCount(bytes, in: $1) }
      return [Unit](unsafeUninitializedCapacity: capacity) { room, count in
        for span in spans { Self.append(bytes, span, to: room, &count) }
      }
    }
    end = Int32(spans.last?.end ?? 0)
  }

  private static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ span: Span,
    to room: UnsafeMutableBufferPointer<Unit>, _ count: inout Int
  ) {
    var offset = span.start
    var marks: UInt8 = count == 0 ? 0 : Unit.gap | Unit.stretch
    ScalarTrait.table.withUnsafeBufferPointer { traits in
      while offset < span.end {
        let (printed, length) = UTF8Scan.scalar(bytes, offset)
        let trait = printed < 0x10000 ? traits[Int(printed)] : ScalarTrait(beyond: printed)
        if trait.isBlank {
          marks |= Unit.gap
        } else {
          var unit = Unit(scalar: printed, origin: offset, length: length, marks: marks)
          unit.scalarClass = trait.scalarClass
          if trait.isFolded { unit.fold() }
          room.initializeElement(at: count, to: unit)
          count += 1
          marks = 0
        }
        offset += length
      }
    }
  }

  /// The same reading with other characters, its indexes and places unchanged.
  ///
  /// `table` holds, for each scalar below 0x10000, what to read in its place; zero leaves it.
  package func replacing(_ table: [UInt16]) -> Reading {
    guard let first = units.firstIndex(where: { $0.scalar < 0x10000 && table[Int($0.scalar)] != 0 })
    else { return self }
    var replaced = self
    for index in first..<count where units[index].scalar < 0x10000 {
      let scalar = table[Int(units[index].scalar)]
      if scalar != 0 { replaced.units[index].scalar = UInt32(scalar) }
    }
    return replaced
  }

  /// The scalars at `indexes` alone, each with its place.
  package func picking(_ indexes: [Int]) -> Reading {
    var picked = self
    picked.units = indexes.map { units[$0] }
    return picked
  }

  /// Blanks, line ends and characters without width: layout, whatever they stand between.
  @inline(__always)
  package static func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E00...0x9FFF: false
    case 0x00...0x20, 0x7F, 0x85, 0xA0, 0xAD, 0x1680, 0x2000...0x200F, 0x2028...0x202F,
      0x205F...0x2064, 0x2066...0x206F, 0x3000, 0xFEFF, 0xFE00...0xFE0F:
      true
    default: false
    }
  }
}

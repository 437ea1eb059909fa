/// One paragraph as the finders read it: its scalars without blanks, widths folded.
///
/// Blanks say nothing about words in Chinese, and layout puts them anywhere (`75 周 年`); a finder
/// that must know asks ``isGapBefore(_:)``. Full-width digits, letters and signs are folded to
/// ASCII, Chinese punctuation stays. An index of a reading counts its scalars; ``origins`` leads
/// each back to the bytes of the text it was read from.
package struct Reading: Sendable {
  /// Folded scalars, blanks left out.
  package private(set) var scalars: [UInt32] = []
  package private(set) var classes: [ScalarClass] = []
  /// Byte offset of each scalar in the text; one more at the end for where the reading ends.
  package private(set) var origins: [Int32] = []
  private var lengths: [UInt8] = []
  /// Whether blanks or a line end stood before the scalar, or its width was folded.
  private var marks: [UInt8] = []
  private static let gap: UInt8 = 1
  private static let wide: UInt8 = 2
  private static let stretch: UInt8 = 4

  package init() {}

  package init(_ text: String) {
    self.init()
    let bytes = Array(text.utf8)
    load(bytes, Span(0, bytes.count))
  }

  package var count: Int { scalars.count }

  /// Whether blanks stood before the scalar at `index`.
  package func isGapBefore(_ index: Int) -> Bool { marks[index] & Self.gap != 0 }

  /// Whether the scalar at `index` was printed full-width and folded to ASCII.
  package func isWide(_ index: Int) -> Bool { marks[index] & Self.wide != 0 }

  /// Whether a further stretch opens with the scalar at `index`: a line end, and no printed blank.
  package func opensStretch(_ index: Int) -> Bool { marks[index] & Self.stretch != 0 }

  /// The bytes of the text that the scalars of `range` were read from, blanks between included.
  package func span(_ range: Range<Int>) -> Span {
    let start = Int(origins[range.lowerBound])
    guard let last = range.last else { return Span(start, start) }
    return Span(start, Int(origins[last]) + Int(lengths[last]))
  }

  /// The first index whose scalar starts at or after the byte at `offset`.
  package func index(ofByte offset: Int) -> Int {
    var low = 0
    var high = scalars.count
    while low < high {
      let middle = (low + high) / 2
      if Int(origins[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  package func string(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    for index in range { text.append(Unicode.Scalar(scalars[index]) ?? "\u{FFFD}") }
    return String(text)
  }

  /// Reads the paragraph that lies at `span` of `bytes`, which must be valid UTF-8.
  ///
  /// Storage is reused, so that a finder reads paragraph after paragraph without allocating.
  package mutating func load(_ bytes: [UInt8], _ span: Span) { load(bytes, [span]) }

  /// Reads the stretches of `bytes` one behind the other, as if a blank stood between them.
  package mutating func load(_ bytes: [UInt8], _ spans: [Span]) {
    scalars.removeAll(keepingCapacity: true)
    classes.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    lengths.removeAll(keepingCapacity: true)
    let table = ScalarClass.table
    bytes.withUnsafeBufferPointer { bytes in
      table.withUnsafeBufferPointer { table in
        for span in spans { append(bytes, span, classes: table) }
      }
    }
    origins.append(Int32(spans.last?.end ?? 0))
  }

  private mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ span: Span,
    classes table: UnsafeBufferPointer<ScalarClass>
  ) {
    var offset = span.start
    var mark: UInt8 = scalars.isEmpty ? 0 : Self.gap | Self.stretch
    while offset < span.end {
      let (printed, length) = UTF8Scan.scalar(bytes, offset)
      if Self.isBlank(printed) {
        mark |= Self.gap
        offset += length
        continue
      }
      let folded = Self.fold(printed)
      scalars.append(folded)
      classes.append(folded < 0x10000 ? table[Int(folded)] : folded >= 0x20000 ? .han : .other)
      origins.append(Int32(offset))
      lengths.append(UInt8(length))
      marks.append(folded == printed ? mark : mark | Self.wide)
      mark = 0
      offset += length
    }
  }

  /// The same reading with other characters, its indexes and places unchanged.
  ///
  /// `table` holds, for each scalar below 0x10000, what to read in its place; zero leaves it.
  package func replacing(_ table: [UInt16]) -> Reading {
    guard let first = scalars.firstIndex(where: { $0 < 0x10000 && table[Int($0)] != 0 }) else {
      return self
    }
    var replaced = self
    for index in first..<scalars.count where scalars[index] < 0x10000 {
      let scalar = table[Int(scalars[index])]
      if scalar != 0 { replaced.scalars[index] = UInt32(scalar) }
    }
    return replaced
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

  /// Folds full-width digits, letters and the signs that numbers are written with.
  @inline(__always)
  private static func fold(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x4E00...0x9FFF: scalar
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: scalar - 0xFEE0
    case 0xFF05, 0xFF0B, 0xFF0D, 0xFF0E, 0xFF0F, 0xFF04: scalar - 0xFEE0
    case 0xFFE5: 0xA5
    default: scalar
    }
  }
}

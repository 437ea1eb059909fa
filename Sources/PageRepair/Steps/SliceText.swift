internal import Newspaper

/// Takes from the spans of a paragraph what is text, and leaves what is layout (切片).
///
/// Blanks between Chinese and digits go, those between English words stay; two English words on
/// two lines get the blank that is due; hyphens of a torn word go, as do soft hyphens and controls.
struct SliceText {
  private let source: SourceText
  private var slices: [Span] = []
  private var spaced: Set<Int> = []
  private var previous: UInt32 = 0
  /// Blanks part the cells of a table's row.
  private let isTable: Bool

  private init(_ source: SourceText, _ kind: BlockKind) {
    self.source = source
    isTable = kind == .table
  }

  static func block(_ kind: BlockKind, _ spans: [Span], of source: SourceText) -> Block? {
    var text = SliceText(source, kind)
    source.utf8.withUnsafeBufferPointer { bytes in
      for (index, span) in spans.enumerated() {
        text.append(
          bytes, text.trimmed(bytes, span, before: index + 1 < spans.count ? spans[index + 1] : nil)
        )
      }
    }
    return text.slices.isEmpty ? nil : Block(kind, text.slices, spaced: text.spaced)
  }

  /// The line without the hyphen that tears its last word.
  private func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ span: Span, before next: Span?)
    -> Span
  {
    guard let next, span.count > 1, bytes[span.end - 1] == 0x2D,
      bytes[next.start] >= 0x61 && bytes[next.start] <= 0x7A, isTorn(bytes, span)
    else { return span }
    return Span(span.start, span.end - 1)
  }

  /// Whether the hyphen at the line's end tears a word: not behind a single letter (e-commerce),
  /// a number, or a word that has a hyphen already (state-of-the-art).
  private func isTorn(_ bytes: UnsafeBufferPointer<UInt8>, _ span: Span) -> Bool {
    var start = span.end - 1
    while start > span.start, Self.isLetter(UInt32(bytes[start - 1])), bytes[start - 1] < 0x80 {
      start -= 1
    }
    let hasHyphen = start > span.start && bytes[start - 1] == 0x2D
    return span.end - 1 - start >= 2 && !hasHyphen
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ span: Span) {
    let isLoose = LooseLine.isLoose(bytes, span)
    var isLineStart = true
    var offset = span.start
    var blank: Span?
    while offset < span.end {
      let (scalar, length) = UTF8Scan.scalar(bytes, offset)
      let place = Span(offset, offset + length)
      offset += length
      if scalar == 0xAD || scalar == 0x2010 && offset == span.end { continue }
      if Reading.isBlank(scalar) {
        blank =
          blank
          ?? (scalar == 0x20 || scalar == 0x3000 || scalar == 0xA0 || scalar == 0x09 ? place : nil)
        continue
      }
      if previous != 0 {
        if isLineStart {
          if needsBlank(scalar, acrossLines: true, hyphenated: isCut(bytes)) {
            spaced.insert(slices.count)
          }
        } else if isTable, blank != nil {
          spaced.insert(slices.count)
        } else if let blank, !isLoose, needsBlank(scalar, acrossLines: false, hyphenated: false) {
          add(blank)
        }
      }
      add(place)
      (previous, blank, isLineStart) = (scalar, nil, false)
    }
  }

  /// Whether the word before this line was cut by a hyphen.
  private func isCut(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let last = slices.last, last.end < bytes.count else { return false }
    return bytes[last.end] == 0x2D || bytes[last.end] == 0xC2 && bytes[last.end + 1] == 0xAD
      || bytes[last.end] == 0xE2 && bytes[last.end + 1] == 0x80 && bytes[last.end + 2] == 0x90
  }

  private func needsBlank(_ scalar: UInt32, acrossLines: Bool, hyphenated: Bool) -> Bool {
    if hyphenated { return false }
    if Glyph.isNarrow(previous) && Glyph.isNarrow(scalar) {
      if acrossLines { return Self.areWords(previous, scalar) }
      return !(Marks.isDigit(previous) && Marks.isDigit(scalar))
    }
    return !acrossLines && Marks.isHan(previous) && Marks.isHan(scalar)
  }

  /// Whether a line end between two narrow characters parts two English words (worst / of).
  ///
  /// 2024 / the and wisdom. / It are two; a number, G7 or www.people.cn stays one.
  private static func areWords(_ previous: UInt32, _ scalar: UInt32) -> Bool {
    let (isDigit, isUpper) = (Marks.isDigit(scalar), (0x41...0x5A).contains(scalar))
    let opens = "(\"'$".unicodeScalars.contains { $0.value == scalar }
    guard isLetter(scalar) || isDigit || opens else { return false }
    if Marks.isDigit(previous) { return !isDigit && !isUpper }
    if isLetter(previous) { return !(isDigit && (0x41...0x5A).contains(previous)) }
    if previous == 0x2C || previous == 0x3B { return !isDigit }
    return ".:!?)%\"".unicodeScalars.contains { $0.value == previous } && (isUpper || opens)
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    scalar >= 0x41 && !(0x5B...0x60).contains(scalar) && scalar < 0x250 && scalar != 0xB7
  }

  private mutating func add(_ place: Span) {
    if let last = slices.last, last.end == place.start, !spaced.contains(slices.count) {
      slices[slices.count - 1].end = place.end
    } else {
      slices.append(place)
    }
  }
}

/// A line whose characters are spread over its column: ( 含 污 水 处 理 费.
enum LooseLine {
  static func isLoose(_ bytes: UnsafeBufferPointer<UInt8>, _ span: Span) -> Bool {
    var glyphs = 0
    var gaps = 0
    var offset = span.start
    var wasBlank = false
    while offset < span.end {
      let (scalar, length) = UTF8Scan.scalar(bytes, offset)
      offset += length
      let isBlank = Reading.isBlank(scalar)
      gaps += isBlank && !wasBlank ? 1 : 0
      glyphs += isBlank ? 0 : 1
      wasBlank = isBlank
    }
    return glyphs >= 4 && gaps * 3 >= glyphs * 2
  }
}

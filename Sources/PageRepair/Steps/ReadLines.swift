internal import Newspaper

/// Cuts a source text into lines, measures them and counts pages (行).
///
/// A form feed ends a line and a page. Lines of nothing but layout become the gap of the next one.
struct ReadLines {
  private(set) var lines: [Line] = []
  /// Byte offsets at which printed pages start, the first one left out.
  private(set) var pageBreaks: [Int] = []

  private var gap = 0
  private var page = 0

  init(_ source: SourceText) {
    source.utf8.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D, bytes[end] != 0x0C {
          end += 1
        }
        read(bytes, start, end)
        guard end < bytes.count else { return }
        if bytes[end] == 0x0C {
          page += 1
          pageBreaks.append(end + 1)
        }
        let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
        start = end + (isPair ? 2 : 1)
      }
    }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    guard let line = Line(bytes, start, end, gap: gap, page: page) else {
      gap += 1
      return
    }
    lines.append(line)
    gap = 0
  }
}

extension Line {
  /// Measures what stands between `start` and `end`; nil for nothing but layout.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, gap: Int, page: Int) {
    var measure = LineMeasure()
    var offset = start
    while offset < end {
      let (scalar, length) = UTF8Scan.scalar(bytes, offset)
      measure.add(scalar, offset, length)
      offset += length
    }
    guard measure.first >= 0 else { return nil }
    self.init(
      spans: [Span(measure.first, measure.last)], indent: measure.indent, width: measure.width,
      looseWidth: measure.loose, compressible: measure.compressible, gap: gap, page: page,
      headWidth: measure.headWidth,
      opensNumbered: measure.opensNumbered, endsInWord: measure.endsInWord,
      unclosed: measure.unclosed, ending: measure.ending,
      opensClosed: measure.opensClosed, opensDash: measure.opensDash, opensQuote: measure.opensQuote
    )
    isNarrow = !measure.isWide
    hasStop = measure.hasStop
  }
}

/// Widths and ends of one line, scalar by scalar.
private struct LineMeasure {
  var first = -1
  var last = 0
  var indent = 0
  var width = 0
  var loose = 0
  var compressible = 0
  var headWidth = 0
  var ending = Line.Ending.open
  var opensClosed = false
  var opensDash = false
  var opensQuote = false
  var endsInWord = false
  var unclosed = 0
  var isWide = false
  var hasStop = false

  var opensNumbered: Bool { numbering == .found }

  private enum Numbering { case start, bracket, number, bracketedNumber, found, none }
  private var numbering = Numbering.start
  private var blanks = 0
  private var headIsOpen = true
  private var previous: UInt32 = 0

  mutating func add(_ scalar: UInt32, _ offset: Int, _ length: Int) {
    if Reading.isBlank(scalar) {
      blanks += scalar == 0x3000 ? 2 : scalar == 0x20 || scalar == 0xA0 ? 1 : scalar == 0x09 ? 4 : 0
      return
    }
    let scalarWidth = Glyph.width(scalar)
    if first < 0 {
      first = offset
      indent = blanks
      opensDash = scalar == 0x2014 || scalar == 0x2015 || scalar == 0x2500
      opensQuote = [0x201C, 0x2018, 0x300A, 0x300C].contains(scalar)
      opensClosed = Glyph.isClosing(scalar) || Glyph.isPause(scalar)
    } else if blanks > 0 {
      if Glyph.isNarrow(previous) && Glyph.isNarrow(scalar) {
        width += blanks
      } else {
        loose += blanks
      }
    }
    isWide = isWide || scalarWidth == 2 && !Glyph.isMark(scalar)
    measureHead(scalar, scalarWidth)
    readNumbering(scalar)
    blanks = 0
    width += scalarWidth
    if scalarWidth == 2 && Glyph.isMark(scalar) { compressible += 1 }
    last = offset + length
    previous = scalar
    unclosed = max(0, unclosed + (Glyph.isOpening(scalar) ? 1 : Glyph.isClosing(scalar) ? -1 : 0))
    if Glyph.isSentenceEnd(scalar) {
      ending = .sentence
      hasStop = hasStop || scalar == 0x3002
    } else if !(Glyph.isClosing(scalar) && ending == .sentence) {
      ending = Glyph.isClosing(scalar) || Glyph.isStop(scalar) ? .pause : .open
    }
    let isClosed = Glyph.isClosing(scalar) && ending == .pause
    endsInWord = isClosed || !Glyph.isMark(scalar) && scalar != 0x2014
  }

  /// Reads the numbers of a list at the start of the line: 一、（二）①.
  private mutating func readNumbering(_ scalar: UInt32) {
    guard numbering != .none else { return }
    let isNumber = scalar < 0x3A && scalar > 0x2F || Glyph.isChineseNumber(scalar)
    switch numbering {
    case .start:
      numbering =
        scalar == 0xFF08 || scalar == 0x28
        ? .bracket
        : isNumber
          ? .number
          : (0x2460...0x2473).contains(scalar) ? .found : .none
    case .bracket: numbering = isNumber ? .bracketedNumber : .none
    case .number:
      if !isNumber {
        numbering = scalar == 0x3001 || scalar == 0x2E || scalar == 0xFF0E ? .found : .none
      }
    case .bracketedNumber:
      if !isNumber { numbering = scalar == 0xFF09 || scalar == 0x29 ? .found : .none }
    case .found:
      // 3.5亿元 is a number, no point of a list.
      if scalar < 0x3A && scalar > 0x2F && previous == 0x2E { numbering = .none }
    case .none: break
    }
  }

  /// The first character, opening marks before it, marks behind it; a number or word as a whole.
  private mutating func measureHead(_ scalar: UInt32, _ scalarWidth: Int) {
    guard headIsOpen, headWidth < 40 else { return }
    let joins =
      headWidth == 0 || Glyph.isOpening(previous) || Glyph.isClosing(scalar)
      || Glyph.isPause(scalar)
      || (Glyph.isUnbroken(previous) && Glyph.isUnbroken(scalar) && blanks == 0)
      || (previous == scalar && (scalar == 0x2014 || scalar == 0x2026))
    if joins { headWidth += scalarWidth } else { headIsOpen = false }
  }
}

/// What a character is to the setting of lines.
enum Glyph {
  @inline(__always)
  static func width(_ scalar: UInt32) -> Int {
    switch scalar {
    case 0..<0x300, 0x2010...0x2013, 0x2032...0x2033, 0xFF61...0xFFDC: 1
    case 0x300..<0x370: 0
    case 0x370..<0x590, 0x1E00..<0x2000: 1
    default: 2
    }
  }

  /// What is not broken at a line's end: words and numbers, full-width ones too.
  @inline(__always)
  static func isUnbroken(_ scalar: UInt32) -> Bool {
    isNarrow(scalar) || scalar >= 0xFF10 && scalar <= 0xFF19 || scalar == 0xFF0E
  }

  /// Whether the character is a mark whose half is white: ，”《.
  @inline(__always)
  static func isMark(_ scalar: UInt32) -> Bool {
    isPause(scalar) || isClosing(scalar) || isOpening(scalar)
  }

  /// 一 to 十, with which points are numbered.
  @inline(__always)
  static func isChineseNumber(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341: true
    default: false
    }
  }

  @inline(__always)
  static func isNarrow(_ scalar: UInt32) -> Bool { scalar > 0x20 && scalar < 0x250 }

  @inline(__always)
  static func isSentenceEnd(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F, 0x2026, 0xFF0E, 0xFF61: true
    default: false
    }
  }

  /// ；： and their like, which may end a paragraph that leads in a list.
  @inline(__always)
  static func isStop(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xFF1A, 0xFF1B, 0x3A, 0x3B, 0x2E: true
    default: false
    }
  }

  @inline(__always)
  static func isPause(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xFF0C, 0x3001, 0x2C, 0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F, 0xFF1A, 0xFF1B, 0x3A, 0x3B, 0x25,
      0xFF05, 0x2026, 0xFF0E:
      true
    default: false
    }
  }

  @inline(__always)
  static func isClosing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201D, 0x2019, 0x300D, 0x300F, 0x300B, 0x3009, 0xFF09, 0x3011, 0x3015, 0x29, 0x5D, 0xFF3D:
      true
    default: false
    }
  }

  @inline(__always)
  static func isOpening(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201C, 0x2018, 0x300C, 0x300E, 0x300A, 0x3008, 0xFF08, 0x3010, 0x3014, 0x28, 0x5B, 0xFF3B:
      true
    default: false
    }
  }
}

package import Newspaper

/// Makes text of bytes (解码), so that ``encode(_:)`` gives back the very bytes.
///
/// Knows UTF-8, UTF-16 with and without byte order mark, GB18030 (GBK, GB 2312) and Big5, and files
/// whose lines are not all of one encoding. What no encoding explains becomes a misfit, never a loss:
/// a GBK line inside a UTF-8 page reads right, a torn byte reads as U+FFFD.
package enum Decode {
  /// The text of a file and what was odd about it.
  package struct Result: Sendable {
    package var source: SourceText
    package var problems: [Problem]
  }

  /// Decodes a file, in the encoding told or in the one its bytes show.
  ///
  /// A binary file has no text: its bytes are kept in one misfit, and `binary-file` says so.
  package static func decode(_ bytes: [UInt8], as told: TextEncoding? = nil) -> Result {
    if bytes.isEmpty {
      return Result(
        source: SourceText(utf8: [], encoding: told ?? .utf8),
        problems: [Problem(.emptyDocument, "The file is empty.")])
    }
    if let mark = TextEncoding.mark(of: bytes), told == nil || told == mark {
      return read(bytes, as: mark, from: mark.byteOrderMark.count)
    }
    if let told { return read(bytes, as: told, from: 0) }
    switch EncodingGuess.guess(bytes) {
    case .binary(let what): return refuse(bytes, what)
    case .text(let encoding): return read(bytes, as: encoding, from: 0)
    case .lines(let main, let other): return MixedLines.read(bytes, main: main, other: other)
    }
  }

  private static func read(_ bytes: [UInt8], as encoding: TextEncoding, from start: Int) -> Result {
    let builder: TextBuilder
    switch encoding {
    case .utf8: builder = UTF8Reader.read(bytes, from: start)
    case .utf16LittleEndian, .utf16BigEndian:
      builder = UTF16Reader.read(bytes, from: start, littleEndian: encoding == .utf16LittleEndian)
    case .gb18030, .big5: builder = CodePageReader.read(bytes, from: start, as: encoding)
    }
    let source = SourceText(
      utf8: builder.utf8, encoding: encoding, hasByteOrderMark: start > 0,
      misfits: builder.misfits)
    return Result(source: source, problems: problems(of: source))
  }

  private static func refuse(_ bytes: [UInt8], _ what: String) -> Result {
    let source = SourceText(
      utf8: [], misfits: [SourceText.Misfit(span: Span(0, 0), original: bytes)])
    let message = "The file is \(what), not text. Extract its text and deliver that."
    return Result(source: source, problems: [Problem(.binaryFile, message)])
  }

  /// What the text itself gives away: replaced bytes, control characters, nothing to read.
  static func problems(of source: SourceText) -> [Problem] {
    var problems: [Problem] = []
    let replaced = source.misfits.filter {
      source.utf8[$0.span.range].elementsEqual([0xEF, 0xBF, 0xBD])
    }
    if let first = replaced.first {
      let count = replaced.reduce(0) { $0 + $1.original.count }
      problems.append(
        Problem(
          .invalidBytes,
          "\(count) byte(s) mean nothing in \(source.encoding.rawValue), the first on line "
            + "\(source.line(ofByte: first.span.start)). Ask for the page again if words are missing.",
          at: first.span))
    }
    let controls = ControlCharacters.count(in: source.utf8)
    if controls.count > 0 {
      problems.append(
        Problem(
          .controlCharacters,
          "\(controls.count) control character(s) were taken out of the text.",
          at: Span(controls.first, controls.first + 1)))
    }
    if !source.utf8.contains(where: { !ControlCharacters.isLayout($0) }) {
      problems.append(Problem(.blankDocument, "The file holds only blanks and line ends."))
    }
    return problems
  }
}

/// NUL and its like (控制字符), which no printed page has.
enum ControlCharacters {
  /// C0 without tab, line feed, form feed and carriage return; DEL.
  @inline(__always)
  static func contains(_ byte: UInt8) -> Bool {
    (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0C && byte != 0x0D) || byte == 0x7F
  }

  @inline(__always)
  static func isLayout(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x7F }

  /// How many there are and where the first stands (0 for none).
  static func count(in bytes: [UInt8]) -> (count: Int, first: Int) {
    let count = bytes.withUnsafeBufferPointer { bytes in
      bytes.reduce(0) { $0 &+ (contains($1) ? 1 : 0) }
    }
    guard count > 0 else { return (0, 0) }
    return (count, bytes.firstIndex(where: contains) ?? 0)
  }
}

extension TextEncoding {
  /// The encoding whose byte order mark opens the file.
  static func mark(of bytes: [UInt8]) -> TextEncoding? {
    allCases.first { !$0.byteOrderMark.isEmpty && bytes.starts(with: $0.byteOrderMark) }
  }
}

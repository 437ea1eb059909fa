internal import Newspaper

/// Reads a file whose lines are not all of one encoding, each line in its own.
enum MixedLines {
  static func read(_ bytes: [UInt8], main: TextEncoding, other: TextEncoding) -> Decode.Result {
    var builder = TextBuilder()
    var strangers = 0
    var firstStranger: Span?
    bytes.withUnsafeBufferPointer { bytes in
      var pending = 0..<0
      LineVotes.forEachLine(of: bytes) { line in
        guard isStrange(bytes, line, main: main) else {
          pending = (pending.isEmpty ? line.lowerBound : pending.lowerBound)..<line.upperBound
          return
        }
        append(bytes, pending, as: main, to: &builder)
        pending = line.upperBound..<line.upperBound
        let start = builder.utf8.count
        let part = text(bytes, line, as: other)
        builder.appendMisfit(part.utf8, original: Array(bytes[line]))
        strangers += 1
        firstStranger = firstStranger ?? Span(start, builder.utf8.count)
      }
      append(bytes, pending, as: main, to: &builder)
    }
    let source = SourceText(utf8: builder.utf8, encoding: main, misfits: builder.misfits)
    var problems = Decode.problems(of: source)
    if let firstStranger {
      problems.append(
        Problem(
          .mixedEncodings,
          "\(strangers) line(s) are \(other.rawValue) in a file of \(main.rawValue), the first is line "
            + "\(source.line(ofByte: firstStranger.start)); each was read in its own encoding.",
          at: firstStranger))
    }
    return Decode.Result(source: source, problems: problems)
  }

  private static func isStrange(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, main: TextEncoding
  ) -> Bool {
    switch LineVotes.verdict(bytes, line) {
    case .neutral: false
    case .utf8: main != .utf8
    case .codePage: main == .utf8
    }
  }

  private static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, as encoding: TextEncoding,
    to builder: inout TextBuilder
  ) {
    if !range.isEmpty { builder.append(text(bytes, range, as: encoding)) }
  }

  private static func text(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, as encoding: TextEncoding
  ) -> TextBuilder {
    if encoding != .utf8 { return CodePageReader.read(bytes, range, as: encoding) }
    var builder = TextBuilder()
    UTF8Reader.append(bytes, range, to: &builder)
    return builder
  }
}

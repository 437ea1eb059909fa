internal import Facts
internal import Newspaper

/// Writes the record of edits: the source in its own order, as text kept and text removed (改动).
///
/// `kept` points to scalars of a container by TEI's `string-range`, `removed` holds the text itself
/// in ``LayoutNotation``. Joined they are the source text; misfits say where its bytes differ.
struct EditsWriter {
  /// How much of the source the archive's text holds.
  struct Count {
    var kept = 0
    var removed = 0
    var removedBytes = 0
  }

  private let document: ProcessedDocument
  private let plan: ArchivePlan
  private let identifiers: ArchiveIdentifiers
  private let stream: XMLStream
  /// What one element holds at most, so that every XML program reads the file.
  private static let longest = 1 << 19

  static func write(
    _ document: ProcessedDocument, _ plan: ArchivePlan, _ identifiers: ArchiveIdentifiers,
    to stream: XMLStream
  ) {
    let writer = EditsWriter(
      document: document, plan: plan, identifiers: identifiers, stream: stream)
    stream.start("standOff")
    stream.newline()
    writer.writeSource()
    writer.writeMisfits()
    stream.end()
    stream.newline()
  }

  static func count(_ document: ProcessedDocument, _ plan: ArchivePlan) -> Count {
    var count = Count()
    parts(of: plan, length: document.source.utf8.count) { piece, span in
      if piece != nil {
        count.kept += 1
      } else {
        count.removed += 1
        count.removedBytes += span.count
      }
    }
    return count
  }

  private func writeSource() {
    stream.start("spanGrp", ["xml:id": identifiers.source, "type": "source"])
    stream.newline()
    Self.parts(of: plan, length: document.source.utf8.count) { piece, span in
      if let piece { writeKept(piece, from: span.start) } else { writeRemoved(span) }
    }
    stream.end()
    stream.newline()
  }

  /// Goes through the source; text that two pieces hold is kept but once.
  private static func parts(
    of plan: ArchivePlan, length: Int, _ visit: (_ piece: Piece?, _ span: Span) -> Void
  ) {
    var offset = 0
    for index in plan.inSourceOrder {
      let piece = plan.pieces[index]
      guard piece.source.end > offset else { continue }
      if piece.source.start > offset { visit(nil, Span(offset, piece.source.start)) }
      let start = max(offset, piece.source.start)
      visit(piece, Span(start, piece.source.end))
      offset = piece.source.end
    }
    if offset < length { visit(nil, Span(offset, length)) }
  }

  private func writeKept(_ piece: Piece, from start: Int) {
    let bytes = document.source.utf8
    let first =
      piece.scalarStart + UTF8Scan.scalarCount(bytes, in: Span(piece.source.start, start))
    let count = UTF8Scan.scalarCount(bytes, in: Span(start, piece.source.end))
    let container = identifiers.container(piece.container)
    stream.empty(
      "span", ["type": "kept", "target": "#string-range(\(container),\(first),\(count))"])
    stream.newline()
  }

  private func writeRemoved(_ span: Span) {
    document.source.utf8.withUnsafeBufferPointer { bytes in
      var start = span.start
      while start < span.end {
        var end = min(start + Self.longest, span.end)
        while end < span.end, UTF8Scan.isContinuation(bytes[end]) { end += 1 }
        var notation: [UInt8] = []
        LayoutNotation.append(bytes, Span(start, end), to: &notation)
        writeSpan("removed", nil, notation)
        start = end
      }
    }
  }

  private func writeMisfits() {
    guard !document.source.misfits.isEmpty else { return }
    stream.start("spanGrp", ["xml:id": identifiers.misfits, "type": "misfits"])
    stream.newline()
    for misfit in document.source.misfits { write(misfit) }
    stream.end()
    stream.newline()
  }

  /// One misfit, its place in scalars of the source; long ones go on in further elements.
  private func write(_ misfit: SourceText.Misfit) {
    let source = document.source
    let start = source.scalarOffset(ofByte: misfit.span.start)
    let count = UTF8Scan.scalarCount(source.utf8, in: misfit.span)
    var bytes = misfit.original[...]
    var type = "misfit"
    repeat {
      var digits: [UInt8] = []
      Hexadecimal.append(bytes.prefix(Self.longest), to: &digits)
      writeSpan(type, type == "misfit" ? "\(start)+\(count)" : nil, digits)
      bytes = bytes.dropFirst(Self.longest)
      type = "misfit-continued"
    } while !bytes.isEmpty
  }

  private func writeSpan(_ type: String, _ number: String?, _ content: [UInt8]) {
    stream.start("span", ["type": type, "n": number])
    stream.text(content)
    stream.end()
    stream.newline()
  }
}

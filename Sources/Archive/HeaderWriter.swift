internal import Facts
internal import Newspaper

/// Writes the `teiHeader`: where a file came from, how it was read, what was done to it (文件头).
///
/// Nothing in it depends on the day or the machine.
struct HeaderWriter {
  static let namespace = "http://www.tei-c.org/ns/1.0"
  /// The program's version, digits and points.
  let version: String

  func write(_ document: ProcessedDocument, _ plan: ArchivePlan, to stream: XMLStream) {
    open("teiHeader", in: stream)
    open("fileDesc", in: stream)
    writeTitle(document.document.path, "Lossless archive of one input file.", to: stream)
    writeSource(of: document, to: stream)
    close(in: stream)
    writeEncoding(of: document.source, to: stream)
    writeRevision(of: document, plan, to: stream)
    close(in: stream)
  }

  /// `titleStmt` and `publicationStmt`.
  func writeTitle(_ title: String, _ statement: String, to stream: XMLStream) {
    stream.start("titleStmt")
    stream.element("title", title)
    close(in: stream)
    stream.start("publicationStmt")
    stream.element("p", statement)
    close(in: stream)
  }

  func writeProgram(to stream: XMLStream) {
    stream.start("appInfo")
    stream.start("application", ["ident": "etl", "version": version])
    stream.element("label", "etl")
    stream.end()
    close(in: stream)
  }

  private func writeSource(of document: ProcessedDocument, to stream: XMLStream) {
    open("sourceDesc", in: stream)
    open("bibl", in: stream)
    let file = document.document
    if let publication = file.publication ?? document.repaired.publication {
      stream.element("title", ["level": "j"], publication)
      stream.newline()
    }
    if let date = file.publicationDate ?? document.repaired.publicationDate {
      stream.element("date", ["when": XMLText.day(date)], date)
      stream.newline()
    }
    stream.writeFile(path: file.path, sha256: file.sha256, byteCount: file.byteCount)
    close(in: stream)
    close(in: stream)
  }

  private func writeEncoding(of source: SourceText, to stream: XMLStream) {
    open("encodingDesc", in: stream)
    writeProgram(to: stream)
    open("editorialDecl", in: stream)
    stream.start("p")
    stream.text("Character encoding: ")
    stream.element("ident", ["type": "encoding"], source.encoding.rawValue)
    stream.text("; byte order mark: ")
    stream.element(
      "ident", ["type": "byte-order-mark"], source.hasByteOrderMark ? "present" : "absent")
    stream.text(".")
    close(in: stream)
    for paragraph in Self.explanation {
      stream.element("p", paragraph)
      stream.newline()
    }
    close(in: stream)
    close(in: stream)
  }

  private static let explanation = [
    "Each element of the text with an xml:id that ends in -b and a number holds text of the source "
      + "and nothing else. The spans of type kept and removed, joined in their order, are the "
      + "source text: kept points to characters of the text, removed holds what is layout.",
    "In removed text \\n \\r \\t \\f \\s are line feed, carriage return, tab, form feed and blank, \\\\ is "
      + "a backslash, and \\u{3000} is any other character that does not show or that XML cannot hold.",
    "A span of type misfit holds bytes, in hexadecimal, that the encoding does not give back; n is "
      + "their place in the source text (characters before them + characters they read as).",
    "Values in attributes of measure are in the unit of the attribute unit.",
  ]

  private func writeRevision(
    of document: ProcessedDocument, _ plan: ArchivePlan, to stream: XMLStream
  ) {
    let edits = EditsWriter.count(document, plan)
    let facts = document.facts
    open("revisionDesc", in: stream)
    let changes = [
      "Decoded: \(document.source.lineCount) lines, "
        + "\(document.source.misfits.count) stretches of bytes that the encoding does not give back.",
      "Repaired: \(document.repaired.articles.count) articles; \(edits.kept) stretches of text "
        + "kept, \(edits.removed) stretches of layout removed (\(edits.removedBytes) bytes as UTF-8).",
      "Found: \(facts.reduce(0) { $0 + $1.quantities.count }) quantities, "
        + "\(facts.reduce(0) { $0 + $1.dates.count }) dates, "
        + "\(facts.reduce(0) { $0 + $1.numericTerms.count }) numeric terms, "
        + "\(facts.reduce(0) { $0 + $1.people.count }) people.",
    ]
    for (index, change) in changes.enumerated() {
      stream.element("change", ["n": String(index + 1)], change)
      stream.newline()
    }
    close(in: stream)
  }

  private func open(_ name: String, in stream: XMLStream) {
    stream.start(name)
    stream.newline()
  }

  private func close(in stream: XMLStream) {
    stream.end()
    stream.newline()
  }
}

extension XMLStream {
  /// What names a file and its content, the same in archive and catalogue.
  func writeFile(path: String, sha256: String, byteCount: Int) {
    element("idno", ["type": "path"], path)
    newline()
    element("idno", ["type": "sha256"], sha256)
    newline()
    start("extent")
    element(
      "measure", ["type": "data", "quantity": String(byteCount), "unit": "By"],
      "\(byteCount) bytes")
    end()
    newline()
  }
}

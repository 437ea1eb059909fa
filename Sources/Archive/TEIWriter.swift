package import Facts
package import Newspaper

/// Writes a document as one TEI P5 file that loses nothing of it (档案).
///
/// The repaired text with its structure and all that was found, and beside it every edit, so that
/// ``Restore`` gives the original back byte for byte. Writes as it goes; holds places, not text.
package struct TEIWriter: Sendable {
  private let header: HeaderWriter

  /// - Parameter version: The program's version, digits and points: `0.1.0`.
  package init(version: String) { header = HeaderWriter(version: version) }

  /// Writes the archive file of one document and checks it against the schema.
  ///
  /// - Parameters:
  ///   - document: All that is known of it; its spans are trusted no further than they hold.
  ///   - path: Where to write; what lies there is replaced. Readers must not see it before the
  ///     call returns.
  /// - Returns: An `archive-invalid` problem where the file does not validate; it stays.
  /// - Throws: ``ArchiveError`` where the file cannot be written in full.
  package func write(
    _ document: ProcessedDocument, to path: String
  ) throws(ArchiveError) -> [Problem] {
    try checkText(of: document.source, path)
    let plan = try PlanBuilder.plan(document, archivePath: path)
    let stream = try XMLStream(path: path)
    write(document, plan, to: stream)
    try stream.finish()
    return try SchemaCheck.problems(ofFileAt: path)
  }

  private func checkText(of source: SourceText, _ path: String) throws(ArchiveError) {
    do {
      _ = try UTF8Span(validating: source.utf8.span)
    } catch {
      throw ArchiveError(
        .brokenDocument, path: path,
        "The decoded text is not valid UTF-8 (\(error)). Report it with the input file.")
    }
  }

  private func write(
    _ document: ProcessedDocument, _ plan: ArchivePlan, to stream: XMLStream
  ) {
    let identifiers = ArchiveIdentifiers(documentID: document.document.id)
    stream.start(
      "TEI", ["xmlns": HeaderWriter.namespace, "xml:id": identifiers.document, "xml:lang": "zh"])
    stream.newline()
    header.write(document, plan, to: stream)
    stream.start("text")
    stream.newline()
    BodyWriter.write(document, plan, identifiers, to: stream)
    stream.end()
    stream.newline()
    EditsWriter.write(document, plan, identifiers, to: stream)
    stream.end()
    stream.newline()
  }
}

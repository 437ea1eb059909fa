package import Newspaper

/// Writes the catalogue of all archive files, one bibliographic entry a document (总目).
///
/// A TEI file of its own. Entries are written as they come, in the caller's order, and forgotten.
package final class Catalogue {
  private let stream: XMLStream
  private let path: String
  private var count = 0

  /// Starts a catalogue.
  ///
  /// - Parameters:
  ///   - path: Where to write; what lies there is replaced.
  ///   - version: The program's version, digits and points.
  /// - Throws: ``ArchiveError`` where the file cannot be made.
  package init(path: String, version: String) throws(ArchiveError) {
    self.path = path
    stream = try XMLStream(path: path)
    stream.start("TEI", ["xmlns": HeaderWriter.namespace, "xml:id": "catalogue", "xml:lang": "zh"])
    stream.newline()
    writeHeader(HeaderWriter(version: version))
    stream.start("text")
    stream.start("body")
    stream.newline()
  }

  /// Adds one document.
  package func append(_ entry: CatalogueEntry) {
    if count == 0 {
      stream.start("listBibl")
      stream.newline()
    }
    count += 1
    stream.start("bibl", ["xml:id": XMLText.name(entry.document.id), "type": "document"])
    stream.newline()
    if let publication = entry.document.publication {
      stream.element("title", ["level": "j"], publication)
      stream.newline()
    }
    if let date = entry.document.publicationDate {
      stream.element("date", ["when": XMLText.day(date)], date)
      stream.newline()
    }
    stream.writeFile(
      path: entry.document.path, sha256: entry.document.sha256,
      byteCount: entry.document.byteCount)
    stream.element("idno", ["type": "archive"], entry.archiveName)
    stream.newline()
    for article in entry.articles { append(article) }
    stream.end()
    stream.newline()
  }

  private func append(_ article: CatalogueEntry.Article) {
    stream.start("bibl", ["type": "article", "n": String(article.ordinal)])
    if let title = article.title { stream.element("title", ["level": "a"], title) }
    if let author = article.author { stream.element("author", author) }
    stream.end()
    stream.newline()
  }

  /// Closes the catalogue and checks it against the schema.
  ///
  /// - Returns: An `archive-invalid` problem where it does not validate.
  /// - Throws: ``ArchiveError`` where it could not be written in full.
  package func finish() throws(ArchiveError) -> [Problem] {
    // TEI wants at least one element in a body, even in the catalogue of an empty folder.
    if count == 0 { stream.empty("p") } else { stream.end() }
    stream.newline()
    for _ in 0..<3 {
      stream.end()
      stream.newline()
    }
    try stream.finish()
    return try SchemaCheck.problems(ofFileAt: path)
  }

  private func writeHeader(_ header: HeaderWriter) {
    stream.start("teiHeader")
    stream.newline()
    stream.start("fileDesc")
    stream.newline()
    header.writeTitle("Catalogue", "Catalogue of the archive files of this folder.", to: stream)
    stream.start("sourceDesc")
    stream.element("p", "Made with the archive files that it lists.")
    stream.end()
    stream.newline()
    stream.end()
    stream.newline()
    stream.start("encodingDesc")
    stream.newline()
    header.writeProgram(to: stream)
    stream.end()
    stream.newline()
    stream.end()
    stream.newline()
  }
}

internal import Archive
internal import Datasets
internal import Facts
internal import Foundation
internal import Newspaper
internal import Report

/// All that outputs say of one document (结果), as the ledger keeps it.
///
/// It does not depend on the other documents of a run, so outputs made of kept results and of new
/// ones are the same.
struct DocumentResult: Sendable {
  /// What is there once a document.
  struct Head: Sendable, Codable {
    var document: Document
    var problems: [Problem]
    /// What the archive's catalogue says of it; nil where it has no archive file.
    var catalogueEntry: CatalogueEntry?
    /// SHA-256 of its archive file.
    var archiveDigest: String?
    var reportEntry: ReportEntry
  }

  let head: Head
  let rows: KeptRows

  init(_ document: ProcessedDocument, archiveDigest: String?) {
    rows = KeptRows(document)
    head = Head(
      document: document.document, problems: document.allProblems,
      catalogueEntry: archiveDigest.map { _ in
        CatalogueEntry(document, archiveName: ArchiveFolder.fileName(of: document.document))
      },
      archiveDigest: archiveDigest, reportEntry: ReportEntry(document, counts: rows.counts))
  }

  /// Reads what ``bytes()`` gave; throws where it is something else.
  init(_ bytes: [UInt8]) throws {
    guard let end = bytes.firstIndex(of: Self.separator) else { throw KeptRows.Damaged() }
    head = try JSONDecoder().decode(Head.self, from: Data(bytes[..<end]))
    rows = try KeptRows(bytes[(end + 1)...])
  }

  /// The result as bytes, the same for the same result: the head as JSON, a line feed, the rows.
  func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return [UInt8](try encoder.encode(head)) + [Self.separator] + rows.bytes
  }

  /// JSON of one line has none inside.
  private static let separator: UInt8 = 0x0A
}

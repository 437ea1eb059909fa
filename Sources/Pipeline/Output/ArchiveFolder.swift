internal import Archive
internal import Facts
internal import Newspaper

/// The XML archive of a run (档案): a file a document, written side by side while they come in.
struct ArchiveFolder: Sendable {
  static let name = "archive"
  static let catalogueName = "catalogue.xml"

  private let path: String
  private let writer = TEIWriter(version: Version.current)

  /// Makes the folder inside the one given.
  init(in folder: String) throws(PipelineError) {
    path = "\(folder)/\(Self.name)"
    try FileTree.makeFolders(path)
  }

  /// The archive file's name, relative to the output folder.
  static func fileName(of document: Document) -> String { "\(name)/\(document.id).xml" }

  /// Writes a document; what is wrong with its file becomes a problem of the document.
  ///
  /// A document whose bytes were never had has nothing to keep.
  func write(_ document: ProcessedDocument) throws(ArchiveError) -> [Problem] {
    guard !document.document.sha256.isEmpty else { return [] }
    let file = "\(path)/\(document.document.id).xml"
    do throws(ArchiveError) {
      return try writer.write(document, to: file).map { problem in
        var problem = problem
        problem.message.replace(file, with: Self.fileName(of: document.document))
        return problem
      }
    } catch {
      guard error.reason == .brokenDocument else { throw error }
      return [Problem(.archiveInvalid, error.message)]
    }
  }

  /// Starts the catalogue over all documents, which are then told in order.
  func makeCatalogue() throws(ArchiveError) -> Catalogue {
    try Catalogue(path: "\(path)/\(Self.catalogueName)", version: Version.current)
  }
}

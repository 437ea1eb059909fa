internal import Archive
internal import Facts
internal import Glibc
internal import Newspaper

/// The XML archive of a run (档案): a file a document, written side by side while they come in.
struct ArchiveFolder: Sendable {
  static let name = "archive"
  static let catalogueName = "catalogue.xml"

  private let path: String
  private let writer = TEIWriter(version: Version.current)

  /// Uses a folder, and makes it where it is missing.
  init(_ path: String) throws(PipelineError) {
    self.path = path
    try FileTree.makeFolders(path)
  }

  /// Uses a folder that may be missing, to read from it.
  init(existing path: String) { self.path = path }

  /// The archive file's name, relative to the output folder.
  static func fileName(of document: Document) -> String { "\(name)/\(document.id).xml" }

  /// Writes a document; what is wrong with its file becomes a problem of the document.
  ///
  /// A document whose bytes were never had has nothing to keep.
  func write(_ document: ProcessedDocument) throws -> [Problem] {
    guard !document.document.sha256.isEmpty else { return [] }
    let file = file(of: document.document)
    // A file that is there may be one with that of an earlier archive.
    try FileTree.remove(file)
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

  /// The digest of a document's file; nil where it has none.
  func digest(of document: Document) throws -> String? {
    guard FileStatus(of: file(of: document)) != nil else { return nil }
    return try FileDigest.sha256(ofFileAt: file(of: document))
  }

  /// Whether the folder has the very file that a digest was taken of.
  func has(_ document: Document, digest: String) -> Bool {
    (try? self.digest(of: document)) == digest
  }

  /// Takes a document's file over from another folder, as one file with two names where that can be.
  func take(_ document: Document, from other: ArchiveFolder) throws(PipelineError) {
    let (source, target) = (other.file(of: document), file(of: document))
    guard link(source, target) != 0 else { return }
    // Not every file system knows such names.
    guard case .bytes(let bytes, _) = FileContent.read(Array(source.utf8), atMost: Int.max) else {
      throw .system(action: "read", path: source, reason: "it changed meanwhile; run again")
    }
    try WholeFile.write(bytes, to: target)
  }

  private func file(of document: Document) -> String { "\(path)/\(document.id).xml" }

  /// Starts the catalogue over all documents, which are then told in order.
  func makeCatalogue() throws(ArchiveError) -> Catalogue {
    try Catalogue(path: "\(path)/\(Self.catalogueName)", version: Version.current)
  }
}

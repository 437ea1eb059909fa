internal import Newspaper

/// Where archive files wait for the next archive (档案暂存): those just written, and the last archive.
struct ArchiveShelf: Sendable {
  private let target: ArchiveFolder?
  private let sources: [ArchiveFolder]

  /// Opens the folders; nothing is placed where no archive is wanted.
  init(_ folder: OutputFolder, isWanted: Bool) throws(PipelineError) {
    guard isWanted else {
      (target, sources) = (nil, [])
      return
    }
    target = try ArchiveFolder("\(folder.staging)/\(ArchiveFolder.name)")
    sources = [
      ArchiveFolder(existing: folder.pending),
      ArchiveFolder(existing: "\(folder.path)/\(ArchiveFolder.name)"),
    ]
  }

  /// Places the archive file of a result; false where no folder has the file that was written for
  /// it.
  func place(_ head: DocumentResult.Head) throws(PipelineError) -> Bool {
    guard let target, let digest = head.archiveDigest else { return true }
    guard let source = sources.first(where: { $0.has(head.document, digest: digest) }) else {
      return false
    }
    try target.take(head.document, from: source)
    return true
  }
}

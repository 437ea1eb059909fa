internal import Newspaper
internal import RunDatabase

/// The work on one input (处理): read it, and process it where the ledger has no result of it.
///
/// Pure but for the archive file, so any number of them run side by side.
struct DocumentWork: Sendable {
  enum Outcome: Sendable {
    /// The content is what it was; only the stamp is new.
    case same(stamp: String?)
    /// Somebody is writing to it: left for the next run.
    case unsettled
    case processed(Made, Change)
  }

  enum Change: Sendable {
    case new, changed
    /// The same content, but what decides the result has changed, or all was asked for.
    case again
  }

  /// A new result, ready to be kept.
  struct Made: Sendable {
    let entry: LedgerEntry
    let bytes: [UInt8]
    let result: DocumentResult
  }

  let extraction: Extraction
  let layout: Layout
  let engine: Engine
  let export: Export
  let archive: ArchiveFolder?
  let decidedBy: String
  let isFull: Bool

  func run(_ task: Survey.Task) throws -> Outcome {
    let time = FileStamp.now()
    let content = extraction.read(task.file)
    if case .unsettled = content { return .unsettled }
    let stamp = content.stamp?.vouched(readAt: time)
    let identity = content.identity
    let isSameContent = task.known?.content == identity
    if !isFull && isSameContent && task.known?.decidedBy == decidedBy { return .same(stamp: stamp) }
    let processed = engine.process(
      extraction.extract(content, of: task.file), layout: layout)
    let result = try export.result(of: processed, archive: archive)
    let bytes = try result.bytes()
    let entry = LedgerEntry(
      path: task.file.reported, content: identity, decidedBy: decidedBy, stamp: stamp,
      resultDigest: Digest.sha256([bytes]))
    let change: Change = task.known == nil ? .new : isSameContent ? .again : .changed
    return .processed(Made(entry: entry, bytes: bytes, result: result), change)
  }
}

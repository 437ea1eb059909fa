internal import Facts
internal import Newspaper
internal import RunDatabase

/// Writes all outputs from the ledger and puts them in place (输出).
///
/// A full run and an incremental one come here the same way, so both write the same bytes.
struct OutputRound: Sendable {
  let config: Config
  let folder: OutputFolder
  let ledger: Ledger
  let digest: DecisionDigest
  let engines: EngineShelf

  /// A result on its way into the files; nil where what was kept is of no use.
  private typealias Ready = (path: [UInt8], formatted: Export.Formatted?)

  /// Writes everything; throws ``StaleResults`` where a kept result is of no use.
  func run(_ inputs: [InputFile]) async throws -> (RunSummary.Totals, [Problem]) {
    try folder.begin()
    do {
      let export = Export(config.export)
      let files = try ExportFiles(export, in: folder.staging)
      let (totals, places) = try await write(export, into: files)
      let reader = DocumentReader(inputs, config, engines)
      try files.show { try reader.read(places[$0] ?? [], identifier: $0) }
      let problems = try files.finish()
      try Task.checkCancellation()
      try folder.commit(replacing: Export.possibleNames)
      try ledger.note(
        outputs: try folder.stamps(of: Export.possibleNames), decidedBy: digest.outputs,
        totals: totals)
      return (totals, problems)
    } catch {
      folder.abandon()
      throw error
    }
  }

  private func write(
    _ export: Export, into files: ExportFiles
  ) async throws -> (RunSummary.Totals, places: [String: [UInt8]]) {
    let archive = try ArchiveShelf(folder, isWanted: export.wantsArchive)
    let parallel = InOrder<(LedgerEntry, [UInt8]), Ready>(jobs: config.jobCount) { entry, bytes in
      let result = Self.result(entry, bytes)
      guard let result, try archive.place(result.head) else { return (entry.path, nil) }
      return (entry.path, try export.format(result))
    }
    // One by one: with all of them at hand memory would grow with their number.
    var last: [UInt8] = []
    var totals = RunSummary.Totals()
    var places: [String: [UInt8]] = [:]
    var stale: [[UInt8]] = []
    try await parallel.run(next: {
      guard let entry = try ledger.entry(after: last) else { return nil }
      last = entry.path
      return (entry, try ledger.result(of: entry.path) ?? [])
    }) { path, formatted in
      guard let formatted else {
        stale.append(path)
        return
      }
      try files.write(formatted)
      totals.add(formatted.result)
      places[formatted.result.head.document.id] = path
    }
    guard stale.isEmpty else { throw StaleResults(paths: stale) }
    return (totals, places)
  }

  /// The result that was kept; nil where it is not what the ledger says it is.
  private static func result(_ entry: LedgerEntry, _ bytes: [UInt8]) -> DocumentResult? {
    guard Digest.sha256([bytes]) == entry.resultDigest else { return nil }
    return try? DocumentResult(bytes)
  }
}

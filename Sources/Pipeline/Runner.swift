internal import Foundation
package import Logging
internal import RunDatabase

/// One execution over all inputs (运行): Extraction, Normalization, Export, chained.
///
/// Only what the ledger has no result of is processed. Documents are worked on side by side within
/// a bounded window and written in the order of their paths, so outputs are the same whatever the
/// parallelism, and whatever was known before.
package struct Runner: Sendable {
  private let config: Config
  private let logger: Logger
  private let isFull: Bool
  private let accepts: Bool
  private let progress: @Sendable (_ done: Int, _ total: Int) -> Void
  /// How often a run begins again when its inputs change under it.
  private static let mostRounds = 3

  /// Makes a runner, which tells `progress` after each document.
  ///
  /// With `isFull` it processes all; with `accepts` no drop of rows crosses a threshold.
  package init(
    _ config: Config, logger: Logger, isFull: Bool = false,
    accepts: Bool = false,
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) {
    self.config = config
    self.logger = logger
    self.isFull = isFull
    self.accepts = accepts
    self.progress = progress
  }

  /// Brings the outputs up to the inputs; throws where the run could not be done.
  package func run() async throws -> RunSummary {
    // Mistakes are told before anything is made or locked.
    _ = try config.inputs()
    let digest = try DecisionDigest(config)
    let folder = try OutputFolder(config.outputPath)
    var journal = try RunJournal(folder, config, logger, accepts: accepts)
    var summary = RunSummary()
    do {
      try await run(&summary, folder, digest)
      try journal.finish(&summary)
      return summary
    } catch {
      let failure = error is CancellationError ? PipelineError.interrupted : error
      journal.fail(failure, summary)
      throw failure
    }
  }

  /// Does rounds until one comes to an end.
  private func run(
    _ summary: inout RunSummary, _ folder: OutputFolder, _ digest: DecisionDigest
  ) async throws {
    let engines = EngineShelf(config)
    for round in 1...Self.mostRounds {
      let ledger = try LedgerFile.open(folder.ledger, logger)
      let pass = Round(
        config: config, folder: folder, ledger: ledger, digest: digest, engines: engines,
        logger: logger, progress: progress, isFull: isFull && round == 1)
      do {
        try await pass.run(&summary)
        try ledger.close()
        return
      } catch let stale as StaleResults {
        logger.info("\(stale.paths.count) document(s) changed meanwhile and are read again")
        try ledger.remove(stale.paths)
        try ledger.close()
      } catch let failure as DatabaseFailure
        where failure.isDamaged && failure.path == folder.ledger
      {
        try? ledger.close()
        try LedgerFile.moveAside(folder.ledger, failure, logger)
      }
    }
    throw PipelineError.restless(rounds: Self.mostRounds)
  }
}

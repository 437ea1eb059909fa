internal import Foundation
internal import Glibc
internal import Logging
internal import RunDatabase

/// Writes down what a run does (运行日志): a row of the ledger, `run.json` and the metrics.
///
/// The row is opened before the work, so a run that dies without a word is known by it.
struct RunJournal {
  static let fileName = "run.json"

  private let folder: OutputFolder
  private let config: Config
  private let logger: Logger
  private let start = ContinuousClock.now
  private let earlier: [RunRecord]
  private(set) var record: RunRecord

  /// Opens the record of a run that holds the output folder.
  init(_ folder: OutputFolder, _ config: Config, _ logger: Logger, accepts: Bool) throws {
    (self.folder, self.config, self.logger) = (folder, config, logger)
    var record = RunRecord(configuration: config.digest, started: .now())
    record.isAccepted = accepts
    (record, earlier) = try LedgerFile.use(folder.ledger, logger) { [record] ledger in
      let earlier = try ledger.records(atMost: Self.mostLookedAt)
      var numbered = record
      numbered.run = try ledger.begin(record.text())
      // The row knows its own number.
      try ledger.end(numbered.run, numbered.text())
      return (numbered, earlier)
    }
    self.record = record
  }

  /// Enough for drops and silence to be seen against nights long ago.
  private static let mostLookedAt = 500

  /// Closes the record of a run that finished; what it crossed of `fail_if` goes into the summary.
  mutating func finish(_ summary: inout RunSummary) throws {
    record.take(summary)
    summary.crossed = config.failIf.crossed(by: record, after: earlier)
    record.needs = summary.crossed + Self.needs(summary)
    record.outcome =
      switch summary.exitStatus {
      case .thresholdCrossed: .thresholdCrossed
      case .finishedWithErrors: .finishedWithErrors
      default: .clean
      }
    try close(summary.exitStatus)
  }

  /// Closes the record of a run that could not do its work; `summary` is how far it came.
  mutating func fail(_ failure: any Error, _ summary: RunSummary) {
    record.take(summary)
    let status = (failure as? PipelineError)?.exitStatus ?? .couldNotRun
    record.outcome = status == .interrupted ? .interrupted : .failed
    record.failure = String(describing: failure)
    record.needs = ["the last run did not finish: \(String(describing: failure))"]
    do {
      try close(status)
    } catch {
      logger.warning("the failed run could not be recorded: \(error)")
    }
  }

  private mutating func close(_ status: ExitStatus) throws {
    record.ended = .now()
    record.exitCode = status.rawValue
    record.seconds.total = StageSeconds.since(start)
    record.peakMemory = Self.peakMemory
    let text = try record.text()
    try LedgerFile.use(folder.ledger, logger) { try $0.end(record.run, text) }
    try ReplacedFile.write(
      Array(record.text(isPretty: true).utf8) + [0x0A], to: "\(folder.path)/\(Self.fileName)")
    guard let path = config.metricsPath else { return }
    let lastGood = earlier.first { $0.outcome == .clean }
    try ReplacedFile.write(Array(Metrics(record, lastGood: lastGood).text.utf8), to: path)
  }

  private static func needs(_ summary: RunSummary) -> [String] {
    let count = summary.totals.documentsWithErrors
    guard count > 0 else { return [] }
    return ["\(count) document(s) with errors: see the dataset `problems`"]
  }

  /// The most memory that the process had, in bytes.
  private static var peakMemory: Int {
    var usage = rusage()
    guard getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return 0 }
    return usage.ru_maxrss * 1_024
  }
}

extension RunRecord {
  /// The record as JSON, its keys in order; on one line unless people are to read it.
  func text(isPretty: Bool = false) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}

extension Ledger {
  /// The records of the last runs, the newest first; what cannot be read as one is left out.
  func records(atMost count: Int) throws -> [RunRecord] {
    try runs(atMost: count).compactMap {
      try? JSONDecoder().decode(RunRecord.self, from: Data($0.record.utf8))
    }
  }
}

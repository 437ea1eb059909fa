internal import Datasets

/// What one run did (运行记录), as `run.json` and the ledger keep it.
///
/// It holds times, so it is no output: it is not compared, and a night without news writes it too.
package struct RunRecord: Sendable, Equatable, Codable {
  package enum Outcome: String, Sendable, Codable {
    /// At work, or dead without a word.
    case running
    case clean
    case finishedWithErrors = "finished-with-errors"
    case thresholdCrossed = "threshold-crossed"
    case failed
    case interrupted
  }

  package struct Documents: Sendable, Equatable, Codable {
    /// In the outputs.
    package var total = 0
    package var new = 0
    package var changed = 0
    /// Processed again because what decides results has changed, or all was asked for.
    package var again = 0
    package var same = 0
    package var removed = 0
    /// Still being written, left for the next run.
    package var unsettled = 0
    /// Documents of which something is missing.
    package var failed = 0

    var hasNews: Bool { new + changed > 0 }
  }

  package struct Bytes: Sendable, Equatable, Codable {
    /// Of all documents in the outputs.
    package var documents = 0
    /// Of the inputs that were read.
    package var read = 0
    /// Of the outputs.
    package var outputs = 0
  }

  package var run = 0
  package var version = Version.current
  /// A digest of every setting with its value.
  package var configuration: String
  package var started: Moment
  package var ended: Moment?
  package var outcome = Outcome.running
  package var exitCode: Int32?
  /// Why there are no new outputs, where there are none.
  package var failure: String?
  /// Whether drops of rows were accepted.
  package var isAccepted = false
  package var wroteOutputs = false
  package var documents = Documents()
  package var rows: [String: Int] = [:]
  package var problems: [String: Int] = [:]
  package var bytes = Bytes()
  package var seconds = StageSeconds()
  /// Of the process, in bytes of resident memory.
  package var peakMemory = 0
  package var needs: [String] = []

  enum CodingKeys: String, CodingKey {
    case run, version, configuration, started, ended, outcome, failure, documents, rows, problems
    case bytes, seconds
    case exitCode = "exit_code"
    case isAccepted = "accepted"
    case wroteOutputs = "wrote_outputs"
    case peakMemory = "peak_memory_bytes"
    case needs = "needs_a_person"
  }

  init(configuration: String, started: Moment) {
    (self.configuration, self.started) = (configuration, started)
  }

  /// Whether later runs are measured by this one.
  var isMeasure: Bool { outcome == .clean || outcome == .finishedWithErrors }
  var quantities: Int { rows[Dataset.quantities.name] ?? 0 }

  /// Takes over what a run counted.
  mutating func take(_ summary: RunSummary) {
    let totals = summary.totals
    documents = Documents(
      total: totals.documents, new: summary.new, changed: summary.changed, again: summary.again,
      same: summary.same, removed: summary.removed, unsettled: summary.unsettled,
      failed: totals.documentsWithErrors)
    rows = Dictionary(uniqueKeysWithValues: zip(Dataset.all.map(\.name), totals.rows))
    problems = totals.problems
    bytes = Bytes(
      documents: totals.bytes, read: summary.bytesRead, outputs: summary.bytesOfOutputs)
    seconds = summary.seconds
    wroteOutputs = summary.wroteOutputs
  }
}

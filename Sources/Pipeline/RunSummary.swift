internal import Datasets
internal import Newspaper

/// What a run did and what its outputs hold, counted (小结): never in a dataset.
package struct RunSummary: Sendable, Equatable {
  /// What the outputs hold.
  package private(set) var totals = Totals()
  /// Inputs that were not known before.
  package internal(set) var new = 0
  package internal(set) var changed = 0
  /// Inputs as they were, processed again because what decides results has changed.
  package internal(set) var again = 0
  /// Inputs as they were, not processed again.
  package private(set) var same = 0
  package internal(set) var removed = 0
  /// Inputs that somebody was writing to, left for the next run.
  package internal(set) var unsettled = 0
  /// Thresholds of `fail_if` that were crossed, a sentence each.
  package internal(set) var crossed: [String] = []
  /// The size of the inputs that were read.
  package internal(set) var bytesRead = 0
  package internal(set) var bytesOfOutputs = 0
  package internal(set) var seconds = StageSeconds()
  /// Whether outputs were written; false where they lay there as they had to be.
  package internal(set) var wroteOutputs = false

  /// What a set of results holds.
  package struct Totals: Sendable, Equatable, Codable {
    package private(set) var documents = 0
    package private(set) var bytes = 0
    /// Documents of which something is missing.
    package private(set) var documentsWithErrors = 0
    /// Rows by dataset, in the order of ``Dataset/all``.
    package private(set) var rows = [Int](repeating: 0, count: Dataset.all.count)
    package private(set) var problems: [String: Int] = [:]

    mutating func add(_ result: DocumentResult) {
      documents += 1
      bytes += result.head.document.byteCount
      let hasError = result.head.problems.contains { $0.code.severity == .error }
      documentsWithErrors += hasError ? 1 : 0
      for (index, count) in result.rows.counts.enumerated() { rows[index] += count }
      for problem in result.head.problems { problems[problem.code.rawValue, default: 0] += 1 }
    }
  }

  mutating func count(_ change: DocumentWork.Change) {
    switch change {
    case .new: new += 1
    case .changed: changed += 1
    case .again: again += 1
    }
  }

  mutating func hold(_ totals: Totals) {
    self.totals = totals
    same = max(0, totals.documents - new - changed - again)
  }

  package var documents: Int { totals.documents }

  package var exitStatus: ExitStatus {
    guard crossed.isEmpty else { return .thresholdCrossed }
    return totals.documentsWithErrors > 0 ? .finishedWithErrors : .clean
  }

  /// One line a cron mail makes sense of.
  package var sentence: String {
    let counts = zip(Dataset.all, totals.rows).map { "\($0.name) \($1)" }.joined(separator: ", ")
    let kinds = totals.problems.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    let trouble = kinds.isEmpty ? "" : " (\(kinds.joined(separator: ", ")))"
    let failed =
      totals.documentsWithErrors == 0
      ? "" : "\(totals.documentsWithErrors) document(s) with errors; "
    let alarm = crossed.map { "\($0); " }.joined()
    return "\(alarm)\(failed)\(counts)\(trouble); \(changes)"
  }

  private var changes: String {
    let counts = [
      ("new", new), ("changed", changed), ("processed again", again), ("unchanged", same),
      ("removed", removed), ("still being written", unsettled),
    ]
    let said = counts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
    return said.isEmpty ? "no inputs" : said.joined(separator: ", ")
  }
}

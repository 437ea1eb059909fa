internal import Datasets
internal import Newspaper

/// What a run did, counted (小结): for the log and the exit code, never in a dataset.
package struct RunSummary: Sendable, Equatable {
  package private(set) var documents = 0
  /// Documents of which something is missing.
  package private(set) var documentsWithErrors = 0
  /// Rows by dataset, in the order of ``Dataset/all``.
  package private(set) var rows = [Int](repeating: 0, count: Dataset.all.count)
  package private(set) var problems: [String: Int] = [:]
  private(set) var loggedProblems = 0

  static let mostLogged = 20

  mutating func add(_ prepared: Export.Prepared) {
    documents += 1
    let hasError = prepared.problems.contains { $0.code.severity == .error }
    documentsWithErrors += hasError ? 1 : 0
    for (index, count) in prepared.rowCounts.enumerated() { rows[index] += count }
    for problem in prepared.problems { problems[problem.code.rawValue, default: 0] += 1 }
    loggedProblems += prepared.problems.count
  }

  package var exitStatus: ExitStatus { documentsWithErrors > 0 ? .finishedWithErrors : .clean }

  /// One line a cron mail makes sense of.
  package var sentence: String {
    let counts = zip(Dataset.all, rows).map { "\($0.name) \($1)" }.joined(separator: ", ")
    let kinds = problems.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    let trouble = kinds.isEmpty ? "" : " (\(kinds.joined(separator: ", ")))"
    let failed = documentsWithErrors == 0 ? "" : "\(documentsWithErrors) document(s) with errors; "
    return "\(failed)\(counts)\(trouble)"
  }
}

internal import Datasets
internal import Newspaper
internal import RunDatabase

/// What a run would change (预演), row by row; nothing at all is written.
///
/// Archive files are not written either, so a fault that only they would show is not foreseen.
package struct Rehearsal {
  /// A row that would be different, named by its key.
  package struct Change: Sendable, Equatable {
    package enum Kind: String, Sendable {
      case added, changed, removed
    }

    package let kind: Kind
    package let dataset: String
    package let key: String
    package let path: String

    /// The change as tab-separated values.
    package var line: String { "\(kind.rawValue)\t\(dataset)\t\(key)\t\(path)" }
  }

  private let config: Config
  private let isFull: Bool
  private let report: (Change) -> Void

  /// Makes a rehearsal that tells `report` each row, document by document.
  package init(_ config: Config, isFull: Bool = false, report: @escaping (Change) -> Void) {
    self.config = config
    self.isFull = isFull
    self.report = report
  }

  /// Does all of a run but writing.
  package func run() async throws -> RunSummary {
    let inputs = try config.inputs()
    let decidedBy = try DecisionDigest(config).result
    let lock = try OutputLock(looking: config.outputPath)
    let ledger = try LedgerFile.read(OutputFolder.ledger(in: config.outputPath))
    let entries = try ledger?.entries() ?? []
    let survey = Survey(inputs, entries, decidedBy: decidedBy, isFull: isFull)
    var summary = RunSummary()
    var totals = RunSummary.Totals()
    var replaced = Set(survey.removed)
    for path in survey.removed {
      compare(try kept(path, ledger), nil)
      summary.removed += 1
    }
    try await work(on: survey.tasks, decidedBy) { task, outcome in
      switch outcome {
      case .same: break
      case .unsettled: summary.unsettled += 1
      case .processed(let made, let change):
        summary.count(change)
        totals.add(made.result)
        replaced.insert(task.file.reported)
        compare(try kept(task.file.reported, ledger), made.result)
      }
    }
    for entry in entries where !replaced.contains(entry.path) {
      if let result = try kept(entry.path, ledger) { totals.add(result) }
    }
    summary.hold(totals)
    withExtendedLifetime(lock) {}
    return summary
  }

  private func work(
    on tasks: [Survey.Task], _ decidedBy: String,
    consume: (Survey.Task, DocumentWork.Outcome) throws -> Void
  ) async throws {
    guard !tasks.isEmpty else { return }
    let work = DocumentWork(
      extraction: Extraction(input: config.input), layout: config.extraction.layout,
      engine: try EngineShelf(config).take(), export: Export(config.export), archive: nil,
      decidedBy: decidedBy, isFull: isFull)
    var rest = tasks[...]
    try await InOrder<Survey.Task, (Survey.Task, DocumentWork.Outcome)>(
      jobs: config.jobCount
    ) { ($0, try work.run($0)) }.run(next: { rest.popFirst() }, consume: consume)
  }

  /// The result that the ledger has; nil where it has none of use.
  private func kept(_ path: [UInt8], _ ledger: Ledger?) throws -> DocumentResult? {
    guard let bytes = try ledger?.result(of: path) else { return nil }
    return try? DocumentResult(bytes)
  }

  private func compare(_ old: DocumentResult?, _ new: DocumentResult?) {
    let path = (new ?? old)?.head.document.path ?? ""
    for (number, dataset) in Dataset.all.enumerated() {
      let key = dataset.columns.firstIndex { $0.name == dataset.primaryKey } ?? 0
      var before: [String: [Cell]] = [:]
      var keys: [String] = []
      try? old?.rows.forEachRow(of: number) { row in
        before[Self.text(row[key])] = row
        keys.append(Self.text(row[key]))
      }
      func tell(_ kind: Change.Kind, _ key: String) {
        report(Change(kind: kind, dataset: dataset.name, key: key, path: path))
      }
      try? new?.rows.forEachRow(of: number) { row in
        let name = Self.text(row[key])
        let known = before.removeValue(forKey: name)
        if known == nil { tell(.added, name) } else if known != row { tell(.changed, name) }
      }
      for name in keys where before[name] != nil { tell(.removed, name) }
    }
  }

  private static func text(_ cell: Cell) -> String {
    if case .text(let text) = cell { text } else { "" }
  }
}

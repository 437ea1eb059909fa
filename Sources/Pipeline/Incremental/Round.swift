internal import Logging
internal import Newspaper
internal import RunDatabase

/// One round of a run (一轮): inputs are compared with the ledger, the work is done, and where
/// anything is new all outputs are written.
struct Round: Sendable {
  let config: Config
  let folder: OutputFolder
  let ledger: Ledger
  let digest: DecisionDigest
  let engines: EngineShelf
  let logger: Logger
  let progress: @Sendable (_ done: Int, _ total: Int) -> Void
  let isFull: Bool

  /// Does the round; throws ``StaleResults`` where a kept result turned out to be of no use.
  func run(_ summary: inout RunSummary) async throws {
    var start = ContinuousClock.now
    let inputs = try config.inputs()
    let survey = Survey(
      inputs, try ledger.entries(), decidedBy: digest.result, isFull: isFull)
    logger.info(
      "\(inputs.count) document(s), \(survey.tasks.count) to read",
      metadata: ["output": "\(folder.path)"])
    try ledger.remove(survey.removed)
    summary.removed += survey.removed.count
    summary.seconds.add(.survey, since: start)
    start = .now
    try await work(on: survey.tasks, &summary)
    summary.seconds.add(.process, since: start)
    start = .now
    try await bringOutputs(upTo: inputs, &summary)
    summary.bytesOfOutputs = try ledger.outputs().reduce(0) { $0 + $1.size }
    summary.seconds.add(.output, since: start)
  }

  private func bringOutputs(
    upTo inputs: [InputFile], _ summary: inout RunSummary
  ) async throws {
    if try !isFull && outputsHold(), let totals = try ledger.totals() {
      summary.hold(totals)
    } else {
      let output = OutputRound(
        config: config, folder: folder, ledger: ledger, digest: digest, engines: engines)
      let (totals, problems) = try await output.run(inputs)
      for problem in problems { logger.error("\(problem.message)") }
      summary.hold(totals)
      summary.wroteOutputs = true
    }
  }

  private func work(on tasks: [Survey.Task], _ summary: inout RunSummary) async throws {
    guard !tasks.isEmpty else { return }
    let export = Export(config.export)
    let work = DocumentWork(
      extraction: Extraction(input: config.input), layout: config.extraction.layout,
      engine: try engines.take(), export: export,
      archive: export.wantsArchive ? try ArchiveFolder(folder.pending) : nil,
      decidedBy: digest.result, isFull: isFull)
    let parallel = InOrder<Survey.Task, (Survey.Task, DocumentWork.Outcome)>(
      jobs: config.jobCount
    ) { ($0, try work.run($0)) }
    var rest = tasks[...]
    var log = ProblemLog(logger)
    var restamps: [(path: [UInt8], stamp: String?)] = []
    var (done, found) = (0, summary)
    defer { summary = found }
    found.bytesRead += tasks.reduce(0) { $0 + $1.file.size }
    try await parallel.run(next: { rest.popFirst() }) { task, outcome in
      switch outcome {
      case .same(let stamp):
        if stamp != task.known?.stamp { restamps.append((task.file.reported, stamp)) }
      case .unsettled:
        found.unsettled += 1
        log.reportUnsettled(task.file)
      case .processed(let made, let change):
        try ledger.keep(made.entry, result: made.bytes)
        found.count(change)
        log.report(made.result.head)
      }
      done += 1
      progress(done, tasks.count)
    }
    try ledger.restamp(restamps)
  }

  /// Whether the outputs hold every result and lie there as they were left.
  private func outputsHold() throws -> Bool {
    guard try ledger.note(named: Ledger.outputsDecidedBy) == digest.outputs else { return false }
    let outputs = try ledger.outputs()
    return !outputs.isEmpty
      && outputs.allSatisfy { output in
        FileStatus(of: "\(folder.path)/\(output.path)")?.outputStamp == output.stamp
      }
  }
}

internal import Datasets
internal import Facts
package import Logging
internal import Newspaper

/// One execution over all inputs (运行): Extraction, Normalization, Export, chained.
///
/// Documents are worked on side by side within a bounded window and written in the order of
/// their paths, so outputs are the same whatever the parallelism.
package struct Runner: Sendable {
  private let config: Config
  private let logger: Logger
  private let progress: @Sendable (_ done: Int, _ total: Int) -> Void

  /// Makes a runner; `progress` is told after each document.
  package init(
    _ config: Config, logger: Logger,
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) {
    self.config = config
    self.logger = logger
    self.progress = progress
  }

  /// Reads everything and puts the outputs in place; throws where the run could not be done.
  package func run() async throws -> RunSummary {
    let inputs = try config.inputs()
    let engine = try Engine(referenceYear: config.normalization.referenceYear.given)
    let folder = try OutputFolder(config.outputPath)
    logger.info("reading \(inputs.count) document(s)", metadata: ["output": "\(folder.path)"])
    do {
      let export = Export(config.export)
      let files = try ExportFiles(export, in: folder.staging)
      let summary = try await process(inputs, engine, export, files.archive) {
        try files.write($0)
      }
      for problem in try files.finish() { logger.error("\(problem.message)") }
      try folder.commit(replacing: Export.possibleNames)
      return summary
    } catch {
      folder.abandon()
      throw error
    }
  }

  /// Does all of a run but writing.
  package func rehearse() async throws -> RunSummary {
    let inputs = try config.inputs()
    return try await process(
      inputs, try Engine(referenceYear: config.normalization.referenceYear.given),
      Export(config.export), nil
    ) { _ in }
  }

  private func process(
    _ inputs: [InputFile], _ engine: Engine, _ export: Export, _ archive: ArchiveFolder?,
    write: (Export.Prepared) throws -> Void
  ) async throws -> RunSummary {
    let extraction = Extraction(input: config.input)
    let layout = config.extraction.layout
    let parallel = InOrder<InputFile, Export.Prepared>(jobs: config.jobCount) { file in
      let extracted = extraction.extract(file)
      let processed = engine.process(
        extracted.document, extracted.source, layout: layout, problems: extracted.problems)
      return try export.prepare(processed, archive: archive)
    }
    var summary = RunSummary()
    var rest = inputs[...]
    try await parallel.run(next: { rest.popFirst() }) { prepared in
      try write(prepared)
      report(prepared, after: summary.loggedProblems)
      summary.add(prepared)
      progress(summary.documents, inputs.count)
    }
    return summary
  }

  /// Logs the first problems of a run; all of them are in the dataset.
  private func report(_ prepared: Export.Prepared, after logged: Int) {
    for (index, problem) in prepared.problems.enumerated() {
      let number = logged + index
      guard number <= RunSummary.mostLogged else { return }
      guard number < RunSummary.mostLogged else {
        logger.warning("more problems follow, see the dataset `problems`")
        return
      }
      let level: Logger.Level =
        switch problem.code.severity {
        case .error: .error
        case .warning: .warning
        case .info: .info
        }
      logger.log(
        level: level, "\(problem.message)",
        metadata: ["code": "\(problem.code.rawValue)", "path": "\(prepared.path)"])
    }
  }
}

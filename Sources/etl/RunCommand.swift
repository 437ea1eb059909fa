internal import ArgumentParser
internal import Logging
internal import Pipeline

/// `etl run`, and `etl` alone: the whole pipeline once.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Reads all inputs and writes the datasets (the default).",
    discussion: """
      Outputs are put in place together at the end; a run that fails leaves the last good ones. \
      Exit codes: 0 clean, 1 finished but some documents have errors (see `problems`), \
      2 could not run, 64 wrong usage, 75 another run is at work.

      EXAMPLES:
        etl run --config pipeline.yaml
        etl run --input seeds --output output --quiet
        0 3 * * *  cd /srv/pages && etl --config pipeline.yaml 2>> etl.log
      """)

  @OptionGroup var options: RunOptions

  @Flag(help: "Log warnings and errors alone, without a progress bar.")
  var quiet = false

  @Flag(help: "Log everything.")
  var verbose = false

  @Flag(help: "Do everything but writing.")
  var dryRun = false

  func validate() throws {
    if quiet && verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
  }

  func run() async throws {
    var config = try options.makeConfig()
    if quiet { config.log.level = .warning }
    if verbose { config.log.level = .debug }
    let logger = StandardErrorLog.logger(config.log)
    let progress = ProgressBar(isShown: !quiet && config.log.format == .text)
    let runner = Runner(config, logger: logger, progress: progress.show)
    let summary = dryRun ? try await runner.rehearse() : try await runner.run()
    progress.clear()
    logger.log(
      level: summary.exitStatus == .clean ? .info : .warning,
      "\(dryRun ? "would write: " : "wrote: ")\(summary.sentence)")
    if summary.exitStatus != .clean { throw ExitCode(summary.exitStatus.rawValue) }
  }
}

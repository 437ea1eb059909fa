internal import ArgumentParser
internal import Logging
internal import Pipeline

/// `etl run`, and `etl` alone: the whole pipeline once.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Reads all inputs and writes the datasets (the default).",
    discussion: """
      Only inputs that are new or changed are processed, unless something that decides results has \
      changed: program, lexicons, configuration. Outputs are put in place together at the end; a \
      run that fails leaves the last good ones, and the next one resumes. \
      Exit codes: 0 clean, 1 finished but some documents have errors (see `problems`), \
      2 could not run, 3 finished but a threshold of `fail_if` was crossed, 64 wrong usage, 75 another run is at work, \
      130 stopped by SIGINT or SIGTERM.

      EXAMPLES:
        etl run --config pipeline.yaml
        etl run --input seeds --output output --quiet
        etl run --dry-run > changes.tsv
        0 3 * * *  cd /srv/pages && etl --config pipeline.yaml 2>> etl.log
      """)

  @OptionGroup var options: RunOptions

  @Flag(help: "Log warnings and errors alone, without a progress bar.")
  var quiet = false

  @Flag(help: "Log everything.")
  var verbose = false

  @Flag(
    help: """
      Write nothing; print the rows that would be added, changed or removed: kind, dataset, key and \
      file, with tabs between.
      """)
  var dryRun = false

  @Flag(help: "Process all inputs, known or not.")
  var full = false

  @Flag(help: "Take the rows of this run as the new measure of `fail_if`, however few they are.")
  var accept = false

  func validate() throws {
    if quiet && verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
  }

  func run() async throws {
    var config = try options.makeConfig()
    if quiet { config.log.level = .warning }
    if verbose { config.log.level = .debug }
    let logger = StandardErrorLog.logger(config.log)
    let settled = config
    let summary = try await Interruption.cancelling {
      try await dryRun ? rehearse(settled) : run(settled, logger)
    }
    logger.log(
      level: summary.exitStatus == .clean ? .info : .warning,
      "\(dryRun ? "would write: " : "wrote: ")\(summary.sentence)")
    if summary.exitStatus != .clean { throw ExitCode(summary.exitStatus.rawValue) }
  }

  private func run(_ config: Config, _ logger: Logger) async throws -> RunSummary {
    let progress = ProgressBar(isShown: !quiet && config.log.format == .text)
    defer { progress.clear() }
    return try await Runner(
      config, logger: logger, isFull: full, accepts: accept, progress: progress.show
    ).run()
  }

  private func rehearse(_ config: Config) async throws -> RunSummary {
    try await Rehearsal(config, isFull: full) { print($0.line) }.run()
  }
}

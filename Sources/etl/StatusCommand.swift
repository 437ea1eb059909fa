internal import ArgumentParser
internal import Pipeline

/// `etl status`: the last runs, and what needs a person.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Shows the last runs and what needs a person.",
    discussion: """
      It reads what the runs wrote down and does nothing; it may be asked while one is at work. \
      Exit codes: 0 all is well, 1 something needs a person, 2 the records cannot be read.

      EXAMPLES:
        etl status --config pipeline.yaml
        etl status --json --runs 1
      """)

  @OptionGroup var options: RunOptions

  @Flag(help: "Print JSON, for monitors.")
  var json = false

  @Option(help: "How many of the last runs to show.")
  var runs = 10

  func validate() throws {
    if runs < 1 { throw ValidationError("--runs must be at least 1.") }
  }

  func run() throws {
    let status = try RunStatus(options.makeConfig(), runs: runs)
    print(json ? try status.json() : status.text, terminator: "")
    if status.exitStatus != .clean { throw ExitCode(status.exitStatus.rawValue) }
  }
}

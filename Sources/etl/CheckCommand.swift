internal import ArgumentParser
internal import Pipeline

/// `etl check`: the mistakes of configuration and lexicons, without any work.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks the configuration and the lexicons, and does nothing.",
    discussion: """
      Every mistake is told with file, line, column and key. Exit codes: 0 all is well, 2 a mistake.

      EXAMPLE:
        etl check --config pipeline.yaml
      """)

  @OptionGroup var options: RunOptions

  func run() throws {
    let found = try Check.run(options.makeConfig())
    print(found)
  }
}

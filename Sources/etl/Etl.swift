internal import ArgumentParser
internal import Pipeline

/// The command line: each subcommand a file, all work in Pipeline.
@main
struct Etl: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "etl",
    abstract: "Turns raw Chinese newspaper pages into datasets.",
    version: Version.current,
    subcommands: [StreamCommand.self])
}

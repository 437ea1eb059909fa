internal import ArgumentParser
internal import Pipeline

/// `etl docs`: writes the pages of `docs/` that are made from the definitions.
struct DocsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs",
    abstract: "Writes the generated pages of the documentation into a folder.",
    shouldDisplay: false)

  @Argument(help: "The folder, which must be there.")
  var folder: String

  func run() throws {
    let pages =
      Documentation.pages + [("cli.md", Self.commandLinePage), ("etl.1", try ManualPage().text)]
    for page in pages { try Documentation.write(page.text, to: "\(folder)/\(page.name)") }
  }

  private static var commandLinePage: String {
    let commands = Etl.configuration.subcommands.filter { $0.configuration.shouldDisplay }
    let pages =
      [Etl.helpMessage(columns: 80)]
      + commands.map {
        Etl.helpMessage(for: $0, columns: 80)
      }
    let names = ["etl"] + commands.map { "etl \($0.configuration.commandName ?? "")" }
    return Documentation.note + "# The command line\n"
      + zip(names, pages).map { "\n## \($0)\n\n```\n\($1)\n```\n" }.joined()
  }
}

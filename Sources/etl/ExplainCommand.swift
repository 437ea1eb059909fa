internal import ArgumentParser
internal import Pipeline

/// `etl explain`: what is found, and why.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows how a page was repaired, and why.",
    discussion: """
      EXAMPLE:
        etl explain --page seeds/000_ae746055ca1dd634.txt
      """)

  @Option(help: "A page: its articles, and why each headline went to its body.")
  var page: String

  func run() throws { print(try PageExplanation.explain(file: page), terminator: "") }
}

internal import ArgumentParser
internal import Pipeline

/// `etl explain`: what is found, and why.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows what is found in a text, or how a page was repaired, and why.",
    discussion: """
      For a text: each quantity with its rule, each step to its base value, and what was refused \
      by which guard; dates, numeric terms and persons. For a page: its articles, and why each \
      headline went to its body.

      EXAMPLES:
        etl explain "种植优质饲草10万亩以上，总投资2.29亿元。"
        etl explain --date 2024-02-23 "今年上半年增长8.6%。"
        etl explain --page seeds/000_ae746055ca1dd634.txt
      """)

  @Argument(help: "A clean text; each line is a paragraph.")
  var text: String?

  @Option(help: "A page: its articles, and why each headline went to its body.")
  var page: String?

  @Option(help: "Day of issue of the text, as 2024-02-23.")
  var date: String?

  func validate() throws {
    guard (text == nil) != (page == nil) else {
      throw ValidationError("Give either a text or --page FILE.")
    }
  }

  func run() throws {
    if let page { print(try PageExplanation.explain(file: page), terminator: "") }
    if let text { print(try TextExplanation.explain(text, date: date), terminator: "") }
  }
}

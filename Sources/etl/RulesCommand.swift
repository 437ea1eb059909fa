internal import ArgumentParser
internal import Pipeline

/// `etl rules`: every rule with its examples.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Prints every rule with its examples, in order of precedence.",
    discussion: """
      The column `rule` of a dataset names the rule that found a row. In an example ⟦ ⟧ marks what \
      is found and => says what it is worth; a line without marks holds nothing.

      EXAMPLE:
        etl rules | less
      """)

  func run() { print(RuleBook.text, terminator: "") }
}

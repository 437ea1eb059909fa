internal import ArgumentParser
internal import Pipeline

/// `etl schema`: the data dictionary.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints what every column of every dataset means.",
    discussion: """
      EXAMPLES:
        etl schema
        etl schema --format json
        etl schema --format spark     the types of the datasets in Parquet, for scripts/spark
      """)

  @Option(help: "text, markdown, json or spark.")
  var format = DataDictionary.Format.text

  func run() { print(DataDictionary.render(format), terminator: "") }
}

extension DataDictionary.Format: ExpressibleByArgument {}

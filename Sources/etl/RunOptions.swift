internal import ArgumentParser
internal import Pipeline

/// The options that choose a run: which configuration, and what replaces parts of it.
struct RunOptions: ParsableArguments {
  @Option(help: "The configuration file; pipeline.yaml of this folder if none is named.")
  var config: String?

  @Option(help: "Read this folder, file or pattern in place of `input.paths`; may be repeated.")
  var input: [String] = []

  @Option(help: "Write to this folder in place of `export.folder`.")
  var output: String?

  static let defaultFile = "pipeline.yaml"

  /// The configuration that the options make; throws its mistakes.
  func makeConfig() throws -> Config {
    // Who names an input needs no file; all else is a default.
    let isOptional = config == nil && !input.isEmpty && !Config.isThere(Self.defaultFile)
    var made = isOptional ? Config() : try Config(file: config ?? Self.defaultFile)
    made.override(input: input)
    made.override(output: output)
    return made
  }
}

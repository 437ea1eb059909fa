/// Looks for mistakes before any work is done: configuration, inputs, lexicons (检查).
package enum Check {
  /// What was found to be well, a sentence; throws the mistakes.
  package static func run(_ config: Config) throws -> String {
    let inputs = try config.inputs()
    _ = try Engine()
    return "the configuration is good: \(inputs.count) document(s) to read, output to "
      + config.outputPath
  }
}

internal import ArgumentParser
internal import Foundation
internal import Logging
internal import Pipeline

/// `etl stream`: the engine as a Unix filter.
struct StreamCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stream",
    abstract: "Reads JSON requests on standard input and writes their rows, a line each.",
    discussion: """
      A request is {"id": "...", "text": "...", "layout": "page" | "plain", "publication_date": \
      "2024-02-23"}; layout and date may be left out. The answers come in the order of the \
      requests. A line that is no valid request gets {"id": ..., "error": {...}} in its place.

      EXAMPLE:
        echo '{"id": "1", "text": "总投资2.29亿元。", "layout": "plain"}' | etl stream
      """)

  @Flag(help: "Also give every numeral found, measured or not.")
  var numerals = false

  @Flag(help: "Also give the row of each document.")
  var documents = false

  @Option(help: "How many documents to work on at once.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    if jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
  }

  func run() async throws {
    let stream = Stream(
      engine: try Engine(), jobs: jobs, numerals: numerals, documents: documents)
    let summary = try await stream.run(
      input: FileHandle.standardInput.fileDescriptor,
      output: FileHandle.standardOutput.fileDescriptor)
    let logger = StandardErrorLog.logger(LogSettings())
    if let first = summary.firstInvalid {
      logger.warning(
        "\(summary.invalid) of \(summary.requests) lines were no valid request; \(first)")
    }
    guard !summary.isTruncated else {
      logger.error("the input broke off inside its last line")
      throw ExitCode(ExitStatus.finishedWithErrors.rawValue)
    }
  }
}

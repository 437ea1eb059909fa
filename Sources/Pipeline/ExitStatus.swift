/// How the program ends (退出码), for cron and scripts.
package enum ExitStatus: Int32, Sendable, CaseIterable {
  case clean = 0
  /// The run finished, but some documents are missing from the datasets: see `problems`.
  case finishedWithErrors = 1
  /// Nothing was done, or what was done could not be kept.
  case couldNotRun = 2
  /// The run finished and wrote its outputs, but they look wrong by a measure of `fail_if`.
  case thresholdCrossed = 3
  /// The command line was not understood.
  case usage = 64
  /// Another run is at work on the same output folder.
  case anotherRun = 75
  /// SIGINT or SIGTERM stopped the run, as a shell tells of the first.
  case interrupted = 130

  package var meaning: String {
    switch self {
    case .clean: "Clean."
    case .finishedWithErrors: "Finished, with error problems: see the dataset `problems`."
    case .couldNotRun: "Could not run: configuration, input or output; nothing was replaced."
    case .thresholdCrossed:
      "Finished, outputs are written, but a threshold of `fail_if` was crossed: look at the feed."
    case .usage: "The command line was not understood."
    case .anotherRun: "Another run is at work on the same output folder."
    case .interrupted:
      "Stopped by SIGINT or SIGTERM; finished documents are kept, and no output was replaced."
    }
  }
}

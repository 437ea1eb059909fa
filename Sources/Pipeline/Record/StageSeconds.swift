/// How long the parts of a run took (各阶段用时), by a clock that nobody sets.
package struct StageSeconds: Sendable, Equatable, Codable {
  package enum Stage: String, Sendable, CaseIterable {
    /// Inputs were looked for and compared with the ledger.
    case survey
    /// Documents were read and processed.
    case process
    /// Outputs were written and put in place.
    case output
  }

  /// From the first to the last.
  package internal(set) var total = 0.0
  package private(set) var survey = 0.0
  package private(set) var process = 0.0
  package private(set) var output = 0.0

  subscript(stage: Stage) -> Double {
    switch stage {
    case .survey: survey
    case .process: process
    case .output: output
    }
  }

  /// Adds the time since an instant to a stage.
  mutating func add(_ stage: Stage, since start: ContinuousClock.Instant) {
    let seconds = Self.since(start)
    switch stage {
    case .survey: survey = Self.rounded(survey + seconds)
    case .process: process = Self.rounded(process + seconds)
    case .output: output = Self.rounded(output + seconds)
    }
  }

  static func since(_ start: ContinuousClock.Instant) -> Double {
    rounded((ContinuousClock.now - start) / .seconds(1))
  }

  /// To the millisecond.
  private static func rounded(_ seconds: Double) -> Double {
    (seconds * 1_000).rounded() / 1_000
  }
}

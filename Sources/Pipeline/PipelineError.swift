internal import Glibc

/// What stops a run: a file or stream that cannot be read or written, another run at work.
package enum PipelineError: Error, Equatable, CustomStringConvertible {
  /// An operation on a path failed; the reason is the system's.
  case system(action: String, path: String, reason: String)
  /// Another run holds the lock of the output folder.
  case locked(folder: String)
  /// Inputs changed under every round of a run.
  case restless(rounds: Int)
  /// A signal stopped the run.
  case interrupted

  /// The failure that `errno` names now.
  static func lastSystemError(_ action: String, _ path: String) -> PipelineError {
    .system(action: action, path: path, reason: String(cString: strerror(errno)))
  }

  package var exitStatus: ExitStatus {
    switch self {
    case .system, .restless: .couldNotRun
    case .locked: .anotherRun
    case .interrupted: .interrupted
    }
  }

  package var description: String {
    switch self {
    case .system(let action, let path, let reason): "cannot \(action) \(path): \(reason)"
    case .locked(let folder):
      "another run is writing to \(folder); wait for it to end, or give another output folder"
    case .restless(let rounds):
      "inputs changed while they were read, \(rounds) times over; run again when nobody writes to them"
    case .interrupted:
      "stopped by a signal; what was finished is kept, and the next run goes on from there"
    }
  }
}

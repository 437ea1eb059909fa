internal import Dispatch
internal import Glibc
internal import Pipeline

/// What SIGINT and SIGTERM do to a run (中断): it stops behind the document it is at.
enum Interruption {
  /// How long a large document, or a workbook at its end, may keep who asked waiting.
  private static let patience = DispatchTimeInterval.milliseconds(1_500)

  /// Does work that a signal cancels.
  ///
  /// What does not come to a stop in time is cut off, as a power failure would, and as safely: what
  /// was finished is kept, and nothing of the outputs is replaced by half.
  static func cancelling<Value: Sendable>(
    _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    let task = Task(operation: work)
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        task.cancel()
        DispatchQueue.global().asyncAfter(deadline: .now() + patience) { cutOff() }
      }
      source.resume()
      return source
    }
    defer { for source in sources { source.cancel() } }
    return try await task.value
  }

  private static func cutOff() {
    var line = "etl: \(PipelineError.interrupted)\n"
    _ = line.withUTF8 { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    _exit(ExitStatus.interrupted.rawValue)
  }
}

internal import Logging
internal import Newspaper

/// Logs the first problems of a run; all of them are in the dataset.
struct ProblemLog {
  private static let most = 20

  private let logger: Logger
  private var count = 0

  init(_ logger: Logger) { self.logger = logger }

  mutating func report(_ head: DocumentResult.Head) {
    for problem in head.problems {
      report(level(of: problem.code.severity), problem, path: head.document.path)
    }
  }

  mutating func reportUnsettled(_ file: InputFile) {
    let path = String(decoding: file.reported, as: UTF8.self)
    logger.warning(
      "the file is still being written and was left for the next run", metadata: ["path": "\(path)"]
    )
  }

  private mutating func report(_ level: Logger.Level, _ problem: Problem, path: String) {
    count += 1
    guard count <= Self.most + 1 else { return }
    guard count <= Self.most else {
      logger.warning("more problems follow, see the dataset `problems`")
      return
    }
    logger.log(
      level: level, "\(problem.message)",
      metadata: ["code": "\(problem.code.rawValue)", "path": "\(path)"])
  }

  private func level(of severity: Severity) -> Logger.Level {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .info: .info
    }
  }
}

internal import Newspaper
internal import RunDatabase

/// `etl.sqlite`: all datasets in one database.
final class DatabaseOutput: DocumentOutput {
  static let fileName = "etl.sqlite"

  private let file: DatabaseFile

  init(in folder: String) throws {
    file = try DatabaseFile(creating: "\(folder)/\(Self.fileName)")
  }

  func write(_ result: DocumentResult) throws { try file.write(result.rows) }

  func finish() throws -> [Problem] {
    try file.finish()
    return []
  }
}

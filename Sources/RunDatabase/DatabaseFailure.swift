internal import GRDB

/// What keeps a database from being read or written: the file, and what is wrong with it.
package struct DatabaseFailure: Error, Equatable, CustomStringConvertible {
  package let path: String
  package let reason: String
  /// Whether the file itself is broken, so that only making it anew helps.
  package var isDamaged = false

  package var description: String { "the database \(path): \(reason)" }

  init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// What SQLite said: disk full, not a database, locked by another program.
  init(_ error: any Error, path: String) {
    let said = (error as? DatabaseError).map { $0.message ?? "\($0.resultCode)" }
    self.init(path: path, reason: said ?? String(describing: error))
    let code = (error as? DatabaseError)?.resultCode
    // An empty cell in a column that has none: zeros where a page was.
    isDamaged = code == .SQLITE_CORRUPT || code == .SQLITE_NOTADB || error is RowDecodingError
  }
}

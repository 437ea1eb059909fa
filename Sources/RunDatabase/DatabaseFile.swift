package import Datasets
package import Facts
internal import GRDB
internal import Numerals

/// A SQLite file with all datasets (数据库), filled a document at a time.
///
/// It holds the rows of ``Dataset/forEachRow(of:_:)`` and decides nothing. The same documents in
/// the same order give the same bytes, with the same SQLite.
package final class DatabaseFile {
  private let queue: DatabaseQueue
  private let path: String
  private let tables: [TableDefinition]
  /// Whether the datasets' tables were made just now, so that all documents have to be written.
  package let isNew: Bool

  /// Creates a file aside, to be put in place when it is finished.
  ///
  /// It is not safe against a crash while it is being written: who dies leaves a file to throw away.
  package init(creating path: String, datasets: [Dataset] = Dataset.all) throws(DatabaseFailure) {
    self.path = path
    tables = datasets.map(TableDefinition.init)
    (queue, isNew) = try Self.guarded(path) {
      var configuration = Configuration()
      configuration.allowsUnsafeTransactions = true
      configuration.prepareDatabase { database in
        try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
      }
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      let isNew = try Self.prepare(queue, datasets, path)
      try queue.writeWithoutTransaction { try $0.beginTransaction() }
      return (queue, isNew)
    }
  }

  /// Brings a database up to today's schema; throws where a newer program wrote it.
  static func prepare(
    _ queue: DatabaseQueue, _ datasets: [Dataset], _ path: String
  ) throws -> Bool {
    let migrator = DatabaseSchema.migrator()
    guard try !queue.read(migrator.hasBeenSuperseded) else {
      throw DatabaseFailure(
        path: path, reason: "a newer version of the program wrote it; use that one, or remove it")
    }
    try migrator.migrate(queue)
    let schema = try DatabaseSchema(datasets)
    return try queue.write(schema.reconcile)
  }

  /// Appends the rows of a document.
  package func write(_ document: ProcessedDocument) throws(DatabaseFailure) {
    try Self.guarded(path) {
      try queue.writeWithoutTransaction { database in
        for table in tables { try Self.write(document, table, database) }
      }
    }
  }

  /// Ends the file; nothing may be written after.
  package func finish() throws(DatabaseFailure) {
    try Self.guarded(path) {
      try queue.writeWithoutTransaction { database in
        try database.commit()
        // So that the planner knows the tables' sizes when people ask.
        try database.execute(sql: "ANALYZE")
      }
      try queue.close()
    }
  }

  private static func write(
    _ document: ProcessedDocument, _ table: TableDefinition, _ database: Database
  ) throws {
    let statement = try database.cachedStatement(sql: table.insertion)
    var failure: (any Error)?
    table.dataset.forEachRow(of: document) { row in
      guard failure == nil else { return }
      do {
        try statement.execute(arguments: StatementArguments(row.map(value)))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  private static func value(_ cell: Cell) -> (any DatabaseValueConvertible)? {
    switch cell {
    case .null: nil
    case .text(let text): text
    case .integer(let value): value
    case .decimal(let value): value.decimal
    }
  }

  private static func guarded<Value>(
    _ path: String, _ work: () throws -> Value
  ) throws(DatabaseFailure) -> Value {
    do {
      return try work()
    } catch let failure as DatabaseFailure {
      throw failure
    } catch {
      throw DatabaseFailure(error, path: path)
    }
  }
}

package import Datasets
internal import Foundation
internal import GRDB
internal import Numerals

/// A SQLite file with all datasets (数据库), filled a document at a time.
///
/// It holds the rows of ``Dataset`` and decides nothing. The same documents in
/// the same order give the same bytes, with the same SQLite.
package final class DatabaseFile {
  private let queue: DatabaseQueue
  private let path: String
  private let tables: [TableDefinition]

  /// The folder of the views.
  package static var resources: String { (Bundle.module.resourcePath ?? ".") + "/Views" }

  /// Creates a file aside, to be put in place when it is finished.
  ///
  /// It is not safe against a crash while it is being written: who dies leaves a file to throw away.
  package init(creating path: String) throws(DatabaseFailure) {
    self.path = path
    let tables = Dataset.all.map(TableDefinition.init)
    self.tables = tables
    queue = try Self.guarded(path) {
      var configuration = Configuration()
      configuration.allowsUnsafeTransactions = true
      configuration.prepareDatabase { database in
        try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
      }
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      _ = try Self.prepare(queue, Dataset.all, path)
      try queue.writeWithoutTransaction { database in
        // An index of words that is made a row at a time takes most of the time of the file.
        for table in tables {
          guard let trigger = table.indexingTrigger else { continue }
          try database.execute(sql: "DROP TRIGGER \(TableDefinition.quoted(trigger.name))")
        }
        try database.beginTransaction()
      }
      return queue
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
  package func write(_ rows: KeptRows) throws(DatabaseFailure) {
    try Self.guarded(path) {
      try queue.writeWithoutTransaction { database in
        for (number, table) in tables.enumerated() {
          let statement = try database.cachedStatement(sql: table.insertion)
          try rows.forEachRow(of: number) { row in
            try statement.execute(arguments: StatementArguments(row.map(Self.value)))
          }
        }
      }
    }
  }

  /// Ends the file; nothing may be written after.
  package func finish() throws(DatabaseFailure) {
    try Self.guarded(path) {
      try queue.writeWithoutTransaction { database in
        for table in tables {
          guard let trigger = table.indexingTrigger else { continue }
          try database.execute(sql: table.indexing)
          try database.execute(sql: trigger.sql)
        }
        try database.commit()
        // So that the planner knows the tables' sizes when people ask.
        try database.execute(sql: "ANALYZE")
      }
      try queue.close()
    }
  }

  private static func value(_ cell: Cell) -> (any DatabaseValueConvertible)? {
    switch cell {
    case .null: nil
    case .text(let text): text
    case .integer(let value): value
    case .decimal(let value): value.decimal
    }
  }

  static func guarded<Value>(
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

internal import Foundation
internal import GRDB

/// What earlier runs knew and made (台账): every input with its result, every output as it was left.
///
/// It stores and finds, and decides nothing. Each change is one transaction, so who dies leaves a
/// ledger that is whole; a power failure may take the last few changes back.
package final class Ledger: Sendable {
  /// An output file as it was put in place: its path in the output folder, its size and times.
  package struct Output: Sendable, Equatable {
    package let path: String
    package let stamp: String

    package init(path: String, stamp: String) {
      (self.path, self.stamp) = (path, stamp)
    }
  }

  private let queue: DatabaseQueue
  private let path: String
  /// SQLite holds less than a gigabyte in one value.
  private static let pieceSize = 1 << 26

  /// Opens a ledger, and makes it where it is missing unless it is only to be read.
  package init(_ path: String, readOnly: Bool = false) throws(DatabaseFailure) {
    self.path = path
    queue = try DatabaseFile.guarded(path) {
      var configuration = Configuration()
      configuration.readonly = readOnly
      configuration.busyMode = .timeout(5)
      configuration.prepareDatabase { database in
        guard !readOnly else { return }
        try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
      }
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      let migrator = LedgerSchema.migrator()
      guard try !queue.read(migrator.hasBeenSuperseded) else {
        throw try Self.superseded(queue, path)
      }
      if !readOnly { try migrator.migrate(queue) }
      return queue
    }
  }

  /// What to say of steps that this program does not know: a newer one took them, or they are
  /// garbage.
  private static func superseded(_ queue: DatabaseQueue, _ path: String) throws -> DatabaseFailure {
    let check = try queue.read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
    guard check == "ok" else {
      var failure = DatabaseFailure(path: path, reason: check ?? "it cannot be checked")
      failure.isDamaged = true
      return failure
    }
    return DatabaseFailure(
      path: path, reason: "a newer version of the program wrote it; use that one, or remove it")
  }

  /// Every input that is known, in the order of the paths.
  package func entries() throws(DatabaseFailure) -> [LedgerEntry] {
    try read { database in
      let rows = try Row.fetchCursor(database, sql: "\(Self.selection) ORDER BY path")
      var entries: [LedgerEntry] = []
      while let row = try rows.next() { entries.append(try Self.entry(row)) }
      return entries
    }
  }

  /// The input that comes next in the order of the paths; the first behind an empty one.
  package func entry(after path: [UInt8]) throws(DatabaseFailure) -> LedgerEntry? {
    try read { database in
      let row = try Row.fetchOne(
        database, sql: "\(Self.selection) WHERE path > ? ORDER BY path LIMIT 1",
        arguments: [Data(path)])
      let entry = try row.map(Self.entry)
      // A damaged index must not send who walks it in circles.
      if let entry, !path.lexicographicallyPrecedes(entry.path) {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an index is out of order")
      }
      return entry
    }
  }

  private static let selection =
    "SELECT path, content, decided_by, stamp, result_digest FROM documents"

  private static func entry(_ row: Row) throws -> LedgerEntry {
    // Decoding throws where a subscript would trap: on the empty cells of a damaged file.
    LedgerEntry(
      path: Array(try row.decode(Data.self, atIndex: 0)), content: try row.decode(atIndex: 1),
      decidedBy: try row.decode(atIndex: 2), stamp: try row.decode(atIndex: 3),
      resultDigest: try row.decode(atIndex: 4))
  }

  /// The result of an input as it was kept; nil where the input is not known.
  package func result(of path: [UInt8]) throws(DatabaseFailure) -> [UInt8]? {
    try read { database in
      let pieces = try Data.fetchAll(
        database,
        sql: """
          SELECT bytes FROM results JOIN documents ON number = document
          WHERE path = ? ORDER BY position
          """, arguments: [Data(path)])
      guard !pieces.isEmpty else { return nil }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(pieces.reduce(0) { $0 + $1.count })
      for piece in pieces { bytes.append(contentsOf: [UInt8](piece)) }
      return bytes
    }
  }

  /// Keeps an input with its result, in place of what was kept of it.
  package func keep(_ entry: LedgerEntry, result: [UInt8]) throws(DatabaseFailure) {
    try change { database in
      let isKept = try Self.update(entry, database)
      guard !isKept else { return }
      try Self.forgetOutputs(database)
      try Self.delete(entry.path, database)
      try database.execute(
        sql: """
          INSERT INTO documents (path, content, decided_by, stamp, result_digest)
          VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [
          Data(entry.path), entry.content, entry.decidedBy, entry.stamp, entry.resultDigest,
        ])
      let number = database.lastInsertedRowID
      let starts = stride(from: 0, to: result.count, by: Self.pieceSize)
      for (position, start) in starts.enumerated() {
        let piece = Data(result[start..<min(result.count, start + Self.pieceSize)])
        try database.execute(
          sql: "INSERT INTO results VALUES (?, ?, ?)", arguments: [number, position, piece])
      }
    }
  }

  /// Brings an entry up to date whose result is the one that is kept; false where it is another.
  private static func update(_ entry: LedgerEntry, _ database: Database) throws -> Bool {
    try database.execute(
      sql: """
        UPDATE documents SET content = ?, decided_by = ?, stamp = ?
        WHERE path = ? AND result_digest = ?
        """,
      arguments: [
        entry.content, entry.decidedBy, entry.stamp, Data(entry.path), entry.resultDigest,
      ])
    return database.changesCount > 0
  }

  /// Notes new sizes and times of inputs whose content is what it was.
  package func restamp(_ stamps: [(path: [UInt8], stamp: String?)]) throws(DatabaseFailure) {
    guard !stamps.isEmpty else { return }
    try change { database in
      let statement = try database.cachedStatement(
        sql: "UPDATE documents SET stamp = ? WHERE path = ?")
      for (path, stamp) in stamps { try statement.execute(arguments: [stamp, Data(path)]) }
    }
  }

  /// Forgets inputs with all that was made of them.
  package func remove(_ paths: [[UInt8]]) throws(DatabaseFailure) {
    guard !paths.isEmpty else { return }
    try change { database in
      try Self.forgetOutputs(database)
      for path in paths { try Self.delete(path, database) }
    }
  }

  private static func delete(_ path: [UInt8], _ database: Database) throws {
    try database.execute(sql: "DELETE FROM documents WHERE path = ?", arguments: [Data(path)])
  }
}

/// The outputs as they were left, and what was noted of them.
extension Ledger {
  /// The outputs that hold every result that is kept; none where some result is in none of them.
  package func outputs() throws(DatabaseFailure) -> [Output] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT path, stamp FROM outputs ORDER BY path").map {
        Output(path: try $0.decode(atIndex: 0), stamp: try $0.decode(atIndex: 1))
      }
    }
  }

  /// Notes the outputs that were put in place, and texts by name that go with them.
  package func note(
    outputs: [Output], _ notes: [String: String]
  ) throws(DatabaseFailure) {
    try change { database in
      try Self.forgetOutputs(database)
      let statement = try database.cachedStatement(sql: "INSERT INTO outputs VALUES (?, ?)")
      for output in outputs { try statement.execute(arguments: [output.path, output.stamp]) }
      for (name, value) in notes.sorted(by: { $0.key < $1.key }) {
        try database.execute(
          sql: "INSERT OR REPLACE INTO notes VALUES (?, ?)", arguments: [name, value])
      }
    }
  }

  package func note(named name: String) throws(DatabaseFailure) -> String? {
    try read {
      try String.fetchOne($0, sql: "SELECT value FROM notes WHERE name = ?", arguments: [name])
    }
  }

  private static func forgetOutputs(_ database: Database) throws {
    try database.execute(sql: "DELETE FROM outputs")
  }

  /// Ends the work; at rest the ledger is one file, which can be read in a folder that cannot be
  /// written.
  package func close() throws(DatabaseFailure) {
    try DatabaseFile.guarded(path) {
      if !queue.configuration.readonly {
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      }
      try queue.close()
    }
  }

  func read<Value>(_ work: (Database) throws -> Value) throws(DatabaseFailure) -> Value {
    try DatabaseFile.guarded(path) { try queue.read(work) }
  }

  /// Does work as one transaction.
  func change<Value>(_ work: (Database) throws -> Value) throws(DatabaseFailure) -> Value {
    try DatabaseFile.guarded(path) { try queue.write(work) }
  }
}

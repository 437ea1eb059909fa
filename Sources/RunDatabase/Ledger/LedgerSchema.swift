internal import GRDB

/// The tables of the ledger and the steps by which an older one comes up to today's.
enum LedgerSchema {
  /// "ETLL" in ASCII.
  static let applicationID = 0x4554_4C4C

  /// The steps from an empty file to today's, in order; one that was released never changes.
  private static let migrations: [(name: String, sql: String)] = [
    (
      "1-documents",
      """
      CREATE TABLE documents (
        number INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE, content TEXT NOT NULL,
        decided_by TEXT NOT NULL, stamp TEXT, result_digest TEXT NOT NULL
      ) STRICT;
      CREATE TABLE results (
        document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
        position INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (document, position)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE outputs (path TEXT PRIMARY KEY, stamp TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE notes (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
      PRAGMA application_id = \(applicationID);
      """
    ),
    (
      "2-runs",
      """
      CREATE TABLE runs (number INTEGER PRIMARY KEY AUTOINCREMENT, record TEXT NOT NULL) STRICT;
      """
    ),
  ]

  static var version: Int { migrations.count }

  static func migrator(upTo count: Int = version) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for migration in migrations.prefix(count) {
      migrator.registerMigration(migration.name) { try $0.execute(sql: migration.sql) }
    }
    return migrator
  }
}

internal import Datasets
internal import Foundation
internal import GRDB

/// What is in a database apart from rows: the program's own tables, which migrate, and those of
/// the datasets, which are made anew when their definitions change.
///
/// A row derives from its document, so no row is ever migrated: where a definition has changed,
/// all documents have to be processed again anyway.
struct DatabaseSchema {
  /// Grows with every migration; also SQLite's `user_version`, for programs that look.
  static var version: Int { migrations.count }

  private let tables: [TableDefinition]
  private let views: [Definition]

  init(_ datasets: [Dataset]) throws {
    tables = datasets.map(TableDefinition.init)
    views = try Self.readViews()
  }

  /// The steps from an empty file to today's, in order; one that was released never changes.
  private static let migrations: [(name: String, sql: String)] = [
    (
      "1-dictionary",
      """
      CREATE TABLE data_dictionary (
        dataset TEXT NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL,
        unit TEXT, is_required INTEGER NOT NULL, heading TEXT NOT NULL, heading_zh TEXT NOT NULL,
        description TEXT NOT NULL, description_zh TEXT NOT NULL,
        PRIMARY KEY (dataset, position), UNIQUE (dataset, name)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE definitions (
        position INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, sql TEXT NOT NULL
      ) STRICT;
      """
    )
  ]

  /// "ETLN" in ASCII: what the file is to programs that know files by their heads.
  static let applicationID = 0x4554_4C4E

  static func migrator(upTo count: Int = version) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for migration in migrations.prefix(count) {
      migrator.registerMigration(migration.name) { try $0.execute(sql: migration.sql) }
    }
    return migrator
  }

  /// Makes the datasets' tables and views where they are not there as defined.
  ///
  /// - Returns: Whether they were made, so that no row is there.
  func reconcile(_ database: Database) throws -> Bool {
    let wanted = tables.flatMap(\.definitions) + views
    let kept = try Self.definitions(in: database)
    guard kept != wanted else { return false }
    try drop(kept, database)
    for (position, definition) in wanted.enumerated() {
      try database.execute(sql: definition.sql)
      try database.execute(
        sql: "INSERT INTO definitions VALUES (?, ?, ?, ?)",
        arguments: [position, definition.kind.rawValue, definition.name, definition.sql])
    }
    try writeDictionary(database)
    try database.execute(sql: "PRAGMA user_version = \(Self.version)")
    try database.execute(sql: "PRAGMA application_id = \(Self.applicationID)")
    return true
  }

  private static func definitions(in database: Database) throws -> [Definition] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT kind, name, sql FROM definitions ORDER BY position")
    return rows.compactMap { row in
      Definition.Kind(rawValue: row[0]).map { Definition(kind: $0, name: row[1], sql: row[2]) }
    }
  }

  /// Removes all that earlier definitions made, the last first; the program's own tables stay.
  private func drop(_ definitions: [Definition], _ database: Database) throws {
    for definition in definitions.reversed() where !definition.kind.goesAlong {
      let name = TableDefinition.quoted(definition.name)
      try database.execute(sql: "DROP \(definition.kind.rawValue) IF EXISTS \(name)")
    }
    try database.execute(sql: "DELETE FROM definitions; DELETE FROM data_dictionary")
  }

  private func writeDictionary(_ database: Database) throws {
    for table in tables {
      for (position, column) in table.dataset.columns.enumerated() {
        try database.execute(
          sql: "INSERT INTO data_dictionary VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          arguments: [
            table.name, position + 1, column.name, column.type.rawValue, column.unit,
            column.isRequired, column.heading.english, column.heading.chinese,
            column.description.english, column.description.chinese,
          ])
      }
    }
  }

  /// The views that answer usual questions, a file each: `2-targets-by-place.sql`.
  private static func readViews() throws -> [Definition] {
    let folder = URL(filePath: DatabaseFile.resources)
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    let sorted = files.filter { $0.pathExtension == "sql" }.sorted { $0.path < $1.path }
    return try sorted.map { file in
      let words = file.deletingPathExtension().lastPathComponent.split(separator: "-").dropFirst()
      return Definition(
        kind: .view, name: words.joined(separator: "_"),
        sql: try String(contentsOf: file, encoding: .utf8))
    }
  }
}

internal import Datasets
internal import GRDB
internal import Testing

@testable internal import RunDatabase

@Suite struct DatabaseSchemaTests {
  private func tables(_ queue: DatabaseQueue) throws -> Set<String> {
    let names = try queue.read {
      try String.fetchSet($0, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
    }
    return names
  }

  @Test(arguments: 0...DatabaseSchema.version)
  func `a database of any earlier version comes up to today's`(version: Int) throws {
    let queue = try DatabaseQueue()
    try DatabaseSchema.migrator(upTo: version).migrate(queue)
    #expect(try DatabaseFile.prepare(queue, Dataset.all, "a.sqlite"))
    #expect(try tables(queue).isSuperset(of: Dataset.all.map(\.name) + ["data_dictionary"]))
    let userVersion = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
    #expect(userVersion == DatabaseSchema.version)
  }

  @Test func `a database that is as defined keeps its rows`() throws {
    let queue = try DatabaseQueue()
    #expect(try DatabaseFile.prepare(queue, Dataset.all, "a.sqlite"))
    try queue.write {
      try $0.execute(
        sql: """
          INSERT INTO documents (document_id, source_path, articles, quantities, status)
          VALUES ('d1', 'a.txt', 0, 0, 'ok')
          """)
    }
    #expect(try !DatabaseFile.prepare(queue, Dataset.all, "a.sqlite"))
    #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM documents") } == 1)
  }

  @Test func `where definitions have changed all tables are made anew, without rows`() throws {
    let queue = try DatabaseQueue()
    let some: [Dataset] = [.documents, .articles, .numerals]
    _ = try DatabaseFile.prepare(queue, some, "a.sqlite")
    // Views name datasets that are not all there; they are only looked at when asked.
    try queue.write {
      try $0.execute(
        sql: """
          INSERT INTO documents (document_id, source_path, articles, quantities, status)
          VALUES ('d1', 'a.txt', 0, 0, 'ok')
          """)
    }
    #expect(try DatabaseFile.prepare(queue, Dataset.all, "a.sqlite"))
    #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM documents") } == 0)
    #expect(try !tables(queue).contains("numerals"))
  }

  @Test func `a database of a newer program is left alone`() throws {
    let queue = try DatabaseQueue()
    var newer = DatabaseSchema.migrator()
    newer.registerMigration("99-from-the-future") { try $0.execute(sql: "CREATE TABLE later (x)") }
    try newer.migrate(queue)
    #expect(throws: DatabaseFailure.self) {
      try DatabaseFile.prepare(queue, Dataset.all, "a.sqlite")
    }
    #expect(try tables(queue).contains("later"))
  }

  @Test func `the dictionary says of every column what it is`() throws {
    let queue = try DatabaseQueue()
    _ = try DatabaseFile.prepare(queue, Dataset.all, "a.sqlite")
    let count = try queue.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM data_dictionary") }
    #expect(count == Dataset.all.reduce(0) { $0 + $1.columns.count })
  }
}

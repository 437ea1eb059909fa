internal import Datasets
internal import Facts
internal import Foundation
internal import GRDB
internal import Numerals
internal import TestSupport
internal import Testing

@testable internal import RunDatabase

@Suite final class DatabaseFileTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "etl-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String = "a.sqlite") -> String { folder.appending(path: name).path }

  private func written(_ name: String = "a.sqlite") throws -> DatabaseQueue {
    let file = try DatabaseFile(creating: path(name))
    try file.write(KeptRows(HandmadePage.page()))
    try file.finish()
    return try DatabaseQueue(path: path(name))
  }

  @Test(arguments: Dataset.all.map(\.name))
  func `every cell of every row is there as it was given`(name: String) throws {
    let dataset = try #require(Dataset.all.first { $0.name == name })
    let queue = try written()
    let rows = try queue.read {
      try Row.fetchAll($0, sql: "SELECT * FROM \"\(name)\" ORDER BY \"row\"")
    }
    let given = dataset.rows(of: HandmadePage.page())
    #expect(rows.count == given.count)
    for (row, cells) in zip(rows, given) {
      for (column, cell) in zip(dataset.columns, cells) {
        let value: DatabaseValue = row[column.name]
        switch cell {
        case .null: #expect(value.isNull)
        case .text(let text): #expect(value.storage == .string(text))
        case .integer(let integer): #expect(value.storage == .int64(Int64(integer)))
        case .decimal(let decimal): #expect(value.storage == .string(decimal.decimal))
        }
      }
    }
  }

  @Test func `a decimal that is no finite one is exact text, and a number in the view`() throws {
    let row = try written().read {
      try Row.fetchOne(
        $0, sql: "SELECT value_max, value_max_real FROM quantities_numbers WHERE unit = '%'")
    }
    let cells = try #require(row)
    #expect(cells[0] == "0.666666666667")
    #expect(cells[1] == 0.666666666667)
  }

  @Test func `words are found inside Chinese sentences, and the hit leads to its row`() throws {
    let raw = try written().read {
      try String.fetchAll(
        $0,
        sql: """
          SELECT raw FROM quantities_search JOIN quantities ON quantities."row" = quantities_search.rowid
          WHERE quantities_search MATCH '植燕麦' ORDER BY quantities."row"
          """)
    }
    #expect(raw == ["12万亩", "8.6%"])
  }

  @Test func `a removed document takes its rows and its words along`() throws {
    let queue = try written()
    try queue.write { try $0.execute(sql: "DELETE FROM documents") }
    for dataset in Dataset.all {
      let count = try queue.read {
        try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM \"\(dataset.name)\"")
      }
      #expect(count == 0, "\(dataset.name)")
    }
    let found = try queue.write { database in
      try database.execute(
        sql: "INSERT INTO articles_search(articles_search) VALUES('integrity-check')")
      return try Int.fetchOne(
        database, sql: "SELECT COUNT(*) FROM articles_search WHERE articles_search MATCH '植燕麦'")
    }
    #expect(found == 0)
  }

  @Test func `a row that leads nowhere is refused, and so is a word that is not of the list`()
    throws
  {
    let queue = try written()
    #expect(throws: DatabaseError.self) {
      try queue.write { try $0.execute(sql: "UPDATE sections SET article_id = 'nowhere'") }
    }
    #expect(throws: DatabaseError.self) {
      try queue.write { try $0.execute(sql: "UPDATE quantities SET comparator = 'more'") }
    }
    #expect(throws: DatabaseError.self) {
      try queue.write { try $0.execute(sql: "UPDATE quantities SET line_start = 0") }
    }
  }

  @Test func `every view can be asked`() throws {
    let queue = try written()
    try queue.read { database in
      let views = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_master WHERE type = 'view'")
      #expect(views.count >= 6)
      for view in views { _ = try Row.fetchAll(database, sql: "SELECT * FROM \"\(view)\"") }
    }
  }

  @Test func `the same documents give the same bytes`() throws {
    _ = try written("a.sqlite")
    _ = try written("b.sqlite")
    #expect(FileManager.default.contentsEqual(atPath: path("a.sqlite"), andPath: path("b.sqlite")))
  }

  @Test func `what cannot be written is told with the path`() throws {
    #expect(throws: DatabaseFailure.self) { try DatabaseFile(creating: path("no/such/a.sqlite")) }
    try Data("no database, whatever its name says ……".utf8).write(
      to: URL(filePath: path("damaged.sqlite")))
    let failure = #expect(throws: DatabaseFailure.self) {
      try DatabaseFile(creating: self.path("damaged.sqlite"))
    }
    #expect(failure?.description.contains("damaged.sqlite: file is not a database") == true)
  }
}

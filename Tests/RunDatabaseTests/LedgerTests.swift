internal import Foundation
internal import GRDB
internal import Testing

@testable internal import RunDatabase

@Suite final class LedgerTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "etl-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private var path: String { folder.appending(path: "ledger.sqlite").path }

  private func entry(_ path: String, content: String = "c1", result: String = "r1") -> LedgerEntry {
    LedgerEntry(
      path: Array(path.utf8), content: content, decidedBy: "p1", stamp: "1 2 3",
      resultDigest: result)
  }

  @Test func `entries come back in the order of the bytes of their paths`() throws {
    let ledger = try Ledger(path)
    for name in ["中", "b", "a/z", "B"] { try ledger.keep(entry(name), result: [1, 2]) }
    #expect(try ledger.entries() == ["B", "a/z", "b", "中"].map { entry($0) })
    var oneByOne: [LedgerEntry] = []
    while let next = try ledger.entry(after: oneByOne.last?.path ?? []) { oneByOne.append(next) }
    #expect(try oneByOne == ledger.entries())
    #expect(try ledger.result(of: Array("b".utf8)) == [1, 2])
    #expect(try ledger.result(of: Array("none".utf8)) == nil)
  }

  @Test func `an entry without a stamp comes back so`() throws {
    let ledger = try Ledger(path)
    var entry = entry("a")
    entry.stamp = nil
    try ledger.keep(entry, result: [1])
    #expect(try ledger.entries() == [entry])
  }

  @Test func `a new result replaces the old one and takes the outputs back`() throws {
    let ledger = try Ledger(path)
    try ledger.keep(entry("a"), result: [1])
    let outputs = [Ledger.Output(path: "a.csv", stamp: "3 4")]
    try ledger.note(outputs: outputs, ["totals": "{}"])
    try ledger.keep(entry("a", content: "c2"), result: [1])
    #expect(try ledger.outputs() == outputs && ledger.entries()[0].content == "c2")
    try ledger.keep(entry("a", result: "r2"), result: [2, 3])
    #expect(try ledger.outputs().isEmpty && ledger.result(of: Array("a".utf8)) == [2, 3])
    #expect(try ledger.note(named: "totals") == "{}")
    try ledger.note(outputs: outputs, [:])
    try ledger.remove([Array("a".utf8)])
    #expect(try ledger.outputs().isEmpty && ledger.entries().isEmpty)
    #expect(try ledger.result(of: Array("a".utf8)) == nil)
  }

  @Test func `what was kept is there after closing, and can be read alone`() throws {
    let ledger = try Ledger(path)
    try ledger.keep(entry("a"), result: [7])
    try ledger.close()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names == ["ledger.sqlite"])
    let reader = try Ledger(path, readOnly: true)
    #expect(try reader.result(of: Array("a".utf8)) == [7])
    #expect(throws: DatabaseFailure.self) { try reader.keep(self.entry("b"), result: [1]) }
  }

  /// What a disk did that wrote zeros over a page: empty cells where none can be.
  @Test(arguments: [
    """
    DROP TABLE grdb_migrations; CREATE TABLE grdb_migrations (identifier TEXT);
    INSERT INTO grdb_migrations VALUES (NULL)
    """,
    """
    CREATE TABLE broken (number, path, content, decided_by, stamp, result_digest);
    INSERT INTO broken DEFAULT VALUES; DROP TABLE documents; ALTER TABLE broken RENAME TO documents
    """,
    "DROP TABLE outputs; CREATE TABLE outputs (path, stamp); INSERT INTO outputs DEFAULT VALUES",
    "DROP TABLE runs; CREATE TABLE runs (number, record); INSERT INTO runs DEFAULT VALUES",
  ])
  func `an empty cell where none can be is damage`(deed: String) throws {
    let ledger = try Ledger(path)
    try ledger.keep(entry("a"), result: [1])
    try ledger.close()
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA foreign_keys = OFF; " + deed) }
    try queue.close()
    let failure = #expect(throws: DatabaseFailure.self) {
      let ledger = try Ledger(self.path)
      _ = try (ledger.entries(), ledger.outputs(), ledger.note(named: "totals"))
      _ = try ledger.runs(atMost: 3)
    }
    #expect(failure?.isDamaged == true)
  }

  @Test func `a result larger than a piece comes back whole`() throws {
    let ledger = try Ledger(path)
    let large = [UInt8](repeating: 7, count: 1 << 26) + [1, 2, 3, 4, 5]
    try ledger.keep(entry("a"), result: large)
    #expect(try ledger.result(of: Array("a".utf8)) == large)
  }

  @Test(arguments: 0...LedgerSchema.version)
  func `a ledger of any earlier version comes up to today's`(version: Int) throws {
    let queue = try DatabaseQueue(path: path)
    try LedgerSchema.migrator(upTo: version).migrate(queue)
    try queue.close()
    let ledger = try Ledger(path)
    try ledger.keep(entry("a"), result: [1])
    #expect(try ledger.entries().count == 1)
  }

  @Test func `a ledger of a newer program is left alone, garbage is told from it`() throws {
    let queue = try DatabaseQueue(path: path)
    var newer = LedgerSchema.migrator()
    newer.registerMigration("99-from-the-future") { try $0.execute(sql: "CREATE TABLE later (x)") }
    try newer.migrate(queue)
    try queue.close()
    let failure = #expect(throws: DatabaseFailure.self) { try Ledger(self.path) }
    #expect(failure?.isDamaged == false && failure?.reason.contains("newer") == true)
    try Data("garbage".utf8).write(to: URL(filePath: path))
    #expect(#expect(throws: DatabaseFailure.self) { try Ledger(self.path) }?.isDamaged == true)
  }
}

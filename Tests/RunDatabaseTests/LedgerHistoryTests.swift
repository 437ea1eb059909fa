internal import Foundation
internal import GRDB
internal import Testing

@testable internal import RunDatabase

/// Ledgers as earlier versions left them, written down when those were current and never changed.
@Suite struct LedgerHistoryTests {
  /// The file of a version as SQL, and how many runs it knows of.
  struct Version: Sendable, CustomTestStringConvertible {
    let number: Int
    let sql: String
    let runs: Int
    var testDescription: String { "version \(number)" }
  }

  static let first = """
    CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
    INSERT INTO grdb_migrations VALUES ('1-documents');
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
    PRAGMA application_id = 1163152460;
    INSERT INTO documents VALUES (7, CAST('in/页.txt' AS BLOB), 'c1', 'p1', '1 2 3', 'r1');
    INSERT INTO results VALUES (7, 0, x'0102'), (7, 1, x'03');
    INSERT INTO outputs VALUES ('quantities.csv', '12 34');
    INSERT INTO notes VALUES ('outputs_decided_by', 'o1');
    """

  static let second = """
    INSERT INTO grdb_migrations VALUES ('2-runs');
    CREATE TABLE runs (number INTEGER PRIMARY KEY AUTOINCREMENT, record TEXT NOT NULL) STRICT;
    INSERT INTO runs VALUES (41, '{"run":41}');
    """

  static let versions = [
    Version(number: 1, sql: first, runs: 0), Version(number: 2, sql: first + second, runs: 1),
  ]

  @Test func `every version is written down here`() {
    #expect(Self.versions.map(\.number) == Array(1...LedgerSchema.version))
  }

  @Test(arguments: versions)
  func `what an earlier version kept is there today`(version: Version) throws {
    let path = NSTemporaryDirectory() + "etl-\(UUID().uuidString).sqlite"
    defer {
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
    }
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: version.sql) }
    try queue.close()
    let ledger = try Ledger(path)
    let entry = LedgerEntry(
      path: Array("in/页.txt".utf8), content: "c1", decidedBy: "p1", stamp: "1 2 3",
      resultDigest: "r1")
    #expect(try ledger.entries() == [entry])
    #expect(try ledger.result(of: entry.path) == [1, 2, 3])
    #expect(try ledger.outputs() == [Ledger.Output(path: "quantities.csv", stamp: "12 34")])
    #expect(try ledger.note(named: "outputs_decided_by") == "o1")
    #expect(try ledger.runs(atMost: 9).map(\.number) == (version.runs == 0 ? [] : [41]))
    #expect(try ledger.begin("{}") == (version.runs == 0 ? 1 : 42))
    try ledger.close()
  }
}

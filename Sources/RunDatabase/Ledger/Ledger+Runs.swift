internal import GRDB

/// The records of runs (运行记录), each a text of JSON; what stands in one is for others to say.
extension Ledger {
  /// A run's record under the number that it was given.
  package struct Run: Sendable, Equatable {
    package let number: Int
    package let record: String
  }

  /// Years of nights; older records are forgotten.
  private static let mostRuns = 2_000

  /// Opens a record, and gives the number of the run: one more than any before.
  package func begin(_ record: String) throws(DatabaseFailure) -> Int {
    try change { database in
      try database.execute(sql: "INSERT INTO runs (record) VALUES (?)", arguments: [record])
      let number = Int(database.lastInsertedRowID)
      try database.execute(
        sql: "DELETE FROM runs WHERE number <= ?", arguments: [number - Self.mostRuns])
      return number
    }
  }

  /// Puts a run's record in place of the one it was opened with.
  ///
  /// A ledger that was made anew since does not know the run, and learns of it.
  package func end(_ number: Int, _ record: String) throws(DatabaseFailure) {
    try change { database in
      try database.execute(
        sql: "INSERT OR REPLACE INTO runs VALUES (?, ?)", arguments: [number, record])
    }
  }

  /// The last runs, the newest first.
  package func runs(atMost count: Int) throws(DatabaseFailure) -> [Run] {
    try read { database in
      guard try database.tableExists("runs") else { return [] }
      return try Row.fetchAll(
        database, sql: "SELECT number, record FROM runs ORDER BY number DESC LIMIT ?",
        arguments: [count]
      ).map { Run(number: try $0.decode(atIndex: 0), record: try $0.decode(atIndex: 1)) }
    }
  }
}

internal import Logging
internal import RunDatabase

/// Opens the ledger of an output folder, and makes it anew where it is damaged (重建台账).
enum LedgerFile {
  /// The ledger, to be written; a damaged one is moved aside.
  static func open(_ path: String, _ logger: Logger) throws -> Ledger {
    do {
      return try Ledger(path)
    } catch let failure where failure.isDamaged {
      try moveAside(path, failure, logger)
      return try Ledger(path)
    }
  }

  /// Does `work` with the ledger and closes it; where that shows damage, once more with one made anew.
  static func use<Value>(
    _ path: String, _ logger: Logger, _ work: (Ledger) throws -> Value
  ) throws -> Value {
    do {
      return try closing(try open(path, logger), work)
    } catch let failure as DatabaseFailure where failure.isDamaged {
      try moveAside(path, failure, logger)
      return try closing(try Ledger(path), work)
    }
  }

  private static func closing<Value>(
    _ ledger: Ledger, _ work: (Ledger) throws -> Value
  ) throws -> Value {
    let value: Value
    do { value = try work(ledger) } catch {
      try? ledger.close()
      throw error
    }
    try ledger.close()
    return value
  }

  /// The ledger, only to be read; nil where there is none that helps.
  static func read(_ path: String) throws -> Ledger? {
    guard FileStatus(of: path) != nil else { return nil }
    do {
      return try Ledger(path, readOnly: true)
    } catch let failure where failure.isDamaged {
      return nil
    }
  }

  /// Where a damaged ledger lies that was moved aside.
  static func aside(_ path: String) -> String {
    path.replacing(".sqlite", with: "-damaged.sqlite")
  }

  /// Puts a damaged ledger where it is not in the way, for people to look at.
  static func moveAside(
    _ path: String, _ failure: DatabaseFailure, _ logger: Logger
  ) throws(PipelineError) {
    let aside = aside(path)
    logger.warning(
      """
      \(failure.description); it was moved to \(aside), and all inputs are processed again. Check \
      the disk; the file may be removed.
      """)
    try FileTree.rename(path, to: aside)
    for suffix in ["-wal", "-shm", "-journal"] { try FileTree.remove(path + suffix) }
  }
}

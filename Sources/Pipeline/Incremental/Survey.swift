internal import RunDatabase

/// Inputs compared with the ledger (盘点): what has to be read, what is the same, what is gone.
struct Survey {
  /// An input to be read, and what is known of it.
  struct Task: Sendable {
    let file: InputFile
    let known: LedgerEntry?
  }

  private(set) var tasks: [Task] = []
  /// Inputs whose stamp vouches for them.
  private(set) var sameCount = 0
  private(set) var removed: [[UInt8]] = []

  /// Compares; with `isFull` every input has to be read.
  init(_ inputs: [InputFile], _ entries: [LedgerEntry], decidedBy: String, isFull: Bool) {
    var known: [[UInt8]: LedgerEntry] = [:]
    known.reserveCapacity(entries.count)
    for entry in entries { known[entry.path] = entry }
    for file in inputs {
      let entry = known.removeValue(forKey: file.reported)
      if !isFull, let entry, Self.isSame(file, entry, decidedBy) {
        sameCount += 1
      } else {
        tasks.append(Task(file: file, known: entry))
      }
    }
    // What is in a zip that is still being written is not known, so it is not gone.
    let unsettled = Set(inputs.filter(\.isUnsettled).map(\.reported))
    removed = known.keys.filter { !Self.isWithin(unsettled, $0) }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func isWithin(_ folders: Set<[UInt8]>, _ path: [UInt8]) -> Bool {
    !folders.isEmpty
      && path.indices.contains { path[$0] == 0x2F && folders.contains(Array(path[..<$0])) }
  }

  private static func isSame(_ file: InputFile, _ entry: LedgerEntry, _ decidedBy: String) -> Bool {
    guard file.trouble == nil, entry.decidedBy == decidedBy, let stamp = file.stamp else {
      return false
    }
    return entry.stamp == stamp.text
  }
}

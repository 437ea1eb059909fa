internal import Glibc
internal import RunDatabase

/// The folder that a run writes to: locked, written aside, put in place together (输出文件夹).
///
/// Everything is written into a hidden folder inside it and renamed at the end. A run that fails
/// leaves what was there; one that dies between two renames is finished by the next.
final class OutputFolder: Sendable {
  let path: String
  /// Where outputs are written until ``commit(replacing:)``.
  let staging: String
  /// Where archive files wait that no output has yet.
  var pending: String { "\(path)/.etl-pending" }
  var ledger: String { Self.ledger(in: path) }
  private let lock: OutputLock
  private static let stagingName = ".etl-staging"
  /// Its presence says that everything is written and only renames are left.
  private static let completeName = ".complete"

  /// Makes the folder where it is missing and locks it.
  init(_ path: String) throws(PipelineError) {
    self.path = path
    staging = "\(path)/\(Self.stagingName)"
    try FileTree.makeFolders(path)
    lock = try OutputLock(path)
    if FileStatus(of: "\(staging)/\(Self.completeName)") != nil { try putInPlace() }
    try FileTree.remove(staging)
  }

  static func ledger(in folder: String) -> String {
    FileTree.join(folder, ".etl-ledger.sqlite")
  }

  /// Makes the folder to write into.
  func begin() throws(PipelineError) {
    try FileTree.remove(staging)
    try FileTree.makeFolders(staging)
  }

  /// Puts what was written in place, and removes those `names` that were not written.
  func commit(replacing names: Set<String>) throws(PipelineError) {
    let written = Set(try FileTree.names(in: staging))
    for name in written { try checkWay(to: name) }
    // One call for every archive file, however many; the disk must have them before any rename.
    sync()
    try OutputDescriptor(creating: "\(staging)/\(Self.completeName)").close()
    try FileTree.synchronize(staging)
    try putInPlace()
    for name in names.subtracting(written).sorted() { try FileTree.remove("\(path)/\(name)") }
    try FileTree.remove(staging)
    try FileTree.remove(pending)
    try FileTree.synchronize(path)
  }

  /// Throws away what was written; what stood in the folder before still does.
  func abandon() { try? FileTree.remove(staging) }

  /// Every file below the given names with its size and time, in order.
  func stamps(of names: Set<String>) throws(PipelineError) -> [Ledger.Output] {
    var stamps: [Ledger.Output] = []
    for name in names.sorted() { try addStamps(of: name, to: &stamps) }
    return stamps
  }

  private func addStamps(
    of name: String, to stamps: inout [Ledger.Output]
  ) throws(PipelineError) {
    guard let status = FileStatus(of: "\(path)/\(name)") else { return }
    guard status.kind == .folder else {
      stamps.append(Ledger.Output(path: name, stamp: status.outputStamp))
      return
    }
    for inner in try FileTree.names(in: "\(path)/\(name)").sorted() {
      try addStamps(of: "\(name)/\(inner)", to: &stamps)
    }
  }

  private func putInPlace() throws(PipelineError) {
    for name in try FileTree.names(in: staging).sorted() where !name.hasPrefix(".") {
      let (source, target) = ("\(staging)/\(name)", "\(path)/\(name)")
      if FileStatus(of: target)?.kind == .folder {
        try FileTree.remove("\(staging)/.old-\(name)")
        try FileTree.rename(target, to: "\(staging)/.old-\(name)")
      }
      try FileTree.rename(source, to: target)
    }
  }

  /// Nothing is put in place if one name is taken by another kind of thing.
  private func checkWay(to name: String) throws(PipelineError) {
    guard let there = FileStatus(of: "\(path)/\(name)"),
      let written = FileStatus(of: "\(staging)/\(name)"), there.kind != written.kind
    else { return }
    throw .system(
      action: "replace", path: "\(path)/\(name)",
      reason: "something else of that name is in the way; move it and run again")
  }
}

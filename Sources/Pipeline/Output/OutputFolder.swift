internal import Glibc

/// The folder that a run writes to: locked, written aside, put in place together (输出文件夹).
///
/// Everything is written into a hidden folder inside it and renamed at the end. A run that fails
/// leaves what was there; one that dies between two renames is finished by the next. The lock
/// belongs to the process, so that of a dead one is not in the way.
final class OutputFolder {
  let path: String
  /// Where outputs are written until ``commit(replacing:)``.
  let staging: String
  private let lock: Int32
  private static let stagingName = ".etl-staging"
  private static let lockName = ".etl-lock"
  /// Its presence says that everything is written and only renames are left.
  private static let completeName = ".complete"

  /// Makes the folder where it is missing and locks it.
  init(_ path: String) throws(PipelineError) {
    self.path = path
    staging = "\(path)/\(Self.stagingName)"
    try FileTree.makeFolders(path)
    lock = try Self.acquire(path)
    if FileStatus(of: "\(staging)/\(Self.completeName)") != nil { try putInPlace() }
    try FileTree.remove(staging)
    try FileTree.makeFolders(staging)
  }

  deinit { _ = close(lock) }

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
    try FileTree.synchronize(path)
  }

  /// Throws away what was written; what stood in the folder before still does.
  func abandon() { try? FileTree.remove(staging) }

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

  private static func acquire(_ folder: String) throws(PipelineError) -> Int32 {
    let path = "\(folder)/\(lockName)"
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .lastSystemError("create", path) }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return descriptor }
    let isTaken = errno == EWOULDBLOCK
    let failure = PipelineError.lastSystemError("lock", path)
    _ = close(descriptor)
    throw isTaken ? .locked(folder: folder) : failure
  }
}

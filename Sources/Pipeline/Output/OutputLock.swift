internal import Glibc

/// The lock of an output folder (锁): one run at a time.
///
/// It belongs to the process, so that of a dead one is not in the way, whatever file it left.
final class OutputLock: Sendable {
  private let descriptor: Int32?
  private static let name = ".etl-lock"
  private static let looks = 3

  /// Locks a folder that is there, for a run.
  init(_ folder: String) throws(PipelineError) {
    let path = "\(folder)/\(Self.name)"
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .lastSystemError("create", path) }
    self.descriptor = descriptor
    try Self.acquire(descriptor, LOCK_EX, path, folder)
  }

  /// Keeps runs away while a folder is looked at; makes no file, and needs none.
  init(looking folder: String) throws(PipelineError) {
    let path = "\(folder)/\(Self.name)"
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    self.descriptor = descriptor < 0 ? nil : descriptor
    if descriptor >= 0 { try Self.acquire(descriptor, LOCK_SH, path, folder) }
  }

  /// Whether a run is at work on a folder now.
  static func isHeld(_ folder: String) -> Bool {
    do throws(PipelineError) {
      _ = try OutputLock(looking: folder)
      return false
    } catch { return error.exitStatus == .anotherRun }
  }

  deinit { if let descriptor { _ = close(descriptor) } }

  private static func acquire(
    _ descriptor: Int32, _ mode: Int32, _ path: String, _ folder: String
  ) throws(PipelineError) {
    // Who only looks holds the lock for a moment, which must not cost a night's run.
    for _ in 0..<Self.looks {
      guard flock(descriptor, mode | LOCK_NB) != 0 else { return }
      guard errno == EWOULDBLOCK else { break }
      usleep(20_000)
    }
    guard flock(descriptor, mode | LOCK_NB) != 0 else { return }
    throw errno == EWOULDBLOCK ? .locked(folder: folder) : .lastSystemError("lock", path)
  }
}

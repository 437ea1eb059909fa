internal import Glibc

/// Size, times and number of a file (印记): while they are the same, so is its content.
///
/// That holds with one reserve, as in git: a file that was changed a moment before it was looked at
/// may be changed again within one tick of the file system's clock, and look the same. So a stamp
/// vouches for content only when both of its times are well past.
struct FileStamp: Sendable, Equatable {
  let size: Int
  let modified: Int
  let changed: Int
  let identity: FileStatus.Identity

  /// The coarsest clock of a file system in use, FAT's, ticks every two seconds.
  private static let tick = 2_000_000_000

  init(_ status: FileStatus) {
    (size, modified, changed) = (status.size, status.modified, status.changed)
    identity = status.identity
  }

  /// As the ledger keeps it.
  var text: String { "\(size) \(modified) \(changed) \(identity.device) \(identity.number)" }

  /// The text where the stamp vouches for what was read at a time; nil where it does not.
  ///
  /// A time in the future, from a clock that was set back, vouches for nothing.
  func vouched(readAt time: Int) -> String? {
    max(modified, changed) <= time - Self.tick ? text : nil
  }

  /// The time by the system's clock, in nanoseconds since 1970.
  static func now() -> Int {
    var time = timespec()
    guard clock_gettime(CLOCK_REALTIME, &time) == 0 else { return 0 }
    return Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
  }
}

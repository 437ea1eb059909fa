internal import Glibc

/// What stands behind a path: its kind, its size, and who it is.
struct FileStatus: Sendable {
  enum Kind: Sendable {
    case file, folder, link
    /// A pipe, socket or device.
    case other
  }

  /// Tells two paths of one file apart from two files.
  struct Identity: Hashable, Sendable {
    let device: UInt64
    let number: UInt64
  }

  let kind: Kind
  let size: Int
  /// When the content was changed, in nanoseconds since 1970, by the clock of the file system.
  let modified: Int
  /// When content, name or rights were changed; no program can set it.
  let changed: Int
  let identity: Identity

  /// Nil, with `errno` set, where there is nothing or it cannot be seen.
  init?(of path: [UInt8], followingLinks: Bool = false) {
    var status = stat()
    let result = path.withCPath {
      followingLinks ? stat($0, &status) : lstat($0, &status)
    }
    guard result == 0 else { return nil }
    self.init(status)
  }

  init?(of path: String, followingLinks: Bool = false) {
    self.init(of: Array(path.utf8), followingLinks: followingLinks)
  }

  /// The status of an open file.
  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(status.st_size)
    modified = Self.nanoseconds(status.st_mtim)
    changed = Self.nanoseconds(status.st_ctim)
    identity = Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
  }

  /// Size and time, by which an output is known as it was left.
  var outputStamp: String { "\(size) \(modified)" }

  private static func nanoseconds(_ time: timespec) -> Int {
    Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
  }
}

extension [UInt8] {
  /// The bytes as the system takes a path, which need not be UTF-8.
  func withCPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (self + [0]).withUnsafeBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) { pointer in
        guard let base = pointer.baseAddress else { return body([0]) }
        return body(base)
      }
    }
  }
}

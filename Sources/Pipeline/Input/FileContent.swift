internal import Glibc
internal import Newspaper

/// The bytes of a file, or why they could not be had.
enum FileContent {
  case bytes([UInt8], FileStamp)
  case failed(Problem, size: Int)
  /// Somebody was writing to it.
  case unsettled

  /// What the file looked like when its bytes were read.
  var stamp: FileStamp? {
    if case .bytes(_, let stamp) = self { stamp } else { nil }
  }

  /// A digest of the bytes, or of the reason why there are none.
  var identity: String {
    switch self {
    case .bytes(let bytes, _): Digest.sha256([bytes])
    case .failed(let problem, let size):
      "none " + Digest.sha256([Array("\(problem.code.rawValue) \(size) \(problem.message)".utf8)])
    case .unsettled: "unsettled"
    }
  }

  /// Reads a regular file of at most `limit` bytes, also when unpacked; never waits on a pipe or
  /// device.
  static func read(
    _ path: [UInt8], atMost limit: Int, _ packing: InputFile.Packing? = nil
  ) -> FileContent {
    let descriptor = path.withCPath { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { return failure(String(cString: strerror(errno))) }
    defer { _ = close(descriptor) }
    guard let status = FileStatus(descriptor: descriptor) else {
      return failure(String(cString: strerror(errno)))
    }
    guard status.kind == .file else { return failure("it is no regular file") }
    let content =
      switch packing {
      case nil: whole(descriptor, status, atMost: limit)
      case .gzip: whole(descriptor, status, atMost: limit).unpacked(atMost: limit)
      case .zip(let member, let stamp):
        Self.member(member, stamp, descriptor, status, atMost: limit)
      }
    // What was written to while it was read may be half of the old and half of the new.
    guard let after = FileStatus(descriptor: descriptor), FileStamp(after) == FileStamp(status)
    else { return .unsettled }
    return content
  }

  private static func whole(
    _ descriptor: Int32, _ status: FileStatus, atMost limit: Int
  ) -> FileContent {
    guard status.size <= limit else { return tooLarge(status.size, limit) }
    return read(descriptor, status, atMost: limit)
  }

  private func unpacked(atMost limit: Int) -> FileContent {
    guard case .bytes(let packed, let stamp) = self else { return self }
    do throws(PackedFault) {
      return .bytes(try Inflate.inflate(packed, .gzip, atMost: limit), stamp)
    } catch {
      return .failed(error.problem(limit: limit), size: packed.count)
    }
  }

  private static func member(
    _ member: ZipMember, _ stamp: FileStamp, _ descriptor: Int32, _ status: FileStatus,
    atMost limit: Int
  ) -> FileContent {
    // Another zip than the one whose directory was read holds other files.
    guard FileStamp(status) == stamp else { return .unsettled }
    let file = PackedFile(descriptor: descriptor, size: status.size)
    do throws(PackedFault) {
      return .bytes(try member.read(from: file, atMost: limit), stamp)
    } catch {
      return .failed(error.problem(limit: limit), size: member.size)
    }
  }

  /// Reads to the end, which may have moved since the size was asked for.
  private static func read(
    _ descriptor: Int32, _ status: FileStatus, atMost limit: Int
  ) -> FileContent {
    let size = status.size
    var bytes: [UInt8] = []
    var capacity = size + 1
    while true {
      var count = 0
      let piece = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, filled in
        count = Glibc.read(descriptor, buffer.baseAddress, capacity)
        filled = max(0, count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { return failure(String(cString: strerror(errno)), size: size) }
      if count == 0 { return .bytes(bytes, FileStamp(status)) }
      if bytes.isEmpty { bytes = piece } else { bytes.append(contentsOf: piece) }
      guard bytes.count <= limit else { return tooLarge(bytes.count, limit) }
      capacity = max(1, size - bytes.count + 1, min(bytes.count, 1 << 20))
    }
  }

  private static func failure(_ reason: String, size: Int = 0) -> FileContent {
    .failed(
      Problem(
        .unreadableFile,
        "The file could not be read: \(reason). Check it and its permissions; the next run tries again."
      ),
      size: size)
  }

  private static func tooLarge(_ size: Int, _ limit: Int) -> FileContent {
    .failed(
      Problem(
        .fileTooLarge,
        "The file has \(size) bytes, more than the \(limit) of `input.max_bytes`. Split it or raise the limit."
      ), size: size)
  }
}

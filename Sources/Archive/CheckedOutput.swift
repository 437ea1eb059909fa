internal import Foundation

/// A file being written, no failure of which gets lost: not a full disk, not a late error at close.
///
/// A class to hold the descriptor. The first failure is kept; what is written after it goes nowhere.
final class CheckedOutput {
  let path: String
  private var descriptor: Int32
  private var buffer: [UInt8] = []
  private(set) var failure: ArchiveError?
  private static let capacity = 1 << 16

  init(path: String) throws(ArchiveError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Self.error("cannot be written", at: path, errno) }
    buffer.reserveCapacity(Self.capacity)
  }

  deinit {
    if descriptor >= 0 { _ = Foundation.close(descriptor) }
  }

  /// Takes bytes; false once anything has failed.
  func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
    if buffer.count + bytes.count > Self.capacity { flush() }
    if bytes.count >= Self.capacity { send(bytes) } else { buffer.append(contentsOf: bytes) }
    return failure == nil
  }

  /// Brings every byte to the disk and closes the file.
  func close() throws(ArchiveError) {
    flush()
    // Pipes and devices cannot be synchronized, which is no failure.
    if failure == nil, fsync(descriptor) != 0, errno != EINVAL, errno != EROFS {
      fail(errno)
    }
    if Foundation.close(descriptor) != 0 { fail(errno) }
    descriptor = -1
    if let failure { throw failure }
  }

  private func flush() {
    buffer.withUnsafeBytes { send($0) }
    buffer.removeAll(keepingCapacity: true)
  }

  private func send(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    while failure == nil, !rest.isEmpty {
      let chunk = UnsafeRawBufferPointer(rebasing: rest)
      let count = Foundation.write(descriptor, chunk.baseAddress, chunk.count)
      if count < 0 {
        if errno != EINTR { fail(errno) }
      } else {
        rest = rest.dropFirst(count)
      }
    }
  }

  private func fail(_ code: Int32) {
    if failure == nil { failure = Self.error("could not be written in full", at: path, code) }
  }

  private static func error(_ what: String, at path: String, _ code: Int32) -> ArchiveError {
    let reason = String(cString: strerror(code))
    return ArchiveError(
      .io, path: path, "The archive file \(what): \(reason). Check the folder and the free space.")
  }
}

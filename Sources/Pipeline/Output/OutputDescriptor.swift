internal import Glibc

/// An open file or pipe to which bytes go, every write checked.
///
/// Bytes are gathered and written in large pieces; a full disk or a closed pipe is an error, not
/// a short file.
final class OutputDescriptor {
  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 18

  /// Takes over an open descriptor; `path` is for messages.
  init(_ descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  /// Creates a file that must not be there yet.
  convenience init(creating path: String) throws(PipelineError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .lastSystemError("create", path) }
    self.init(descriptor, path: path)
  }

  func write(_ bytes: some Collection<UInt8>) throws(PipelineError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Hands over at once what is too large to gather.
  func write(_ bytes: [UInt8]) throws(PipelineError) {
    guard bytes.count >= Self.bufferSize else {
      buffer.append(contentsOf: bytes)
      if buffer.count >= Self.bufferSize { try flush() }
      return
    }
    try flush()
    try put(bytes)
  }

  /// Hands everything to the system.
  func flush() throws(PipelineError) {
    try put(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private func put(_ bytes: [UInt8]) throws(PipelineError) {
    var offset = 0
    while offset < bytes.count {
      let written = bytes[offset...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { throw .lastSystemError("write", path) }
      offset += written
    }
  }

  /// Puts everything on the disk and closes the file.
  func close() throws(PipelineError) {
    try flush()
    guard fsync(descriptor) == 0 else { throw .lastSystemError("write", path) }
    guard Glibc.close(descriptor) == 0 else { throw .lastSystemError("write", path) }
  }

  /// Closes the file without a care for its content, after a failure.
  func abandon() { _ = Glibc.close(descriptor) }
}

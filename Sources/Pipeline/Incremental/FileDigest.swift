internal import Glibc

/// The SHA-256 of a file, read a piece at a time.
enum FileDigest {
  static func sha256(ofFileAt path: String) throws(PipelineError) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .lastSystemError("read", path) }
    defer { _ = close(descriptor) }
    let digest = RunningDigest()
    while true {
      var count = 0
      let piece = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, filled in
        count = read(descriptor, buffer.baseAddress, 1 << 18)
        filled = max(0, count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .lastSystemError("read", path) }
      if count == 0 { return digest.finish() }
      digest.update(piece)
    }
  }
}

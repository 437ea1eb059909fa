internal import Glibc

/// An open file that is read in places (随机读取), every place checked against its size.
struct PackedFile {
  let descriptor: Int32
  let size: Int

  /// The bytes from `offset` on; throws where the file does not have them.
  func bytes(at offset: Int, count: Int) throws(PackedFault) -> [UInt8] {
    guard offset >= 0, count >= 0, offset <= size - count else {
      throw .damaged("is damaged: it names places that it does not have")
    }
    var filled = 0
    var reason: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      while filled < count, reason == 0, let base = buffer.baseAddress {
        let got = pread(descriptor, base + filled, count - filled, off_t(offset + filled))
        if got < 0 && errno == EINTR { continue }
        guard got > 0 else {
          reason = got < 0 ? errno : ENODATA
          break
        }
        filled += got
      }
      initialized = filled
    }
    guard filled == count else {
      throw .damaged("could not be read: \(String(cString: strerror(reason)))")
    }
    return bytes
  }
}

extension [UInt8] {
  /// A number as zip writes it, least byte first; nil where the bytes end before.
  func littleEndian(at offset: Int, size: Int) -> Int? {
    guard offset >= 0, offset + size <= count else { return nil }
    return self[offset..<offset + size].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

internal import Glibc

/// A file inside a zip, as the zip's directory tells of it (压缩包成员).
///
/// Its name is text for rows; no path on the disk is ever made of it.
struct ZipMember: Sendable, Equatable {
  /// The name in UTF-8, its folders parted by slashes.
  let name: [UInt8]
  let headerOffset: Int
  let packedSize: Int
  let size: Int
  let checksum: UInt32
  let method: Int
  let isEncrypted: Bool

  private static let stored = 0
  private static let deflated = 8

  /// The member's bytes; throws where they are damaged, or more than `limit`.
  func read(from file: PackedFile, atMost limit: Int) throws(PackedFault) -> [UInt8] {
    guard !isEncrypted else { throw .damaged("is locked with a password") }
    guard method == Self.stored || method == Self.deflated else {
      throw .damaged("is packed by method \(method); only plain zip (deflate) is read")
    }
    guard size <= limit, packedSize <= limit else { throw .tooLarge(max(size, packedSize)) }
    let packed = try packedBytes(in: file)
    let bytes = method == Self.stored ? packed : try Inflate.inflate(packed, .raw, atMost: limit)
    try compare(size: bytes.count, checksum: Inflate.checksum(bytes))
    return bytes
  }

  /// Throws where the member would not come out of the zip as it went in; keeps nothing of it.
  func check(in file: PackedFile) throws(PackedFault) {
    let packed = try packedBytes(in: file)
    guard method == Self.deflated else {
      return try compare(size: packed.count, checksum: Inflate.checksum(packed))
    }
    var (count, sum) = (0, UInt32(0))
    try Inflate.inflate(packed, .raw) { piece throws(PackedFault) in
      count += piece.count
      sum = Inflate.checksum(piece, after: sum)
    }
    try compare(size: count, checksum: sum)
  }

  private func compare(size: Int, checksum: UInt32) throws(PackedFault) {
    guard size == self.size, checksum == self.checksum else {
      throw .damaged("is damaged: a checksum is wrong")
    }
  }

  private func packedBytes(in file: PackedFile) throws(PackedFault) -> [UInt8] {
    let header = try file.bytes(at: headerOffset, count: 30)
    guard header.littleEndian(at: 0, size: 4) == 0x0403_4B50,
      let nameSize = header.littleEndian(at: 26, size: 2),
      let extraSize = header.littleEndian(at: 28, size: 2)
    else { throw .damaged("is damaged: a file is not where the directory says") }
    return try file.bytes(at: headerOffset + 30 + nameSize + extraSize, count: packedSize)
  }
}

internal import Newspaper
internal import PageRepair

/// The directory of a zip (压缩包目录): which files are in it, and where.
///
/// It is read by itself, the files apart, so a known zip costs a look at its end. Files that lie over
/// one another, or together are more than allowed, are a bomb; nothing of such a zip is unpacked.
struct ZipDirectory {
  let members: [ZipMember]

  /// The end of a zip and its longest comment.
  private static let endSize = 22
  private static let longestComment = 65_535

  /// Reads the directory; throws where it is damaged, or the files are more than `limit` bytes.
  ///
  /// Hidden files are left out unless `all` are wanted.
  init(_ file: PackedFile, atMost limit: Int, all: Bool = false) throws(PackedFault) {
    let tailSize = min(file.size, Self.endSize + Self.longestComment)
    let tail = try file.bytes(at: file.size - tailSize, count: tailSize)
    guard let end = Self.end(in: tail),
      let count = tail.littleEndian(at: end + 10, size: 2),
      let size = tail.littleEndian(at: end + 12, size: 4),
      let offset = tail.littleEndian(at: end + 16, size: 4)
    else { throw .damaged("is no whole zip: its directory is missing") }
    guard count < 0xFFFF, offset < 0xFFFF_FFFF else {
      throw .damaged("is a zip of the form for over 4 GB or 65,535 files, which is not read")
    }
    let bytes = try file.bytes(at: offset, count: size)
    members = try Self.members(bytes, count: count, all: all)
    try check(fileSize: file.size, limit)
  }

  /// Where the end record stands: the last one whose comment reaches the end of the file.
  private static func end(in tail: [UInt8]) -> Int? {
    guard tail.count >= endSize else { return nil }
    return (0...(tail.count - endSize)).last { start in
      tail[start] == 0x50 && tail.littleEndian(at: start, size: 4) == 0x0605_4B50
        && tail.littleEndian(at: start + 20, size: 2) == tail.count - endSize - start
    }
  }

  private static func members(
    _ bytes: [UInt8], count: Int, all: Bool
  ) throws(PackedFault) -> [ZipMember] {
    var members: [ZipMember] = []
    var start = 0
    for _ in 0..<count {
      guard bytes.littleEndian(at: start, size: 4) == 0x0201_4B50,
        let flags = bytes.littleEndian(at: start + 8, size: 2),
        let method = bytes.littleEndian(at: start + 10, size: 2),
        let checksum = bytes.littleEndian(at: start + 16, size: 4),
        let packedSize = bytes.littleEndian(at: start + 20, size: 4),
        let size = bytes.littleEndian(at: start + 24, size: 4),
        let nameSize = bytes.littleEndian(at: start + 28, size: 2),
        let extraSize = bytes.littleEndian(at: start + 30, size: 2),
        let commentSize = bytes.littleEndian(at: start + 32, size: 2),
        let headerOffset = bytes.littleEndian(at: start + 42, size: 4),
        start + 46 + nameSize <= bytes.count
      else { throw .damaged("is damaged: its directory breaks off") }
      let name = try Self.name(Array(bytes[(start + 46)..<(start + 46 + nameSize)]))
      if all || Self.isWanted(name) {
        members.append(
          ZipMember(
            name: name, headerOffset: headerOffset, packedSize: packedSize, size: size,
            checksum: UInt32(truncatingIfNeeded: checksum), method: method,
            isEncrypted: flags & 1 != 0))
      }
      start += 46 + nameSize + extraSize + commentSize
    }
    return members
  }

  /// The name as text: in UTF-8, or in the encoding of a Chinese Windows.
  private static func name(_ bytes: [UInt8]) throws(PackedFault) -> [UInt8] {
    let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    let text = isUTF8 ? bytes : Decode.decode(bytes, as: .gb18030).source.utf8
    // Some programs of Windows part folders by what is no slash.
    let name = text.map { $0 == 0x5C ? 0x2F : $0 }
    let isOutside = name.first == 0x2F || name.split(separator: 0x2F).contains([0x2E, 0x2E])
    guard !isOutside, !name.isEmpty, !name.contains(where: { $0 < 0x20 }) else {
      throw .damaged("is no honest zip: it names a file outside of itself")
    }
    return name
  }

  /// Folders and hidden files are left out, as in folders of the disk, and what a Mac puts beside
  /// each file.
  private static func isWanted(_ name: [UInt8]) -> Bool {
    let parts = name.split(separator: 0x2F)
    return name.last != 0x2F && !parts.contains { $0.first == 0x2E }
      && parts.first.map(Array.init) != Array("__MACOSX".utf8)
  }

  private func check(fileSize: Int, _ limit: Int) throws(PackedFault) {
    guard members.reduce(0, { $0 + $1.packedSize }) <= fileSize else {
      throw .damaged("is no honest zip: its files lie over one another")
    }
    let size = members.reduce(0) { $0 + $1.size }
    guard size <= limit else { throw .tooLarge(size) }
    guard Set(members.map(\.name)).count == members.count else {
      throw .damaged("is no honest zip: two of its files have the same name")
    }
  }
}

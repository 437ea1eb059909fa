internal import CZlib
@testable internal import Pipeline

/// Makes zips and gzip files for tests, honest ones and others.
struct ZipBuilder {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// What a directory says of a file, where it is not the truth.
  struct Lie {
    var size: Int?
    /// Where it says that the file lies; nothing is put there.
    var headerOffset: Int?
    var flags = 0
    var method: Int?
    var checksum: UInt32?
  }

  mutating func add(_ name: [UInt8], _ bytes: [UInt8], isDeflated: Bool = true, _ lie: Lie = Lie())
  {
    let packed = isDeflated ? Self.deflate(bytes) : bytes
    let method = lie.method ?? (isDeflated ? 8 : 0)
    let checksum = lie.checksum ?? Inflate.checksum(bytes)
    let offset = lie.headerOffset ?? body.count
    let sizes = number(packed.count, 4) + number(lie.size ?? bytes.count, 4)
    let middle = number(Int(checksum), 4) + sizes + number(name.count, 2)
    let start = number(20, 2) + number(lie.flags, 2) + number(method, 2) + number(0, 4)
    if lie.headerOffset == nil {
      body += number(0x0403_4B50, 4) + start + middle + number(0, 2) + name + packed
    }
    directory += number(0x0201_4B50, 4) + number(20, 2) + start + middle
    directory += [UInt8](repeating: 0, count: 12) + number(offset, 4) + name
    count += 1
  }

  mutating func add(_ name: String, _ text: String, isDeflated: Bool = true, _ lie: Lie = Lie()) {
    add(Array(name.utf8), Array(text.utf8), isDeflated: isDeflated, lie)
  }

  func bytes(comment: String = "") -> [UInt8] {
    let numbers = number(0, 4) + number(count, 2) + number(count, 2) + number(directory.count, 4)
    let end = number(0x0605_4B50, 4) + numbers + number(body.count, 4)
    return body + directory + end + number(comment.utf8.count, 2) + Array(comment.utf8)
  }

  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + deflate(bytes)
      + ZipBuilder().number(Int(Inflate.checksum(bytes)), 4) + ZipBuilder().number(bytes.count, 4)
  }

  /// Without the two bytes before and the four behind that zlib puts around it.
  static func deflate(_ bytes: [UInt8]) -> [UInt8] {
    var size = compressBound(UInt(bytes.count))
    var packed = [UInt8](repeating: 0, count: Int(size))
    _ = compress2(&packed, &size, bytes, UInt(bytes.count), 9)
    return Array(packed[2..<Int(size) - 4])
  }

  private func number(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}

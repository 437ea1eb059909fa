internal import CZlib

/// Takes bytes out of their packing (解压) by zlib, and never more than allowed.
enum Inflate {
  enum Form: Int32 {
    // As zlib counts windows: 32 KB without a header, and with that of gzip.
    case raw = -15
    case gzip = 31
  }

  /// What was packed; throws where it is damaged, or more than `limit` bytes.
  static func inflate(
    _ packed: [UInt8], _ form: Form, atMost limit: Int
  ) throws(PackedFault) -> [UInt8] {
    var output: [UInt8] = []
    try inflate(packed, form) { piece throws(PackedFault) in
      output.append(contentsOf: piece)
      guard output.count <= limit else { throw .tooLarge(output.count) }
    }
    return output
  }

  /// Hands out what was packed a piece at a time; throws where it is damaged.
  static func inflate(
    _ packed: [UInt8], _ form: Form,
    _ consume: (ArraySlice<UInt8>) throws(PackedFault) -> Void
  ) throws(PackedFault) {
    // zlib remembers where its state lies, so it must not move.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(stream, form.rawValue, ZLIB_VERSION, size) == Z_OK else {
      throw .damaged("needs more memory than there is")
    }
    defer { inflateEnd(stream) }
    // zlib writes through none of the input's pointers.
    let result = packed.withUnsafeBufferPointer { input in
      Result { () throws(PackedFault) in try run(stream, input, form, consume) }
    }
    try result.get()
  }

  private static func run(
    _ stream: UnsafeMutablePointer<z_stream>, _ input: UnsafeBufferPointer<UInt8>, _ form: Form,
    _ consume: (ArraySlice<UInt8>) throws(PackedFault) -> Void
  ) throws(PackedFault) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var offset = 0
    while true {
      let available = min(input.count - offset, 1 << 30)
      stream.pointee.next_in = UnsafeMutablePointer(
        mutating: input.baseAddress.map { $0 + offset })
      stream.pointee.avail_in = UInt32(available)
      let status = buffer.withUnsafeMutableBufferPointer { room in
        stream.pointee.next_out = room.baseAddress
        stream.pointee.avail_out = UInt32(room.count)
        return CZlib.inflate(stream, Z_NO_FLUSH)
      }
      offset += available - Int(stream.pointee.avail_in)
      try consume(buffer[..<(buffer.count - Int(stream.pointee.avail_out))])
      switch status {
      case Z_OK: continue
      case Z_STREAM_END:
        // A gzip file may be several, one behind the other.
        guard form == .gzip, offset + 1 < input.count, input[offset] == 0x1F,
          input[offset + 1] == 0x8B, inflateReset(stream) == Z_OK
        else { return }
      case Z_BUF_ERROR: throw .damaged("ends before its content does")
      default: throw .damaged("is damaged: its content cannot be unpacked")
      }
    }
  }

  /// The checksum that zip keeps of its members.
  static func checksum(
    _ bytes: some RandomAccessCollection<UInt8>, after before: UInt32 = 0
  ) -> UInt32 {
    let bytes = Array(bytes)
    var sum = UInt(before)
    for start in stride(from: 0, to: bytes.count, by: 1 << 30) {
      let piece = bytes[start..<min(bytes.count, start + 1 << 30)]
      sum = piece.withUnsafeBufferPointer { crc32(sum, $0.baseAddress, UInt32($0.count)) }
    }
    return UInt32(truncatingIfNeeded: sum)
  }
}

internal import Glibc
internal import Newspaper

/// The C library's converter between UTF-8 and a code page (GB18030, Big5).
final class CodePageConverter {
  private let handle: iconv_t
  /// What the C library calls `(size_t) -1`.
  private let failure = Int(bitPattern: UInt.max)
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  /// Nil where the C library lacks the code page.
  private init?(to: String, from: String) {
    let handle = iconv_open(to, from)
    guard let handle, Int(bitPattern: handle) != -1 else { return nil }
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  static func decoder(_ encoding: TextEncoding) -> CodePageConverter? {
    CodePageConverter(to: "UTF-8", from: encoding.rawValue.uppercased())
  }

  static func encoder(_ encoding: TextEncoding) -> CodePageConverter? {
    CodePageConverter(to: encoding.rawValue.uppercased(), from: "UTF-8")
  }

  /// Converts from `start` on, appends to `output`, and returns where it stopped: the end, or the
  /// first byte that begins no character.
  func convert(
    _ input: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, into output: inout [UInt8]
  ) -> Int {
    guard start < end, let base = input.baseAddress else { return end }
    let bytes = UnsafeMutablePointer(
      mutating: UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self))
    var source: UnsafeMutablePointer<CChar>? = bytes + start
    var left = end - start
    while left > 0 {
      let (made, stopped) = step(&source, &left)
      output.append(contentsOf: buffer[..<made])
      if stopped { break }
    }
    _ = iconv(handle, nil, nil, nil, nil)
    return end - left
  }

  /// One buffer full: the bytes made, and whether a bad byte stopped it.
  private func step(_ source: inout UnsafeMutablePointer<CChar>?, _ left: inout Int) -> (Int, Bool)
  {
    buffer.withUnsafeMutableBytes { raw in
      var target: UnsafeMutablePointer<CChar>? = raw.bindMemory(to: CChar.self).baseAddress
      var room = raw.count
      let result = iconv(handle, &source, &left, &target, &room)
      return (raw.count - room, result == failure && errno != E2BIG)
    }
  }
}

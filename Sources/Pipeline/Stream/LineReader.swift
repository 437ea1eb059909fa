internal import Glibc

/// Cuts what comes in on a descriptor into lines, a batch at a time.
///
/// Memory is bounded by one batch and the longest line allowed; a longer one comes out as
/// ``Line/tooLong`` and its rest is skipped.
final class LineReader {
  enum Line: Sendable, Equatable {
    case bytes([UInt8])
    case tooLong
  }

  private let descriptor: Int32
  private let longestLine: Int
  private var chunk = [UInt8](repeating: 0, count: 1 << 18)
  private var rest: [UInt8] = []
  private var isSkipping = false
  private var isAtEnd = false
  /// Whether the input ended behind a line feed, or was empty.
  private(set) var endsWithLineFeed = true

  init(_ descriptor: Int32, longestLine: Int = 1 << 28) {
    self.descriptor = descriptor
    self.longestLine = longestLine
  }

  /// Whether reading now would have to wait for the writer.
  var wouldWait: Bool {
    if isAtEnd { return false }
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) == 0
  }

  /// The lines of the next stretch of input, at least one; nil at the end.
  func nextBatch() throws(PipelineError) -> [Line]? {
    while !isAtEnd {
      let count = try readChunk()
      guard count > 0 else {
        isAtEnd = true
        guard isSkipping || !rest.isEmpty else { return nil }
        return [isSkipping ? .tooLong : .bytes(rest)]
      }
      endsWithLineFeed = chunk[count - 1] == 0x0A
      let lines = cut(chunk[..<count])
      if !lines.isEmpty { return lines }
    }
    return nil
  }

  private func readChunk() throws(PipelineError) -> Int {
    while true {
      let count = chunk.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .lastSystemError("read", "standard input") }
      return count
    }
  }

  private func cut(_ bytes: ArraySlice<UInt8>) -> [Line] {
    var lines: [Line] = []
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      extend(with: bytes[start..<end])
      lines.append(isSkipping ? .tooLong : .bytes(rest))
      rest = []
      isSkipping = false
      start = end + 1
    }
    extend(with: bytes[start...])
    return lines
  }

  private func extend(with bytes: ArraySlice<UInt8>) {
    guard !isSkipping else { return }
    guard rest.count + bytes.count <= longestLine else {
      rest = []
      isSkipping = true
      return
    }
    rest.append(contentsOf: bytes)
  }
}

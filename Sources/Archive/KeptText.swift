internal import Newspaper

/// The text of an archive's containers in reading order, found again by scalars (存文).
struct KeptText {
  private var utf8: [UInt8] = []
  private var scalars = 0
  /// Byte at which every `stride`th scalar starts.
  private var checkpoints: [Int] = []
  private var containers: [String: Span] = [:]
  private static let stride = 256

  /// How much text there is, in scalars.
  var scalarCount: Int { scalars }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    let start = utf8.count
    utf8.append(contentsOf: text)
    for (index, byte) in text.enumerated() where !UTF8Scan.isContinuation(byte) {
      if scalars.isMultiple(of: Self.stride) { checkpoints.append(start + index) }
      scalars += 1
    }
  }

  /// Names the text from `start` (scalars) to the end; false where the name is taken.
  mutating func name(_ identifier: String, from start: Int) -> Bool {
    containers.updateValue(Span(start, scalars), forKey: identifier) == nil
  }

  /// Bytes of a stretch of a container, in scalars; nil where there is no such stretch.
  func bytes(of container: String, from start: Int, count: Int) -> ArraySlice<UInt8>? {
    guard let place = containers[container], start >= 0, count >= 0,
      start <= place.count, count <= place.count - start
    else { return nil }
    return utf8[byte(ofScalar: place.start + start)..<byte(ofScalar: place.start + start + count)]
  }

  private func byte(ofScalar scalar: Int) -> Int {
    guard scalar < scalars else { return utf8.count }
    var offset = checkpoints[scalar / Self.stride]
    for _ in 0..<scalar % Self.stride { offset += UTF8Scan.length(utf8[offset]) }
    return offset
  }
}

/// A fixed set of characters below U+10000, asked for at every character: a bit for each.
public struct ScalarSet: Sendable {
  @usableFromInline private(set) var bits = [UInt64](repeating: 0, count: 0x10000 / 64)

  package init(_ characters: String = "") {
    for scalar in characters.unicodeScalars { insert(scalar.value) }
  }

  package mutating func insert(_ scalar: UInt32) {
    guard scalar < 0x10000 else { return }
    bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63)
  }

  @inlinable
  @inline(__always)
  public func contains(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && bits[Int(scalar >> 6)] & (1 << UInt64(scalar & 63)) != 0
  }
}

package import Newspaper

/// All words of the lexicons in one automaton over folded scalars.
///
/// Each word leads to the numbers of what it is listed for; the holder knows what they mean. A walk
/// from a position reads as many scalars as the longest word has, so a scan is linear.
package struct WordTrie: Sendable {
  private var first: [Int32] = [Int32](repeating: 0, count: 0x10000)
  private var children: [UInt64: Int32] = [:]
  /// Values of each node; node 0 is none.
  private var values: [[Int32]] = [[]]

  // The frozen form: an open-addressing table, which a Dictionary is several times slower than.
  private var keys: [UInt64] = []
  private var targets: [Int32] = []
  private var mask = 0

  /// The trie of `words`, each with its value; a word may come more than once.
  package init(_ words: some Sequence<(word: String, value: Int)>) {
    for (word, value) in words { insert(word, Int32(value)) }
    freeze()
  }

  private mutating func insert(_ word: String, _ value: Int32) {
    let scalars = Reading(word).scalars
    guard let head = scalars.first, head < 0x10000 else { return }
    var node = first[Int(head)]
    if node == 0 {
      node = newNode()
      first[Int(head)] = node
    }
    for scalar in scalars.dropFirst() {
      let key = Self.key(node, scalar)
      if let next = children[key] {
        node = next
      } else {
        let next = newNode()
        children[key] = next
        node = next
      }
    }
    values[Int(node)].append(value)
  }

  private mutating func newNode() -> Int32 {
    values.append([])
    return Int32(values.count - 1)
  }

  private mutating func freeze() {
    var size = 16
    while size < children.count * 2 { size *= 2 }
    mask = size - 1
    keys = [UInt64](repeating: 0, count: size)
    targets = [Int32](repeating: 0, count: size)
    for (key, target) in children {
      var slot = Self.slot(key) & mask
      while keys[slot] != 0 { slot = (slot + 1) & mask }
      keys[slot] = key
      targets[slot] = target
    }
    children = [:]
  }

  @inline(__always)
  private static func key(_ node: Int32, _ scalar: UInt32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar)
  }

  @inline(__always)
  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  @inline(__always)
  private func child(_ node: Int32, _ scalar: UInt32) -> Int32 {
    let key = Self.key(node, scalar)
    var slot = Self.slot(key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return targets[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  /// Every word that starts at `index`, shortest first.
  package func forEachMatch(
    in reading: Reading, at index: Int, _ body: (_ end: Int, _ values: [Int32]) -> Void
  ) {
    let scalars = reading.scalars
    guard index < scalars.count, scalars[index] < 0x10000 else { return }
    var node = first[Int(scalars[index])]
    var end = index + 1
    while node != 0 {
      if !values[Int(node)].isEmpty { body(end, values[Int(node)]) }
      guard end < scalars.count else { return }
      node = child(node, scalars[end])
      end += 1
    }
  }

  /// The longest word that starts at `index`: where it ends, and its values.
  package func longestMatch(in reading: Reading, at index: Int) -> (end: Int, values: [Int32])? {
    var longest: (end: Int, values: [Int32])?
    forEachMatch(in: reading, at: index) { longest = ($0, $1) }
    return longest
  }
}

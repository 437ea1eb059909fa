public import Newspaper

/// All words of the lexicons in one automaton over folded scalars.
///
/// Each word leads to the numbers of what it is listed for; the holder knows what they mean. A walk
/// from a position reads as many scalars as the longest word has, so a scan is linear. The walk is
/// inlinable: it is taken at every character.
public struct WordTrie: Sendable {
  /// A step from one node to the next: an entry of an open-addressing table.
  @usableFromInline
  struct Step: Sendable {
    /// The node it leaves and the scalar it reads; zero where the table has a gap.
    @usableFromInline var key: UInt64 = 0
    @usableFromInline var node: Int32 = 0
    /// Number of the list of values of the word that ends here; -1 where none does.
    @usableFromInline var word: Int32 = -1
  }

  /// The scalars that words begin with.
  @usableFromInline private(set) var openings = ScalarSet()
  /// Those that are words by themselves.
  @usableFromInline private(set) var singles = ScalarSet()
  /// The first two scalars of longer words.
  @usableFromInline private(set) var pairs = PairFilter()
  @usableFromInline private(set) var steps: [Step] = []
  @usableFromInline private(set) var mask = 0
  /// The values of each word.
  @usableFromInline private(set) var values: [[Int32]] = []
  /// The first of them, in one piece.
  @usableFromInline private(set) var firstValues: [Int32] = []

  /// The trie of `words`, each with its value; a word may come more than once.
  package init(_ words: some Sequence<(word: String, value: Int)>) {
    var builder = Builder()
    for (word, value) in words {
      let scalars = Reading(word).scalars
      guard let first = scalars.first, first < 0x10000 else { continue }
      builder.insert(scalars, Int32(value))
      openings.insert(first)
      if scalars.count > 1 {
        pairs.insert(first, scalars[1])
      } else {
        singles.insert(first)
      }
    }
    freeze(builder)
  }

  private struct Builder {
    var steps: [Step] = []
    var values: [[Int32]] = []
    private var places: [UInt64: Int32] = [:]

    mutating func insert(_ scalars: Reading.Scalars, _ value: Int32) {
      var place = -1
      for scalar in scalars {
        let key = WordTrie.key(place < 0 ? 0 : steps[place].node, scalar)
        if let next = places[key] {
          place = Int(next)
        } else {
          place = steps.count
          places[key] = Int32(place)
          steps.append(Step(key: key, node: Int32(place + 1)))
        }
      }
      if steps[place].word < 0 {
        steps[place].word = Int32(values.count)
        values.append([])
      }
      values[Int(steps[place].word)].append(value)
    }
  }

  private mutating func freeze(_ builder: Builder) {
    var size = 16
    while size < builder.steps.count * 2 { size *= 2 }
    mask = size - 1
    steps = [Step](repeating: Step(), count: size)
    for step in builder.steps {
      var slot = Self.slot(step.key) & mask
      while steps[slot].key != 0 { slot = (slot + 1) & mask }
      steps[slot] = step
    }
    values = builder.values
    firstValues = values.map { $0.first ?? -1 }
  }

  @inlinable
  @inline(__always)
  static func key(_ node: Int32, _ scalar: UInt32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar)
  }

  @inlinable
  @inline(__always)
  static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  /// The step that leaves `node` with `scalar`; its key is zero where there is none.
  @inlinable
  @inline(__always)
  func step(_ node: Int32, _ scalar: UInt32) -> Step {
    let key = Self.key(node, scalar)
    var slot = Self.slot(key) & mask
    while steps[slot].key != key && steps[slot].key != 0 { slot = (slot + 1) & mask }
    return steps[slot]
  }

  /// Whether a word begins with `scalar`.
  @inlinable
  @inline(__always)
  public func opens(with scalar: UInt32) -> Bool {
    openings.contains(scalar)
  }

  /// Every word that starts at `index`, shortest first, by the number of its values.
  ///
  /// Nearly every character opens some word, and few pairs of characters do; so two small tables,
  /// which stay in the nearest cache, spare most looks into the large one.
  @inlinable
  @inline(__always)
  func walk(_ reading: Reading, _ index: Int, _ body: (_ end: Int, _ word: Int) -> Void) {
    guard index < reading.count else { return }
    let first = reading.scalars[index]
    guard opens(with: first) else { return }
    var limit = reading.count
    if index + 1 == limit || !pairs.mayHold(first, reading.scalars[index + 1]) {
      guard singles.contains(first) else { return }
      limit = index + 1
    }
    var node: Int32 = 0
    var end = index
    while end < limit {
      let step = step(node, reading.scalars[end])
      guard step.key != 0 else { return }
      end += 1
      node = step.node
      if step.word >= 0 { body(end, Int(step.word)) }
    }
  }

  /// Every word that starts at `index`, shortest first.
  @inlinable
  public func forEachMatch(
    in reading: Reading, at index: Int, _ body: (_ end: Int, _ values: [Int32]) -> Void
  ) {
    walk(reading, index) { end, word in body(end, values[word]) }
  }

  /// The same with the first value of each word alone.
  @inlinable
  @inline(__always)
  public func forEachFirstValue(
    in reading: Reading, at index: Int, _ body: (_ end: Int, _ value: Int) -> Void
  ) {
    walk(reading, index) { end, word in body(end, Int(firstValues[word])) }
  }

  /// The longest word that starts at `index`: where it ends, and its values.
  @inlinable
  public func longestMatch(in reading: Reading, at index: Int) -> (end: Int, values: [Int32])? {
    var longest: (end: Int, word: Int)?
    walk(reading, index) { longest = ($0, $1) }
    return longest.map { ($0.end, values[$0.word]) }
  }

  /// Where the longest word that starts at `index` ends.
  @inlinable
  public func longestEnd(in reading: Reading, at index: Int) -> Int? {
    var longest: Int?
    walk(reading, index) { end, _ in longest = end }
    return longest
  }
}

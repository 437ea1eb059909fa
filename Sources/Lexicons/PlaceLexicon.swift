package import Newspaper

/// The administrative divisions of GB/T 2260 by name: 湟源县 → 630123; abolished names included.
///
/// Holds `places/places.csv`, read in one pass over its bytes. Which of several divisions of one
/// name a text means is not decided here.
package final class PlaceLexicon: Sendable {
  package enum Level: UInt8, Sendable, Comparable {
    case province, prefecture, county

    package static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
  }

  package struct Place: Sendable {
    package let code: Int32
    /// 0 for a province.
    package let parent: Int32
    package let level: Level
    /// The last year in whose revision the name stands; 0 where it still does.
    package let validTo: Int16
    let name: Range<Int32>
    let short: Range<Int32>
  }

  package let places: [Place]
  private let bytes: [UInt8]
  /// Words by their first two scalars, sorted: full names and short ones.
  private let keys: [UInt64]
  private let words: [Int32]
  /// An open-addressing table: the first of `keys` for two scalars, -1 where no name begins so.
  private let slots: [Int32]
  private let pairs: PairFilter

  package convenience init() throws(LexiconError) {
    let path = Lexicon.folder + "/places/places.csv"
    try self.init(bytes: DataLines.bytes(path), file: path)
  }

  package init(bytes: [UInt8], file: String) throws(LexiconError) {
    self.bytes = bytes
    var places: [Place] = []
    places.reserveCapacity(4000)
    var start = 0
    var line = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      line += 1
      if line > 1 && end > start {
        guard let place = Self.place(bytes, start, end) else {
          throw LexiconError(
            file: file, line: line,
            message: "write code,name,short,parent,level,valid_from,valid_to")
        }
        places.append(place)
      }
      start = end + 1
    }
    self.places = places
    (keys, words) = Self.index(bytes, places)
    slots = Self.slots(keys)
    var pairs = PairFilter()
    for key in keys { pairs.insert(UInt32(key >> 32), UInt32(truncatingIfNeeded: key)) }
    self.pairs = pairs
  }

  // MARK: Look-up

  package func name(_ index: Int) -> String { text(places[index].name) }

  /// Without 县, 市, 回族自治县; empty where nothing of two characters is left.
  package func shortName(_ index: Int) -> String { text(places[index].short) }

  package func code(_ index: Int) -> String { String(places[index].code) }

  private func text(_ range: Range<Int32>) -> String {
    String(decoding: bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }

  /// The index of the division that bears `code` today, or bore it last.
  package func index(ofCode code: Int32) -> Int? {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].code < code { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low].code == code ? low : nil
  }

  /// Whether the division at `index` lies in the one that bears `code`, or is it.
  package func lies(_ index: Int, in code: Int32) -> Bool {
    var place = places[index]
    while place.code != code {
      guard place.parent != 0, let parent = self.index(ofCode: place.parent) else { return false }
      place = places[parent]
    }
    return true
  }

  /// The longest name that starts at `index` of a reading, and the divisions that bear it.
  package func match(in reading: Reading, at index: Int)
    -> (end: Int, places: [Int], isShort: Bool)?
  {
    guard index + 1 < reading.count,
      pairs.mayHold(reading.scalars[index], reading.scalars[index + 1])
    else { return nil }
    let key = UInt64(reading.scalars[index]) << 32 | UInt64(reading.scalars[index + 1])
    guard var slot = firstSlot(key) else { return nil }
    var longest: (end: Int, places: [Int], isShort: Bool)?
    while slot < keys.count, keys[slot] == key {
      let word = Int(words[slot])
      let isShort = word & 1 == 1
      let place = word >> 1
      slot += 1
      let range = isShort ? places[place].short : places[place].name
      guard let end = end(of: range, in: reading, at: index) else { continue }
      if end > longest?.end ?? 0 {
        longest = (end, [place], isShort)
      } else if end == longest?.end, longest?.isShort == isShort {
        longest?.places.append(place)
      } else if end == longest?.end, !isShort {
        longest = (end, [place], isShort)
      }
    }
    return longest
  }

  private func firstSlot(_ key: UInt64) -> Int? {
    let mask = slots.count - 1
    var slot = Self.hash(key) & mask
    while slots[slot] >= 0 {
      if keys[Int(slots[slot])] == key { return Int(slots[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }

  private func end(of range: Range<Int32>, in reading: Reading, at index: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var offset = Int(range.lowerBound)
      var cursor = index
      while offset < Int(range.upperBound) {
        let (scalar, length) = UTF8Scan.scalar(bytes, offset)
        guard cursor < reading.count, reading.scalars[cursor] == scalar else { return nil }
        offset += length
        cursor += 1
      }
      return cursor
    }
  }

  // MARK: Loading

  private static func place(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Place? {
    var commas: [Int] = []
    commas.reserveCapacity(6)
    var index = start
    while index < end {
      if bytes[index] == 0x2C { commas.append(index) }
      index += 1
    }
    guard commas.count == 6, let code = number(bytes, start, commas[0]), code > 0,
      let parent = number(bytes, commas[2] + 1, commas[3]),
      let validTo = number(bytes, commas[5] + 1, end)
    else { return nil }
    let level: Level = code % 10_000 == 0 ? .province : code % 100 == 0 ? .prefecture : .county
    return Place(
      code: Int32(code), parent: Int32(parent), level: level, validTo: Int16(validTo),
      name: Int32(commas[0] + 1)..<Int32(commas[1]), short: Int32(commas[1] + 1)..<Int32(commas[2]))
  }

  /// 0 where nothing is written.
  private static func number(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var value = 0
    for byte in bytes[start..<end] {
      guard (0x30...0x39).contains(byte), value < 1_000_000 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  private static func index(_ bytes: [UInt8], _ places: [Place]) -> (
    keys: [UInt64], words: [Int32]
  ) {
    var entries: [(key: UInt64, word: Int32)] = []
    entries.reserveCapacity(places.count * 2)
    bytes.withUnsafeBufferPointer { bytes in
      for (index, place) in places.enumerated() {
        for (range, mark) in [(place.name, 0), (place.short, 1)] where range.count >= 6 {
          let (first, length) = UTF8Scan.scalar(bytes, Int(range.lowerBound))
          let (second, _) = UTF8Scan.scalar(bytes, Int(range.lowerBound) + length)
          entries.append((UInt64(first) << 32 | UInt64(second), Int32(index * 2 + mark)))
        }
      }
    }
    entries.sort { $0.key != $1.key ? $0.key < $1.key : $0.word < $1.word }
    return (entries.map(\.key), entries.map(\.word))
  }

  private static func slots(_ keys: [UInt64]) -> [Int32] {
    var size = 16
    while size < keys.count * 2 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for index in keys.indices where index == 0 || keys[index] != keys[index - 1] {
      var slot = hash(keys[index]) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(index)
    }
    return slots
  }
}

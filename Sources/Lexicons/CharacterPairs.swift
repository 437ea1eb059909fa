internal import Foundation
internal import Newspaper

/// How often one character follows another in running news text (字对): 资源, but hardly 资经.
///
/// Tells whether a line goes on with another where nothing else does. A table of counts, made by
/// `scripts/build-pairs`; digits count as one character, as Latin letters do.
package struct CharacterPairs: Sendable {
  /// First and second character, ascending, and the binary logarithm of how often they follow.
  private var keys: [UInt32] = []
  private var magnitudes: [UInt8] = []
  /// How often each character stands in the text.
  private var singles = [Int32](repeating: 0, count: 0x10000)
  private var total = 0

  /// Below how many counts a difference says little.
  private static let doubt = 0.3
  /// For how many counts a pair is taken that the table has not.
  private static let unseen = 2.4
  private static let unseenCharacter = 20.0
  /// How much more the text at hand says than others.
  private static let ownWeight = 1.5

  /// Loads `page/pairs.tsv`.
  package init() throws(LexiconError) {
    let path = Lexicon.folder + "/page/pairs.tsv"
    let bytes = try DataLines.bytes(path)
    keys.reserveCapacity(bytes.count / 4)
    magnitudes.reserveCapacity(bytes.count / 4)
    let isWhole = bytes.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < bytes.count {
        guard let next = readLine(bytes, at: offset) else { return false }
        offset = next
      }
      return true
    }
    guard isWhole else {
      throw LexiconError(
        file: path, message: "the table is damaged; make it by scripts/build-pairs")
    }
  }

  /// How much likelier `other` stands behind `one` than chance has it, in nats; below zero, less likely.
  ///
  /// `here` is how often it does in the text at hand.
  package func association(_ one: UInt32, _ other: UInt32, here: Int = 0) -> Double {
    general(one, other) + Self.ownWeight * log(1 + 3 * Double(here))
  }

  /// The natural logarithm.
  package static func nats(_ value: Double) -> Double { log(value) }

  /// How rare the pair is in running text, in nats.
  package func rarity(_ one: UInt32, _ other: UInt32) -> Double {
    let (one, other) = (Self.folded(one), Self.folded(other))
    guard one < 0x10000, other < 0x10000, total > 0 else { return 0 }
    return log(Double(total) / (count(one << 16 | other) + Self.unseen))
  }

  /// How rare the character is in running text, in nats.
  package func rarity(_ one: UInt32) -> Double {
    let one = Self.folded(one)
    guard one < 0x10000, total > 0 else { return 0 }
    return log(Double(total) / (Double(singles[Int(one)]) + Self.unseenCharacter))
  }

  private func general(_ one: UInt32, _ other: UInt32) -> Double {
    let (one, other) = (Self.folded(one), Self.folded(other))
    guard one < 0x10000, other < 0x10000, total > 0 else { return 0 }
    let expected = Double(singles[Int(one)]) * Double(singles[Int(other)]) / Double(total)
    return log((count(one << 16 | other) + Self.doubt) / (expected + Self.doubt))
  }

  private func count(_ key: UInt32) -> Double {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    guard low < keys.count, keys[low] == key else { return 0 }
    // The middle of what the magnitude stands for.
    return 1.5 * Double(1 << Int(magnitudes[low]))
  }

  /// Full-width as half-width, every digit as 0, every Latin letter as a.
  private static func folded(_ scalar: UInt32) -> UInt32 {
    let narrow = (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFEE0 : scalar
    return switch narrow {
    case 0x30...0x39: 0x30
    case 0x41...0x5A, 0x61...0x7A: 0x61
    default: narrow
    }
  }

  /// Reads 例→363→如5子2: the character, how often it stands, and what follows how often.
  private mutating func readLine(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    let (one, length) = UTF8Scan.scalar(bytes, start)
    var offset = start + length
    guard one < 0x10000, offset < bytes.count, bytes[offset] == 0x09 else { return nil }
    offset += 1
    var count = 0
    while offset < bytes.count, (0x30...0x39).contains(bytes[offset]), count < 1 << 30 {
      count = count * 10 + Int(bytes[offset] - 0x30)
      offset += 1
    }
    guard offset < bytes.count, bytes[offset] == 0x09 else { return nil }
    offset += 1
    singles[Int(one)] = Int32(truncatingIfNeeded: count)
    total += count
    while offset < bytes.count, bytes[offset] != 0x0A {
      let (other, length) = UTF8Scan.scalar(bytes, offset)
      offset += length
      guard other < 0x10000, offset < bytes.count, let magnitude = Self.hexadecimal(bytes[offset])
      else { return nil }
      keys.append(one << 16 | other)
      magnitudes.append(magnitude)
      offset += 1
    }
    return offset + 1
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}

internal import Newspaper

/// A closed set of words looked up at an index, forwards or backwards, the longest first.
struct WordTable<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    var scalars: [UInt32]
    var value: Value
  }

  private var byFirst: [UInt32: [Entry]] = [:]
  private var byLast: [UInt32: [Entry]] = [:]

  /// Words parted by blanks, with what they stand for.
  init(_ words: [(String, Value)]) {
    for (list, value) in words {
      for word in list.split(separator: " ") {
        let entry = Entry(scalars: word.unicodeScalars.map(\.value), value: value)
        guard let first = entry.scalars.first, let last = entry.scalars.last else { continue }
        byFirst[first, default: []].append(entry)
        byLast[last, default: []].append(entry)
      }
    }
    for key in byFirst.keys { byFirst[key]?.sort { $0.scalars.count > $1.scalars.count } }
    for key in byLast.keys { byLast[key]?.sort { $0.scalars.count > $1.scalars.count } }
  }

  /// The word that starts at `index`, and where it ends.
  func match(_ reading: Reading, at index: Int) -> (value: Value, end: Int)? {
    guard index < reading.count, let entries = byFirst[reading.scalars[index]] else { return nil }
    for entry in entries where stands(entry.scalars, reading, index) {
      return (entry.value, index + entry.scalars.count)
    }
    return nil
  }

  /// The word that ends before `index`, and where it starts.
  func match(_ reading: Reading, before index: Int) -> (value: Value, start: Int)? {
    guard index > 0, let entries = byLast[reading.scalars[index - 1]] else { return nil }
    for entry in entries where stands(entry.scalars, reading, index - entry.scalars.count) {
      return (entry.value, index - entry.scalars.count)
    }
    return nil
  }

  private func stands(_ word: [UInt32], _ reading: Reading, _ start: Int) -> Bool {
    guard start >= 0, start + word.count <= reading.count else { return false }
    for offset in 0..<word.count where reading.scalars[start + offset] != word[offset] {
      return false
    }
    return true
  }
}

extension WordTable where Value == Void {
  init(_ words: String) { self.init([(words, ())]) }
}

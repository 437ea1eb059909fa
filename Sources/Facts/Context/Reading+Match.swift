package import Newspaper

/// What finders ask of a reading at one place.
extension Reading {
  @inline(__always)
  package func at(_ index: Int, _ scalar: Unicode.Scalar) -> Bool {
    index >= 0 && index < count && scalars[index] == scalar.value
  }

  /// Whether the scalar at `index` is one of those of `set`.
  package func at(_ index: Int, anyOf set: StaticScalars) -> Bool {
    index >= 0 && index < count && set.contains(scalars[index])
  }

  /// The index behind `word` where it stands at `index`, nil where it does not.
  package func end(of word: StaticWord, at index: Int) -> Int? {
    word.withUTF8 { bytes in end(of: bytes, at: index) }
  }

  /// The same for a word that comes from a lexicon or a text.
  package func end(ofText word: String, at index: Int) -> Int? {
    var word = word
    return word.withUTF8 { bytes in end(of: bytes, at: index) }
  }

  @inline(__always)
  private func end(of word: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    guard index >= 0 else { return nil }
    var (offset, cursor) = (0, index)
    while offset < word.count {
      let (scalar, length) = UTF8Scan.scalar(word, offset)
      guard cursor < count, scalars[cursor] == scalar else { return nil }
      offset += length
      cursor += 1
    }
    return cursor
  }

  /// The index behind the first of `words` that stands at `index`.
  package func end(ofAny words: [StaticWord], at index: Int) -> Int? {
    for word in words {
      if let end = end(of: word, at: index) { return end }
    }
    return nil
  }

  /// Whether `word` ends just before `index`.
  package func hasSuffix(_ word: StaticWord, before index: Int) -> Bool {
    index >= word.count && end(of: word, at: index - word.count) == index
  }

  /// The class at `index`; ``ScalarClass/other`` outside of the reading.
  @inline(__always)
  package func classAt(_ index: Int) -> ScalarClass {
    index >= 0 && index < count ? classes[index] : .other
  }

  /// Whether the scalar at `index` writes a number: a digit, Chinese or not, or a place word.
  @inline(__always)
  package func isNumeral(_ index: Int) -> Bool {
    switch classAt(index) {
    case .digit, .chineseDigit, .placeWord: true
    default: false
    }
  }
}

internal import Lexicons
internal import Newspaper

/// Small questions asked of a reading at a place: brackets, numbers, fixed words.
enum Marks {
  static let lineMarkers = ScalarSet("□■◎●○◆◇▲△▶►★☆※▪·•◻▢")
  static let separators = ScalarSet("、，,；;／/|｜ ·•\u{2014}—-～~")
  static let chineseNumbers = ScalarSet("〇零一二三四五六七八九十百")

  static func isOpenBracket(_ scalar: UInt32) -> Bool {
    scalar == 0xFF08 || scalar == 0x28 || scalar == 0x3010
  }
  static func isCloseBracket(_ scalar: UInt32) -> Bool {
    scalar == 0xFF09 || scalar == 0x29 || scalar == 0x3011
  }
  static func isColon(_ scalar: UInt32) -> Bool { scalar == 0xFF1A || scalar == 0x3A }
  static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }
  static func isHan(_ scalar: UInt32) -> Bool {
    scalar >= 0x4E00 && scalar <= 0x9FFF || scalar >= 0x3400 && scalar < 0x4DC0
      || scalar >= 0x20000 && scalar < 0x32000 || scalar == 0x3007
  }
  static func isDot(_ scalar: UInt32) -> Bool {
    scalar == 0xB7 || scalar == 0x2022 || scalar == 0x30FB || scalar == 0x2027
  }
}

extension Reading {
  /// Whether `word` stands at `index`.
  func has(_ word: String, at index: Int) -> Bool {
    var index = index
    for scalar in word.unicodeScalars {
      guard index < count, scalars[index] == scalar.value else { return false }
      index += 1
    }
    return true
  }

  func ends(with word: String) -> Bool {
    has(word, at: count - word.unicodeScalars.count) && count > 0
  }

  /// The end of the run of scalars from `index` on that all satisfy `isMember`.
  func end(from index: Int, limit: Int? = nil, while isMember: (UInt32) -> Bool) -> Int {
    let limit = limit ?? count
    var end = index
    while end < limit, isMember(scalars[end]) { end += 1 }
    return end
  }

  /// Whether a word of `trie` ends right before `end`, not longer than eight scalars.
  func endsWord(of trie: WordTrie, before end: Int, from start: Int) -> Bool {
    var index = max(start, end - 8)
    while index < end {
      var found = false
      trie.forEachMatch(in: self, at: index) { stop, _ in if stop == end { found = true } }
      if found { return true }
      index += 1
    }
    return false
  }

  /// Whether it opens with a day and a comma: 9月25日，.
  var opensWithDay: Bool {
    let month = end(from: 0, while: Marks.isDigit)
    guard (1...2).contains(month), has("月", at: month) else { return false }
    let day = end(from: month + 1, while: Marks.isDigit)
    return day > month + 1 && has("日，", at: day)
  }
}

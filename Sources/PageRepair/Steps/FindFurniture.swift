internal import Lexicons
internal import Newspaper

/// Knows the lines that are no article's text (版面附件): headers, footers, mastheads, jump lines.
///
/// A header is taken apart into what it is made of: 2005年10月11日 星期二 第9版 责任编辑：余志兰.
struct FindFurniture: Sendable {
  let lexicon: PageLexicon

  /// What a furniture line is made of.
  struct Parts: Sendable {
    var date: Range<Int>?
    var masthead: Range<Int>?
    /// A word that ends in 报, and is a paper's name only beside a date or the number of a page.
    var paper: Range<Int>?
    var hasPage = false
    var page: PageNumber?
    var hasStaff = false
    var hasNumber = false
    var rubrics = 0
    var hasWeekday = false

    /// Enough to be furniture wherever it stands.
    var isStrong: Bool {
      hasStaff || hasPage && (rubrics > 0 || date != nil || masthead != nil)
        || date != nil && (masthead != nil || hasWeekday)
    }

    /// Furniture at the edge of a page.
    var isWeak: Bool {
      hasPage || date != nil || masthead != nil || rubrics > 0 && hasNumber || rubrics > 0
    }
  }

  /// The parts of a line that consists of nothing else; nil for any other line.
  func parts(_ reading: Reading) -> Parts? {
    var parts = Parts()
    var index = 0
    while index < reading.count {
      let scalar = reading.scalars[index]
      if Marks.separators.contains(scalar) || Marks.isColon(scalar) || Marks.isOpenBracket(scalar)
        || Marks.isCloseBracket(scalar) || Marks.lineMarkers.contains(scalar)
      {
        index += 1
        continue
      }
      guard let end = part(reading, index, &parts), end > index else { return nil }
      index = end
    }
    guard parts.paper == nil || parts.date != nil || parts.hasPage else { return nil }
    parts.masthead = parts.masthead ?? parts.paper
    return parts
  }

  private func part(_ reading: Reading, _ index: Int, _ parts: inout Parts) -> Int? {
    if let end = date(reading, index) {
      parts.date = parts.date ?? index..<end
      return end
    }
    if let end = weekday(reading, index) {
      parts.hasWeekday = true
      return end
    }
    if let end = pageNumber(reading, index) {
      parts.hasPage = true
      parts.page = parts.page ?? printedNumber(reading, index)
      return end
    }
    if let end = staff(reading, index) {
      parts.hasStaff = true
      return end
    }
    if let end = masthead(reading, index) {
      parts.masthead = parts.masthead ?? index..<end
      return end
    }
    if let word = lexicon.rubrics.longestMatch(in: reading, at: index) {
      parts.rubrics += 1
      return word.end
    }
    if let end = paper(reading, index) {
      parts.paper = parts.paper ?? index..<end
      return end
    }
    let end = reading.end(from: index, while: Marks.isDigit)
    guard end > index, end - index <= 3 else { return nil }
    parts.hasNumber = true
    return end
  }

  /// 青湖报, between blanks.
  private func paper(_ reading: Reading, _ start: Int) -> Int? {
    guard start == 0 || reading.isGapBefore(start) else { return nil }
    var end = start
    while end < reading.count, end - start <= 6, Marks.isHan(reading.scalars[end]),
      end == start || !reading.isGapBefore(end)
    { end += 1 }
    let isWhole = end == reading.count || reading.isGapBefore(end)
    return isWhole && (3...6).contains(end - start) && reading.has("报", at: end - 1) ? end : nil
  }

  /// 2014年2月5日, 2014-02-05, 2014.2.5, 二〇一四年二月五日.
  private func date(_ reading: Reading, _ start: Int) -> Int? {
    func number(_ index: Int, _ size: ClosedRange<Int>) -> Int? {
      let end = reading.end(from: index) { Marks.isDigit($0) || Marks.chineseNumbers.contains($0) }
      return size.contains(end - index) ? end : nil
    }
    func sign(_ index: Int, _ word: String) -> Int? {
      guard index < reading.count else { return nil }
      return reading.has(word, at: index)
        || "-./".unicodeScalars.contains { $0.value == reading.scalars[index] }
        ? index + 1 : nil
    }
    guard let year = number(start, 4...4), let afterYear = sign(year, "年"),
      let month = number(afterYear, 1...2), let afterMonth = sign(month, "月"),
      let day = number(afterMonth, 1...3)
    else { return nil }
    return reading.has("日", at: day) ? day + 1 : day
  }

  private func weekday(_ reading: Reading, _ index: Int) -> Int? {
    for word in ["星期", "周", "礼拜"] where reading.has(word, at: index) {
      let day = index + word.unicodeScalars.count
      guard day < reading.count,
        "一二三四五六日天".unicodeScalars.contains(where: { $0.value == reading.scalars[day] })
      else { continue }
      return day + 1
    }
    if reading.has("农历", at: index) {
      let end = reading.end(from: index, limit: min(index + 12, reading.count), while: Marks.isHan)
      return end
    }
    return nil
  }

  /// 第10版, 第A12版, 十版, A12, 今日8版.
  private func pageNumber(_ reading: Reading, _ start: Int) -> Int? {
    var index = start
    if reading.has("今日", at: index) { index += 2 }
    if reading.has("第", at: index) { index += 1 }
    let letters = reading.end(from: index, limit: min(index + 2, reading.count)) {
      $0 >= 0x41 && $0 <= 0x5A
    }
    var end = reading.end(from: letters) { Marks.isDigit($0) || Marks.chineseNumbers.contains($0) }
    // A12 before 2005年12月23日.
    if let gap = (letters + 1..<max(end, letters + 1)).first(where: reading.isGapBefore) {
      end = gap
    }
    guard end > letters, end - letters <= 3 else { return nil }
    if reading.has("版", at: end) { return end + 1 }
    return letters > index && end - letters <= 2 ? end : nil
  }

  /// The number itself; 今日8版 says how many there are.
  private func printedNumber(_ reading: Reading, _ start: Int) -> PageNumber? {
    if reading.has("今日", at: start) { return nil }
    return PageNumber.read(reading, at: reading.has("第", at: start) ? start + 1 : start)?.page
  }

  /// 责任编辑：吴辉野, 新闻热线：0559-3881764.
  private func staff(_ reading: Reading, _ start: Int) -> Int? {
    guard let word = lexicon.staff.longestMatch(in: reading, at: start), word.end < reading.count
    else { return nil }
    let isColon = Marks.isColon(reading.scalars[word.end])
    guard isColon || reading.isGapBefore(word.end) || reading.scalars[word.end] == 0x2F else {
      return nil
    }
    var index = word.end + (isColon ? 1 : 0)
    let first = index
    if word.values.first == 1 {
      return reading.end(from: index) { $0 < 0x80 || !Marks.isHan($0) }
    }
    while index < reading.count {
      let scalar = reading.scalars[index]
      guard Marks.isHan(scalar) || scalar == 0x3001 || Marks.isDot(scalar) else { break }
      if index > first {
        if lexicon.staff.longestMatch(in: reading, at: index) != nil { break }
        if pageNumber(reading, index) != nil && reading.isGapBefore(index) { break }
        if index - first >= 4 && reading.isGapBefore(index) { break }
      }
      index += 1
    }
    return index - first <= 16 ? index : nil
  }

  private func masthead(_ reading: Reading, _ start: Int) -> Int? {
    var index = start + 1
    while index < reading.count, index - start <= 8, Marks.isHan(reading.scalars[index - 1]) {
      if let word = lexicon.mastheads.longestMatch(in: reading, at: index) { return word.end }
      if reading.isGapBefore(index) { return nil }
      index += 1
    }
    return nil
  }
}

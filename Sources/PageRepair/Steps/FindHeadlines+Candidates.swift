internal import Newspaper

extension FindHeadlines {
  /// Whether a text may be a line of a headline: short, without a full stop, unnumbered.
  static func isCandidate(_ reading: Reading) -> Bool {
    guard reading.count >= 1, reading.count <= 70, let last = reading.scalars.last else {
      return false
    }
    // ——硬化通组路四公里， / 两千户群众受益: a subtitle goes on in the next line.
    let goesOn = FindKickers.opensWithDash(reading) && last == 0xFF0C
    if !goesOn, "。，、；,;".unicodeScalars.contains(where: { $0.value == last }) { return false }
    if reading.scalars.contains(0x3002) { return false }
    // A long line of several clauses is running text whose end stands elsewhere.
    if reading.count > 36, reading.scalars.count(where: { $0 == 0xFF0C }) > 1 { return false }
    return !isNumbered(reading)
  }

  /// 一、 （一） 1. ① 第一，
  static func isNumbered(_ reading: Reading) -> Bool {
    var index = 0
    let isBracketed = Marks.isOpenBracket(reading.scalars[0])
    if isBracketed { index += 1 }
    if index < reading.count, (0x2460...0x2473).contains(reading.scalars[index]) { return true }
    if reading.has("第", at: index) { index += 1 }
    let end = reading.end(from: index) { Marks.isDigit($0) || Marks.chineseNumbers.contains($0) }
    guard end > index, end - index <= 3, end < reading.count else { return false }
    if isBracketed { return Marks.isCloseBracket(reading.scalars[end]) }
    let mark = reading.scalars[end]
    // 3.5亿元 opens no list.
    if mark == 0x2E { return end + 1 < reading.count && !Marks.isDigit(reading.scalars[end + 1]) }
    return "、．，,)）".unicodeScalars.contains { $0.value == mark }
  }

  /// The column that most lines of a page are set in.
  static func usualColumn(_ paragraphs: [Paragraph]) -> Int {
    var lines: [Int: Int] = [:]
    for paragraph in paragraphs { lines[paragraph.column, default: 0] += paragraph.spans.count }
    return lines.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }
}

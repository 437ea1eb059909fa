package import Newspaper

/// Finds time expressions in a paragraph and says what stands there; computes nothing.
///
/// 2023年, 去年12月, “十四五”, 3月5日至8日, 中华人民共和国成立75周年; clock times and 每年3月 are found too,
/// so that nothing else takes their numbers, but make no row.
package struct DateFinder: Sendable {
  private let words: DateWords

  package init(words: DateWords) { self.words = words }

  /// All mentions of one paragraph in text order, none overlapping another.
  ///
  /// Its sentences are given as indexes of the reading, in order.
  package func find(in reading: Reading, sentences: [Range<Int>]) -> [DateMention] {
    var mentions: [DateMention] = []
    var index = 0
    var sentence = 0
    while index < reading.count {
      guard let (end, form) = match(in: reading, at: index) else {
        index = skip(reading, index)
        continue
      }
      if let form {
        while sentence + 1 < sentences.count && sentences[sentence].upperBound <= index {
          sentence += 1
        }
        let whole = sentence < sentences.count ? sentences[sentence] : 0..<reading.count
        mentions.append(mention(form, index..<end, in: reading, whole))
      }
      index = end
    }
    return mentions
  }

  private func mention(
    _ form: DateMention.Form, _ range: Range<Int>, in reading: Reading, _ sentence: Range<Int>
  ) -> DateMention {
    let (start, end) = (range.lowerBound, range.upperBound)
    return DateMention(
      range: range, span: reading.span(range), sentence: reading.span(sentence), form: form,
      opensSentence: start <= sentence.lowerBound + 4,
      isCompared: reading.at(start - 1, anyOf: "比较由超与同")
        || Self.measuring.contains { reading.hasSuffix($0, before: start) },
      isStart: reading.end(ofAny: ["开始", "起", "至", "到"], at: end) != nil)
  }

  /// 高于去年投资进度3个百分点: verbs whose object a value is only measured against.
  private static let measuring: [StaticWord] = [
    "高于", "低于", "多于", "少于", "快于", "慢于", "优于", "好于", "超过", "高出", "低出",
  ]

  /// Behind a number that is no date, so that its tail is never read as one (1月 in 21月).
  private func skip(_ reading: Reading, _ index: Int) -> Int {
    var next = index + 1
    guard reading.isNumeral(index) || reading.classes[index] == .latin else { return next }
    let isLatin = reading.classes[index] == .latin
    while next < reading.count {
      let isTail = reading.isNumeral(next) || isLatin && reading.classes[next] == .latin
      let isPoint = reading.at(next, anyOf: ".,") && reading.classAt(next + 1) == .digit
      guard isTail || isPoint || reading.classes[next] == .multiplier else { break }
      next += 1
    }
    return next
  }

  /// What stands at `index`; a form of nil is a phrase that holds a time word and says no time.
  private func match(in reading: Reading, at index: Int) -> (end: Int, form: DateMention.Form?)? {
    let scalar = reading.scalars[index]
    if reading.isNumeral(index) {
      guard words.mayBegin(scalar) || isCounted(reading, index) else { return nil }
      let reader = DateFormReader(reading: reading, words: words, start: index)
      return reader.event() ?? reader.notDate() ?? reader.plan() ?? reader.numericDate()
        ?? reader.clock() ?? reader.stretch() ?? reader.point() ?? reader.anniversary(of: nil)
    }
    guard words.mayBegin(scalar) || scalar == 0x27 || scalar == 0x2019 else { return nil }
    let reader = DateFormReader(reading: reading, words: words, start: index)
    if words.match(in: reading, at: index) != nil || scalar == 0x27 || scalar == 0x2019 {
      return reader.event() ?? reader.notDate() ?? reader.stretch() ?? reader.point()
    }
    return phrase(reader, Unicode.Scalar(scalar))
  }

  /// What begins with a word of the grammar: 第一季度, 前5个月, 近三年, 上午9时, 农历八月.
  private func phrase(_ reader: DateFormReader, _ scalar: Unicode.Scalar?)
    -> DateFormReader.Found?
  {
    let (reading, index) = (reader.reading, reader.start)
    let isNumberNear = reading.isNumeral(index + 1) || reading.isNumeral(index + 2)
    switch scalar {
    case "第": return isNumberNear ? reader.numberedPlan() ?? reader.point() : nil
    case "前", "头": return isNumberNear ? reader.point() : nil
    case "农", "阴", "旧", "正", "腊", "臘":
      return reading.at(index + 1, anyOf: "历月") ? reader.point() : nil
    case "上", "下", "凌", "清", "早", "中", "晚", "傍", "夜":
      return isNumberNear ? reader.clock() : nil
    default: return isNumberNear ? reader.stretch() ?? reader.point() : nil
    }
  }

  /// Whether what stands behind the number at `index` can make a time of it.
  private func isCounted(_ reading: Reading, _ index: Int) -> Bool {
    guard let numeral = SmallNumeral(in: reading, at: index) else { return false }
    guard numeral.end < reading.count else { return false }
    if numeral.isChinese, reading.at(numeral.end - 1, "五") || reading.at(numeral.end - 1, "十") {
      return true
    }
    switch Unicode.Scalar(reading.scalars[numeral.end]) {
    case "年", "月", "日", "号", "號", "季", "世", "周", "週", "时", "時", "点", "點", "个", "個", "多", "余",
      ":", "：", "∶", ".", "-", "/", "至", "到", "—", "–", "~", "～", "、":
      return true
    default: return false
    }
  }
}

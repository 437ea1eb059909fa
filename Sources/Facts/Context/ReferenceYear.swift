internal import Newspaper

/// Weighs what a text says about the year it was written in: 今年是…成立75周年, 2024年目标任务.
///
/// Answers only where the evidence is enough and does not contradict itself.
package struct ReferenceYear: Sendable {
  private let words: DateWords

  package init(words: DateWords) { self.words = words }

  /// The year that 今年 means; nil where the text does not tell.
  ///
  /// The mentions are those of the article, paragraph by paragraph; `text` the bytes their spans
  /// count in; `titles` the lines printed over the article.
  package func year(of paragraphs: [[DateMention]], text: [UInt8], titles: [String] = []) -> Int? {
    var weights: [Int: Int] = [:]
    for title in titles { weighTitle(title, &weights) }
    var isRelative = false
    var sentenceOfThisYear = Span(-1, -1)
    for mention in paragraphs.joined() {
      isRelative = isRelative || mention.isThisYear || mention.isLastYear
      if mention.isThisYear { sentenceOfThisYear = mention.sentence }
      if case .anniversary(.some(let event), let years) = mention.form {
        let isThisYear = mention.sentence == sentenceOfThisYear
        weights[words.events[event].year + years, default: 0] += isThisYear ? 4 : 2
      }
      weigh(mention, text, &weights)
    }
    let ranked = weights.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let best = ranked.first, best.value >= (isRelative ? 2 : 3),
      ranked.count == 1 || ranked[1].value < best.value
    else { return nil }
    return best.key
  }

  private func weigh(_ mention: DateMention, _ text: [UInt8], _ weights: inout [Int: Int]) {
    if let year = mention.yearOfDay, mention.span.start < Self.opening {
      // ——2024年1月9日在湟源县第十九届人民代表大会第四次会议上
      let behind = following(mention, text)
      if behind.hasPrefix("在") || behind.isEmpty || behind.hasPrefix("）") {
        weights[year, default: 0] += 4
      }
    }
    guard let year = mention.explicitYear else { return }
    let behind = following(mention, text)
    if Self.plans.contains(where: behind.hasPrefix) { weights[year, default: 0] += 3 }
    if Self.reviews.contains(where: behind.hasPrefix) { weights[year + 1, default: 0] += 2 }
  }

  /// How far into a body, in bytes, a speech may still say when it is given.
  private static let opening = 600

  private func weighTitle(_ title: String, _ weights: inout [Int: Int]) {
    let reading = Reading(title)
    let bytes = Array(title.utf8)
    for mention in DateFinder(words: words).find(in: reading, sentences: [0..<reading.count]) {
      weigh(mention, bytes, &weights)
    }
  }

  /// What a year's plan is called, and what its review.
  private static let plans = [
    "目标任务", "重点工作", "工作安排", "主要任务", "工作任务", "工作要点", "发展目标", "主要预期目标", "预期目标", "工作目标", "经济社会发展目标",
    "政府工作报告", "政府工作的总体要求", "政府工作总体要求", "工作总体要求", "是实施“", "是全面落实", "是全面贯彻",
  ]
  private static let reviews = [
    "主要工作", "工作回顾", "工作总结", "工作情况", "工作成绩", "全年", "政府工作回顾", "经济社会发展情况", "，过去一年",
  ]

  /// The text behind a mention, 全年 inside it included, the owner of the year (全县) left out.
  private func following(_ mention: DateMention, _ text: [UInt8]) -> String {
    let reading = Reading(
      String(
        decoding: text[mention.span.start..<min(text.count, mention.sentence.end)].prefix(120),
        as: UTF8.self))
    var start = min(mention.range.count, reading.count)
    if reading.hasSuffix("全年", before: start) { start -= 2 }
    if let end = reading.end(ofAny: ["全市", "全县", "全省", "全区", "全州", "的", "度"], at: start) {
      start = end
    }
    return reading.string(start..<min(reading.count, start + 12))
  }

  /// Gives the articles of one page the year that those of them who tell agree on: they are of one issue.
  package static func share(_ contexts: inout [ArticleContext]) {
    let years = Set(contexts.compactMap(\.referenceYear))
    guard years.count == 1, let year = years.first else { return }
    for index in contexts.indices { contexts[index].referenceYear = year }
  }
}

extension DateMention {
  /// The year of a mention that says just a year, in figures.
  package var explicitYear: Int? {
    guard case .point(let parts) = form, parts.isYear, parts.edge == nil,
      case .number(let year) = parts.year
    else { return nil }
    return year
  }

  /// The year of a mention that names a day in full.
  fileprivate var yearOfDay: Int? {
    guard case .point(let parts) = form, case .number = parts.day, parts.month != nil,
      case .number(let year) = parts.year
    else { return nil }
    return year
  }

  fileprivate var isThisYear: Bool { relativeYear == 0 }
  fileprivate var isLastYear: Bool { relativeYear == -1 }

  private var relativeYear: Int? {
    guard case .point(let parts) = form, case .relative(let year) = parts.year else { return nil }
    return year
  }
}

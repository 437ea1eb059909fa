package import Lexicons
package import Newspaper

/// Makes out an article's place and year before its facts are normalized.
package struct ArticleContextFinder: Sendable {
  /// What is found in the body, paragraph by paragraph.
  package struct Findings: Sendable {
    package var dates: [[DateMention]]
    package var places: [[PlaceMention]]

    package init(dates: [[DateMention]], places: [[PlaceMention]]) {
      self.dates = dates
      self.places = places
    }
  }

  private let places: PlaceLexicon
  private let finder: PlaceFinder
  private let words: DateWords

  package init(places: PlaceLexicon, finder: PlaceFinder, words: DateWords) {
    self.places = places
    self.finder = finder
    self.words = words
  }

  /// The context of one article.
  ///
  /// `issue` is the day of issue from configuration, request or page; `configuredYear` what 今年 means
  /// by configuration, which then counts for more than any evidence.
  package func context(
    of article: Article, in source: SourceText, findings: Findings, issue: CalendarDay? = nil,
    configuredYear: Int? = nil
  ) -> ArticleContext {
    var context = ArticleContext()
    let headline = article.text(of: .headline, in: source)
    if let place = place(article, headline, source, findings) {
      context.place = places.name(place)
      context.placeCode = places.code(place)
    }
    context.referenceYear =
      configuredYear ?? issue?.year
      ?? ReferenceYear(words: words).year(
        of: findings.dates, text: article.body.utf8, titles: titles(article, source))
    context.titleYear = titleYear(article, headline, findings)
    return context
  }

  private func titles(_ article: Article, _ source: SourceText) -> [String] {
    let kinds: [BlockKind] = [.kicker, .headline, .subtitle, .byline]
    return kinds.compactMap { article.text(of: $0, in: source) }
  }

  private func place(
    _ article: Article, _ headline: String?, _ source: SourceText, _ findings: Findings
  ) -> Int? {
    let roles = article.author?.roles ?? []
    let titles = [BlockKind.kicker, .subtitle].compactMap { article.text(of: $0, in: source) }
    let dateline = article.dateline.map { article.body.string($0) }
    let sources = roles + [headline, dateline, speaker(article)].compactMap { $0 } + titles
    let decider = ArticlePlace(places: places, finder: finder)
    let body = findings.places.flatMap { $0 }
    let scope = ArticleScope(article.body.utf8)
    if let place = decider.place(sources: sources, body: scope.isNational ? [] : body) {
      return place
    }
    return scope.isNational ? nil : decider.onlyNamed(body, isLocal: scope.isLocal)
  }

  /// 现在，我代表闽清县人民政府，向大会报告工作: who speaks.
  private func speaker(_ article: Article) -> String? {
    var reading = Reading()
    for paragraph in article.body.paragraphs.prefix(12) where paragraph.count < 900 {
      reading.load(article.body.utf8, paragraph)
      for index in 0..<reading.count where reading.at(index, "我") {
        guard let start = reading.end(of: "我代表", at: index) else { continue }
        return reading.string(start..<min(start + 16, reading.count))
      }
    }
    return nil
  }

  /// The year named in the headline or, on a page of clean text, in a first line that is one.
  private func titleYear(_ article: Article, _ headline: String?, _ findings: Findings) -> Int? {
    if let headline { return year(inTitle: Reading(headline)) }
    guard let first = article.body.paragraphs.first, first.count < 150 else { return nil }
    let reading = Reading(article.body.string(first))
    guard !reading.classes.contains(.sentenceEnd), !reading.classes.contains(.pause) else {
      return nil
    }
    return year(inTitle: reading)
  }

  private func year(inTitle reading: Reading) -> Int? {
    let mentions = DateFinder(words: words).find(in: reading, sentences: [0..<reading.count])
    let years = mentions.filter { mention in
      // A work report of 2024 speaks of 2023 and 2024 alike.
      mention.explicitYear != nil
        && reading.end(ofAny: ["政府工作报告", "工作报告", "工作要点"], at: mention.range.upperBound) == nil
    }
    return years.count == 1 ? years[0].explicitYear : nil
  }
}

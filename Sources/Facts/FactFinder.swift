package import Lexicons
package import Newspaper
internal import Numerals
internal import Units

/// Finds and normalizes the facts of a document's articles, family after family.
///
/// First it looks: paragraph by paragraph, dates and terms before quantities, which leave alone
/// what those have taken. Then it computes, when the whole article, and the page, have told what
/// 今年 means. It never changes after it is made, so any number of documents may be read at once.
package struct FactFinder: Sendable {
  /// What is known of an issue beside its text.
  package struct Issue: Sendable {
    /// Day of issue, ISO 8601; just its month or year where no more is known.
    package var date: String?
    /// The year that 今年 means by configuration; counts for more than any evidence.
    package var referenceYear: Int?

    package init(date: String? = nil, referenceYear: Int? = nil) {
      self.date = date
      self.referenceYear = referenceYear
    }

    fileprivate var day: CalendarDay? { date.flatMap { CalendarDay(iso: $0) } }

    /// The year that 今年 means, where the day of issue does not tell.
    fileprivate var knownYear: Int? {
      referenceYear ?? (day == nil ? date.flatMap { Int($0.prefix(4)) } : nil)
    }
  }

  /// What was found in one article, nothing computed yet.
  private struct Found: Sendable {
    var notes = ArticleReader.Notes()
    /// Paragraph by paragraph, as ``RepairedText/paragraphs``.
    var quantities: [[QuantityMention]] = []
    /// Numbers too long to be held, likewise.
    var overlong: [[Range<Int>]] = []
  }

  private let articleReader: ArticleReader
  private let quantities: QuantityFinder
  private let quantityNormalizer = QuantityNormalizer()
  private let attributes: AttributeFinder
  private let indicators: IndicatorLexicon

  /// Loads the lexicons that ship with the program.
  package init() throws(LexiconError) {
    articleReader = try ArticleReader()
    quantities = QuantityFinder(try QuantityLexicon())
    attributes = try AttributeFinder()
    indicators = try IndicatorLexicon()
  }

  /// Everything stated in the articles of one document, in their order.
  package func find(in articles: [Article], of source: SourceText, issue: Issue) -> [ArticleFacts] {
    let day = issue.day
    let found = articles.map { look(at: $0) }
    var contexts = zip(articles, found).map { article, found in
      articleReader.context(
        of: article, in: source, notes: found.notes, issue: day,
        configuredYear: issue.knownYear)
    }
    ReferenceYear.share(&contexts)
    return articles.indices.map { index in
      normalize(found[index], of: articles[index], in: contexts[index], issue: day)
    }
  }

  /// Every numeral of the article's body, measured or not.
  package func numerals(in article: Article) -> [WrittenNumeral] {
    var numerals: [WrittenNumeral] = []
    var reading = Reading()
    for paragraph in article.body.paragraphs {
      reading.load(article.body.utf8, paragraph)
      for numeral in quantities.numerals(in: reading) {
        numerals.append(WrittenNumeral(numeral, span: reading.span(numeral.range)))
      }
    }
    return numerals
  }

  /// One paragraph of an article, with what other families have taken in it.
  func passage(of paragraph: Span, in article: Article) -> Passage {
    var reading = Reading()
    reading.load(article.body.utf8, paragraph)
    var passage = Passage(reading)
    var notes = ArticleReader.Notes()
    articleReader.read(&passage, into: &notes)
    return passage
  }

  /// The quantities of a passage, and what was refused.
  func quantityFinds(in passage: Passage) -> QuantityFinder.Finds { quantities.find(in: passage) }

  private func look(at article: Article) -> Found {
    var found = Found()
    var reading = Reading()
    for index in article.body.paragraphs.indices {
      reading.load(article.body.utf8, article.body.prose(index))
      var passage = Passage(reading)
      articleReader.read(&passage, into: &found.notes)
      let finds = quantities.find(in: passage)
      found.quantities.append(finds.mentions)
      found.overlong.append(finds.overlong)
    }
    return found
  }

  private func normalize(
    _ found: Found, of article: Article, in context: ArticleContext, issue: CalendarDay?
  ) -> ArticleFacts {
    var facts = ArticleFacts()
    facts.place = context.place
    facts.placeCode = context.placeCode
    facts.referenceYear = context.referenceYear
    let dates = articleReader.dates(of: found.notes, in: context, issue: issue)
    facts.dates = dates.map(\.expression)
    facts.numericTerms = found.notes.terms
    facts.people = articleReader.people(of: article, notes: found.notes)
    facts.sections = articleReader.sections(of: article, notes: found.notes)
    var thread = ArticleThread(context, issue: issue, places: articleReader.places)
    var surroundings = ArticleSurroundings(
      dates: dates, places: found.notes.places, lexicon: articleReader.places)
    var reading = Reading()
    // What is said behind the last quantity tells nothing of any.
    let last = found.quantities.lastIndex { !$0.isEmpty } ?? -1
    for index in article.body.paragraphs.indices {
      guard index <= last || !found.overlong[index].isEmpty else { continue }
      let paragraph = article.body.prose(index)
      reading.load(article.body.utf8, paragraph)
      let passage = Passage(reading)
      let mentions = found.quantities[index]
      let attributes =
        index > last
        ? []
        : attributes.find(
          mentions, in: articleReader.simplified(passage), surroundings.next(paragraph), &thread)
      for (mention, attributes) in zip(mentions, attributes) {
        guard var quantity = quantityNormalizer.normalize(mention, in: passage) else {
          facts.problems.append(Self.overflow(mention.range, reading, article))
          continue
        }
        quantity.take(attributes, in: reading)
        quantity.section = Self.section(of: quantity.span, in: facts.sections)
        facts.quantities.append(quantity)
      }
      for range in found.overlong[index] {
        facts.problems.append(Self.overflow(range, reading, article))
      }
    }
    facts.indicators = IndicatorPanel.join(facts.quantities, in: article.body, indicators)
    return facts
  }

  /// Index of the innermost section that holds `span`; sections stand in order of their starts.
  private static func section(of span: Span, in sections: [Section]) -> Int? {
    var low = 0
    var high = sections.count
    while low < high {
      let middle = (low + high) / 2
      if sections[middle].span.start <= span.start { low = middle + 1 } else { high = middle }
    }
    // Points nest a few levels deep, so the holder is near.
    return sections[max(0, low - deepestNesting)..<low].lastIndex { $0.span.contains(span) }
  }

  private static let deepestNesting = 64

  private static func overflow(
    _ range: Range<Int>, _ reading: Reading, _ article: Article
  ) -> Problem {
    let shown = range.prefix(40)
    let number = reading.string(shown.startIndex..<shown.endIndex)
    return Problem(
      .valueOverflow,
      "\(number)\(shown.count < range.count ? "…" : "") is too large to be held exactly, so it has no row",
      at: article.body.sourceSpan(of: reading.span(range)))
  }
}

package import Lexicons
package import Newspaper

/// Reads all of an article but its quantities: dates, numeric terms, persons, points, place and year.
///
/// Paragraphs are read one by one, and each tells its passage what the quantities must leave alone;
/// what needs the whole article (今年, the place) is settled at the end.
package struct ArticleReader: Sendable {
  /// What has been found so far, paragraph by paragraph.
  package struct Notes: Sendable {
    package fileprivate(set) var dates: [[DateMention]] = []
    package fileprivate(set) var places: [[PlaceMention]] = []
    package fileprivate(set) var terms: [NumericTerm] = []
    package fileprivate(set) var people: [PersonMention] = []
    fileprivate var markers: [SectionMarker] = []

    package init() {}
  }

  private let dateFinder: DateFinder
  private let termFinder: NumericTermFinder
  private let placeFinder: PlaceFinder
  private let personFinder: PersonFinder
  private let peopleOfArticle: PeopleOfArticle
  private let contextFinder: ArticleContextFinder
  private let words: DateWords
  package let places: PlaceLexicon
  private let forms: SimplifiedForms

  /// Loads the lexicons that ship with the program.
  package init() throws(LexiconError) {
    words = try DateWords()
    places = try PlaceLexicon()
    forms = try SimplifiedForms()
    dateFinder = DateFinder(words: words)
    termFinder = NumericTermFinder(words: try NumericWords())
    placeFinder = try PlaceFinder(places: places)
    let peopleWords = try PeopleWords()
    let posts = PostReader(words: peopleWords, places: places, finder: placeFinder)
    personFinder = PersonFinder(words: peopleWords, posts: posts)
    peopleOfArticle = PeopleOfArticle(posts: posts)
    contextFinder = ArticleContextFinder(places: places, finder: placeFinder, words: words)
  }

  /// Reads one paragraph, and blocks in it what is no quantity: dates, clock times, terms, idioms.
  package func read(_ passage: inout Passage, into notes: inout Notes) {
    let reading = passage.reading
    let simplified = forms.simplified(reading)
    let dates = dateFinder.find(in: simplified, sentences: passage.sentences)
    let taken = dates.map(\.range)
    let found = termFinder.find(in: reading, sentences: passage.sentences, taken: taken)
    let named = placeFinder.find(in: simplified)
    // 五台县, 九台市: the number in a name counts nothing.
    passage.blocked =
      (passage.blocked + taken + found.terms.map(\.range) + found.idioms + named.map(\.range))
      .sorted { $0.lowerBound < $1.lowerBound }
    notes.dates.append(dates)
    notes.terms += found.terms.map(\.term)
    notes.places.append(named)
    notes.people += personFinder.find(in: reading)
    notes.markers += SectionMarker.all(in: reading)
  }

  /// The passage in simplified characters, which the words of the lexicons are written in.
  func simplified(_ passage: Passage) -> Passage {
    passage.read(as: forms.simplified(passage.reading))
  }

  /// The place and year of the article, as far as it tells them itself.
  package func context(
    of article: Article, in source: SourceText, notes: Notes, issue: CalendarDay? = nil,
    configuredYear: Int? = nil
  ) -> ArticleContext {
    contextFinder.context(
      of: article, in: source, findings: .init(dates: notes.dates, places: notes.places),
      issue: issue, configuredYear: configuredYear)
  }

  /// The dates on the calendar, each with its mention, in text order.
  package func dates(of notes: Notes, in context: ArticleContext, issue: CalendarDay? = nil)
    -> [DateResolver.Resolved]
  {
    let counted = DateContext(
      referenceYear: context.referenceYear, publicationDate: issue, titleYear: context.titleYear)
    return DateResolver(words: words, context: counted).resolveMentions(notes.dates)
  }

  package func people(of article: Article, notes: Notes) -> [Person] {
    peopleOfArticle.people(of: article, mentions: notes.people)
  }

  package func sections(of article: Article, notes: Notes) -> [Section] {
    SectionFinder().sections(notes.markers, end: article.body.paragraphs.last?.end ?? 0)
  }
}

import Facts
import Newspaper
import Testing

@Suite struct ArticleReaderTests {
  @Test func `a paragraph is told what its quantities must leave alone`() throws {
    let reader = try ArticleReader()
    var notes = ArticleReader.Notes()
    var passage = Passage("2023年上午9时，“三宜”和千方百计种草10万亩。")
    reader.read(&passage, into: &notes)
    let blocked = passage.blocked.map { passage.reading.string($0) }
    #expect(blocked == ["2023年", "上午9时", "三宜", "千方百计"])
    #expect(notes.terms.map(\.numbers) == [[3]])
  }

  @Test func `an article is read in one go`() throws {
    let source = SourceText("今年是新中国成立75周年。湟源县委书记李明说，湟源县去年种草。一是选种。二是下种。")
    let reader = try ArticleReader()
    let article = try #require(RepairedDocument(plain: source).articles.first)
    var notes = ArticleReader.Notes()
    var reading = Reading()
    for paragraph in article.body.paragraphs {
      reading.load(article.body.utf8, paragraph)
      var passage = Passage(reading)
      reader.read(&passage, into: &notes)
    }
    let context = reader.context(of: article, in: source, notes: notes)
    #expect(context.placeCode == "630123")
    #expect(context.referenceYear == 2024)
    let dates = reader.dates(of: notes, in: context).map { DateReading.days($0.expression) }
    #expect(
      dates == ["2024-01-01/2024-12-31", "2024-10-01/2024-10-01", "2023-01-01/2023-12-31"])
    #expect(reader.people(of: article, notes: notes).map(\.name) == ["李明"])
    #expect(reader.sections(of: article, notes: notes).count == 2)
  }
}

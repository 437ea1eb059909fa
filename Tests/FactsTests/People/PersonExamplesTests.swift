import Facts
import Lexicons
import Newspaper
import Testing

struct PeopleReading {
  let words: PeopleWords
  let posts: PostReader

  init() throws {
    words = try PeopleWords()
    let places = try PlaceLexicon()
    posts = PostReader(words: words, places: places, finder: try PlaceFinder(places: places))
  }

  func read(_ text: String, author: Signature? = nil, reporters: [Signature] = [])
    -> (mentions: [PersonMention], people: [Person])
  {
    let source = SourceText(text)
    var article = Article(ordinal: 1, blocks: [], body: RepairedText(plain: source))
    (article.author, article.reporters) = (author, reporters)
    let mentions = PersonFinder(words: words, posts: posts).find(in: Reading(text))
    return (mentions, PeopleOfArticle(posts: posts).people(of: article, mentions: mentions))
  }

  static func line(_ person: Person) -> String {
    [person.name, person.role, person.organization, person.place].compactMap { $0 }
      .joined(separator: " ")
  }
}

@Suite struct PersonExamplesTests {
  static let lines = ((try? PeopleWords())?.entries ?? []).flatMap(\.examples).map(\.line)

  @Test func `every word has an example`() throws {
    for entry in try PeopleWords().entries {
      #expect(!entry.examples.isEmpty, "\(entry.file): \(entry.word)")
    }
  }

  @Test(arguments: lines)
  func `the examples hold`(line: String) throws {
    // A person in two posts has two rows behind one mark.
    let marked = line.components(" => ")
    let example = try #require(Example(marked[0]))
    let (mentions, people) = try PeopleReading().read(example.text)
    #expect(mentions.map(\.span) == example.marks, "\(mentions.map(\.name))")
    guard marked.count > 1 else { return }
    let expected = marked[1].split(separator: "; ").joined(separator: " / ")
    #expect(people.map(PeopleReading.line).joined(separator: " / ") == expected)
  }

  @Test(arguments: [
    "市场主体增加，主任务完成。", "全县长期坚持。", "各位委员和各位代表。", "会议由县委书记主持。", "村民高高兴兴过年。",
    "书记员和记者们。", "教师资格考试。", "党员干部和群众。", "农民工返乡，居民收入增长。",
  ])
  func `what only looks like a post and a name is none`(text: String) throws {
    let names = try PeopleReading().read(text).mentions.map(\.name)
    #expect(names.isEmpty)
  }

  @Test func `an author's posts are one row each, with their places`() throws {
    let author = Signature(name: "董峰", roles: ["市人大代表", "湟源县委副书记", "县长"], span: Span(0, 6))
    let reporter = Signature(name: "晴空", roles: ["记者"], span: Span(6, 12))
    let people = try PeopleReading().read("正文。", author: author, reporters: [reporter]).people
    #expect(
      people.map(PeopleReading.line) == [
        "董峰 代表 市人大 西宁市", "董峰 副书记 湟源县委 湟源县", "董峰 县长 湟源县", "晴空 记者",
      ])
    #expect(people.map(\.capacity) == [.author, .author, .author, .reporter])
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [String] {
    split(separator: separator, maxSplits: 1).map(String.init)
  }
}

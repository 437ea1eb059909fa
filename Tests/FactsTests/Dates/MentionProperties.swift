import Facts
import Lexicons
import Newspaper
import TestSupport
import Testing

/// What must hold of any text, tried on texts thrown together from what time and slogans are made of.
@Suite struct MentionProperties {
  /// A small generator whose seed repeats a failure.
  struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 11 ^ state << 13
    }
  }

  static let pieces = [
    "2024", "2023年", "12", "1", "31", "十", "五", "二〇二四", "年", "月", "日", "至", "—", "-", ".", "/", ":",
    "：", "、", "，",
    "。", "“", "”", "今年", "去年", "上半年", "季度", "第", "前", "个", "周", "星期", "世纪", "年代", "十四五", "周年", "以来",
    "近", "三", "大",
    "工程", "一", "策", "农历", "正月", "初", "底", "末", "同期", "春节", "上午", "时", "分", "点", "的", "县委", "书记",
    "王晓", "湟源县", "说",
    "（", "）", "是", "①", "20", "99", "时期", "次日", "’", "双", "两", "百", "千万", " ", "\u{3000}", "８", "月",
  ]

  static func text(_ dice: inout Dice) -> String {
    (0..<Int.random(in: 1...25, using: &dice)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &dice)]
    }.joined()
  }

  @Test(arguments: 1...8)
  func `mentions stand in order, apart, inside their text`(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    let (dates, terms) = (try DateWords(), try NumericWords())
    let people = try PeopleReading()
    for _ in 0..<400 {
      let text = Self.text(&dice)
      let passage = Passage(text)
      let reading = passage.reading
      let found = DateFinder(words: dates).find(in: reading, sentences: passage.sentences)
      Self.expectOrdered(found.map(\.range), reading.count, "seed \(seed): \(text)")
      let context = DateContext(
        referenceYear: 2024, publicationDate: CalendarDay(iso: "2024-02-29"))
      for row in DateResolver(words: dates, context: context).resolve([found]) {
        if let first = row.startDate, let last = row.endDate {
          #expect(first <= last, "seed \(seed): \(text)")
        }
      }
      let others = NumericTermFinder(words: terms).find(
        in: reading, sentences: passage.sentences, taken: found.map(\.range))
      Self.expectOrdered(
        (found.map(\.range) + others.terms.map(\.range) + others.idioms)
          .sorted { $0.lowerBound < $1.lowerBound }, reading.count, "seed \(seed): \(text)")
      let named = PersonFinder(words: people.words, posts: people.posts).find(in: reading)
      Self.expectOrdered(named.map(\.range), reading.count, "seed \(seed): \(text)")
      let body = RepairedText(plain: SourceText(text))
      for section in SectionFinder().find(in: body) {
        #expect(section.span.contains(section.marker), "seed \(seed): \(text)")
      }
    }
  }

  @Test(arguments: 1...4)
  func `layout inside a mention and full-width digits change no day`(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    let reading = try DateReading()
    for _ in 0..<200 {
      let text = Self.text(&dice).filter { !$0.isWhitespace }
      let spaced = text.map { "\($0) " }.joined()
      let wide = String(
        String.UnicodeScalarView(
          text.unicodeScalars.map { scalar in
            ("0"..."9").contains(scalar)
              ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
          }))
      let days = reading.read(text).map(DateReading.days)
      #expect(reading.read(spaced).map(DateReading.days) == days, "seed \(seed): \(text)")
      #expect(reading.read(wide).map(DateReading.days) == days, "seed \(seed): \(text)")
    }
  }

  @Test(
    .timeLimit(.minutes(Patience.minutes(1))),
    arguments: ["一是", "县委书记王晓、", "75周年", "“三", "2024年", "第一，", "——\n", "湟源县", "一、\n", "近", "①"])
  func `a long line of one thing is read in linear time`(piece: String) throws {
    let text = String(repeating: piece, count: 10_000)
    let reader = try ArticleReader()
    let source = SourceText(text)
    let article = try #require(RepairedDocument(plain: source).articles.first)
    var notes = ArticleReader.Notes()
    var reading = Reading()
    for paragraph in article.body.paragraphs {
      reading.load(article.body.utf8, paragraph)
      var passage = Passage(reading)
      reader.read(&passage, into: &notes)
    }
    let context = reader.context(of: article, in: source, notes: notes)
    _ = reader.dates(of: notes, in: context)
    _ = reader.people(of: article, notes: notes)
    #expect(reader.sections(of: article, notes: notes).count <= 10_000)
  }

  private static func expectOrdered(_ ranges: [Range<Int>], _ count: Int, _ note: String) {
    var end = 0
    for range in ranges {
      #expect(range.lowerBound >= end && !range.isEmpty && range.upperBound <= count, "\(note)")
      end = range.upperBound
    }
  }
}

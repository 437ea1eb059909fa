import Newspaper
import PageRepair
import Testing

/// English words over line ends: torn ones, hyphenated ones, words that need their blank.
@Suite struct EnglishLineTests {
  @Test(arguments: [
    ("the season of renew-\nable energy.", "the season of renewable energy."),
    ("a state-of-the-\nart plant.", "a state-of-the-art plant."),
    ("sales of e-\ncommerce rose.", "sales of e-commerce rose."),
    ("the Sino-\nGerman plant.", "the Sino-German plant."),
    ("since the COVID-\n19 outbreak.", "since the COVID-19 outbreak."),
    ("re\u{AD}\nmarkable and re\u{AD}newable.", "remarkable and renewable."),
    ("a long\u{2010}term part\u{2010}\nner.", "a long\u{2010}term partner."),
    ("it opened in 2024\nwith ten plants.", "it opened in 2024 with ten plants."),
    ("one of its plants\n(solar) opened.", "one of its plants (solar) opened."),
    ("it grew by 1,2\n34 tons.", "it grew by 1,234 tons."),
  ])
  func `lines join as words do`(lines: String, joined: String) throws {
    let text = "The company said that its sales had grown by far in the year before,\n" + lines
    let document = try PageRepair().repair(SourceText(text + "\n"))
    let body = try #require(document.articles.first?.body)
    #expect(String(decoding: body.utf8, as: UTF8.self).hasSuffix(joined))
  }

  @Test(arguments: [
    ("that it has a new plant.\nIt sells", "that it has a new plant. It sells"),
    ("what it shows on www.\nexample.com", "what it shows on www.example.com"),
  ])
  func `sentences get their blank, addresses none`(lines: String, joined: String) throws {
    let text = "The company said last week to us \(lines) power to all of the towns near it.\n"
    let document = try PageRepair().repair(SourceText(text))
    let body = try #require(document.articles.first?.body)
    #expect(String(decoding: body.utf8, as: UTF8.self).contains(joined))
  }
}

internal import Newspaper
internal import Testing

@testable internal import Report

@Suite struct SegmenterTests {
  private func segments(_ text: String, _ marks: [(id: Int, words: String)]) -> [String] {
    let body = RepairedText(plain: SourceText(text))
    let placed = marks.map { mark in
      Mark(id: mark.id, span: place(of: mark.words, in: body.utf8), kind: "k")
    }
    var segmenter = Segmenter(marks: placed, body: body)
    return body.paragraphs.flatMap { segmenter.paragraph($0).segments }.map {
      $0.isMarked ? "\($0.text)[\($0.ids)\($0.isStop ? "!" : "")]" : $0.text
    }
  }

  private func place(of words: String, in text: [UInt8]) -> Newspaper.Span {
    let bytes = Array(words.utf8)
    let start = text.indices.first { text[$0...].starts(with: bytes) } ?? 0
    return Span(start, start + bytes.count)
  }

  @Test func `text around a mention stays as it is`() {
    #expect(segments("种植10万亩。", [(1, "10万亩")]) == ["种植", "10万亩[m1!]", "。"])
  }

  @Test func `a mention in another shows both, the inner first`() {
    #expect(
      segments("成立75周年。", [(1, "成立75周年"), (2, "75")]) == [
        "成立[m1!]", "75[m2 m1!]", "周年[m1]", "。",
      ])
  }

  @Test func `mentions that cross are parted where one ends`() {
    #expect(
      segments("甲乙丙丁", [(1, "甲乙丙"), (2, "乙丙丁")]) == ["甲[m1!]", "乙丙[m1 m2]", "丁[m2!]"])
  }

  @Test func `paragraphs follow each other`() {
    #expect(segments("一亩\n二亩", [(1, "一亩"), (2, "二亩")]) == ["一亩[m1!]", "二亩[m2!]"])
  }

  @Test(arguments: [
    ("1000000", "1,000,000"), ("-1234.5678", "-1,234.5678"), ("12", "12"), ("-123", "-123"),
  ])
  func `thousands stand apart`(written: String, shown: String) {
    #expect(Digits.grouped(written) == shown)
  }
}

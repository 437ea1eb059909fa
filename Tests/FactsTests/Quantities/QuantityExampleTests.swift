import Facts
import Lexicons
import Newspaper
import Numerals
import Testing
import Units

/// An example with where it comes from.
struct NamedExample: CustomTestStringConvertible, Sendable {
  let origin: String
  let example: Example
  var testDescription: String { "\(origin): \(example.line)" }
}

/// The finder as the program uses it, with what a test must know of its finds.
struct Finding {
  let lexicon: QuantityLexicon
  let finder: QuantityFinder

  init() throws {
    lexicon = try QuantityLexicon()
    finder = QuantityFinder(lexicon)
  }

  static let shared = try? Finding()

  /// `100000 亩 comparator=gt`, one for each quantity of the text.
  func describe(_ text: String) -> [(span: Span, result: String, rule: String)] {
    let passage = Passage(text)
    return finder.find(in: passage).mentions.compactMap { mention in
      guard let quantity = QuantityNormalizer().normalize(mention, in: passage) else { return nil }
      var value = quantity.value?.decimal ?? ""
      if let top = quantity.valueMax { value += "..\(top.decimal)" }
      if !quantity.ratioTerms.isEmpty {
        value = quantity.ratioTerms.map(\.decimal).joined(separator: ":")
      }
      var parts = [value]
      // Lexicons name a unit by its entry; some rows print it as the paper does.
      if let unit = mention.unit { parts.append(unit.name) }
      if quantity.comparator != .eq { parts.append("comparator=\(quantity.comparator)") }
      return (quantity.span, parts.joined(separator: " "), quantity.rule)
    }
  }
}

@Suite struct QuantityExampleTests {
  static let rules = QuantityRule.all.flatMap { rule in
    Example.lines(rule.examples).compactMap { $0 }.map {
      NamedExample(origin: rule.name, example: $0)
    }
  }
  static let guards = QuantityGuard.all.flatMap { refusing in
    Example.lines(refusing.examples).compactMap { $0 }.map {
      NamedExample(origin: refusing.name, example: $0)
    }
  }
  static let lexicon = (Finding.shared?.lexicon.units.entries ?? []).flatMap { entry in
    entry.examples.map { NamedExample(origin: "\(entry.word) (line \(entry.line))", example: $0) }
  }

  @Test(arguments: rules) func `every example of a rule holds`(_ named: NamedExample) throws {
    try check(named)
  }

  @Test(arguments: guards) func `every example of a guard holds`(_ named: NamedExample) throws {
    try check(named)
  }

  @Test func `every example of the lexicons of units holds`() throws {
    #expect(Self.lexicon.count > 1000)
    for named in Self.lexicon { try check(named) }
  }

  @Test func `every example of names, words and models holds`() throws {
    let lexicon = try #require(Finding.shared).lexicon
    for file in [lexicon.names, lexicon.words, lexicon.models] {
      for entry in file.entries {
        #expect(!entry.examples.isEmpty, "\(entry.word)")
        for example in entry.examples {
          try check(NamedExample(origin: "\(file.file) \(entry.word)", example: example))
        }
      }
    }
  }

  @Test func `every spelling of a word is no unit behind a number`() throws {
    let finding = try #require(Finding.shared)
    for word in finding.lexicon.words.entries.flatMap(\.surfaces) {
      let found = finding.describe("其余7\(word)另计。").map(\.result)
      #expect(found.isEmpty, "\(word): \(found)")
    }
  }

  private func check(_ named: NamedExample) throws {
    let found = try #require(Finding.shared).describe(named.example.text)
    let spans = found.map { named.example.text.utf8Text($0.span) }
    let marks = named.example.marks.map { named.example.text.utf8Text($0) }
    #expect(spans == marks, "\(named.testDescription)")
    if spans == marks && !named.example.results.isEmpty {
      #expect(found.map(\.result) == named.example.results, "\(named.testDescription)")
    }
  }
}

extension String {
  /// The text of a span of its UTF-8 bytes.
  func utf8Text(_ span: Span) -> String {
    String(decoding: Array(utf8)[span.range], as: UTF8.self)
  }
}

internal import Newspaper
internal import Numerals
internal import Units

/// What is found in a text and why (解说), as text for a person: `etl explain "文本"`.
///
/// It asks the same finders as a run, and tells of each quantity the rule, the number as read, the
/// unit, the bound and each step to the base value; and of each refusal the guard.
package struct Explanation {
  private let finder: FactFinder
  private let issue: FactFinder.Issue

  package init(_ finder: FactFinder, issue: FactFinder.Issue) {
    self.finder = finder
    self.issue = issue
  }

  /// Explains clean text, a line a paragraph.
  package func explain(_ text: String) -> String {
    let source = SourceText(text)
    let document = RepairedDocument(plain: source)
    var lines: [String] = []
    for (article, facts) in zip(
      document.articles, finder.find(in: document.articles, of: source, issue: issue))
    {
      lines += context(facts)
      for paragraph in article.body.paragraphs {
        lines += explain(paragraph, of: article, facts)
      }
    }
    return lines.isEmpty ? "nothing to read\n" : lines.joined(separator: "\n") + "\n"
  }

  private func context(_ facts: ArticleFacts) -> [String] {
    var lines: [String] = []
    if let place = facts.place {
      lines.append("place: \(place)\(facts.placeCode.map { " (\($0))" } ?? "")")
    }
    if let year = facts.referenceYear { lines.append("reference year: \(year)") }
    for person in facts.people {
      lines.append(
        "person: \(person.name), \(person.role ?? "no post"), \(person.capacity.rawValue)")
    }
    return lines
  }

  private func explain(
    _ paragraph: Span, of article: Article, _ facts: ArticleFacts
  ) -> [String] {
    let body = article.body
    var lines = ["", body.string(paragraph)]
    for date in facts.dates where paragraph.contains(date.span) {
      lines.append(
        "  date \(body.string(date.span)): \(date.kind.rawValue), "
          + "\(date.startDate ?? "?") to \(date.endDate ?? "?")")
    }
    for term in facts.numericTerms where paragraph.contains(term.span) {
      let numbers = term.numbers.map(String.init).joined(separator: ", ")
      lines.append(
        "  numeric term \(body.string(term.span)): \(term.form.rawValue), numbers \(numbers)")
    }
    let passage = finder.passage(of: paragraph, in: article)
    let finds = finder.quantityFinds(in: passage)
    for mention in finds.mentions {
      let span = passage.reading.span(mention.range)
      let quantity = facts.quantities.first { $0.span == span }
      lines += steps(mention, passage.reading, quantity, body)
    }
    for refusal in finds.refusals {
      lines.append(
        "  refused \(passage.reading.string(refusal.mention.range)): guard \(refusal.guardName), "
          + "found by \(refusal.mention.rule)")
    }
    for range in finds.overlong {
      lines.append("  refused \(passage.reading.string(range)): too large to be held exactly")
    }
    return lines
  }

  /// From the words to the base value, a step a line.
  private func steps(
    _ mention: QuantityMention, _ reading: Reading, _ quantity: Quantity?, _ body: RepairedText
  ) -> [String] {
    var lines = ["  quantity \(reading.string(mention.range)): rule \(mention.rule)"]
    let numeral = mention.numeral
    lines.append(
      "    number \(reading.string(numeral.range)) (\(numeral.form)) = \(Self.value(numeral))")
    for part in mention.parts {
      lines.append("    and \(part.value.decimal) \(part.unit.name)")
    }
    lines += Self.unit(mention)
    if mention.outerRange != mention.range || mention.comparator != nil {
      lines.append(
        "    bound \(reading.string(mention.outerRange)): \(mention.comparator?.rawValue ?? "eq")")
    }
    guard let quantity else { return lines + ["    too large to be held exactly: no row"] }
    lines.append("    value \(Self.values(quantity.value, quantity.valueMax)) \(quantity.unit)")
    lines.append(
      "    base value \(Self.values(quantity.baseValue, quantity.baseValueMax)) "
        + "\(quantity.baseUnit) (\(quantity.kind))")
    return lines + Self.meaning(quantity, body)
  }

  private static func unit(_ mention: QuantityMention) -> [String] {
    guard let unit = mention.unit else { return ["    no unit printed"] }
    let offset = unit.offset.map { " + \($0.decimal)" } ?? ""
    let factor =
      unit.factor.isInteger
      ? unit.factor.decimal : "\(unit.factor.numerator)/\(unit.factor.denominator)"
    return ["    unit \(unit.name): 1 is \(factor)\(offset) \(unit.base)"]
  }

  private static func meaning(_ quantity: Quantity, _ body: RepairedText) -> [String] {
    let owner = quantity.subjectOwner.map(body.string) ?? ""
    let told = { (way: String?, words: Span?) in
      way.map { way in words.map { "\(way) (\(body.string($0)))" } ?? way }
    }
    let columns: [(name: String, value: String?, way: String?)] = [
      ("subject", quantity.subject.map { owner + body.string($0) }, quantity.subjectWay?.rawValue),
      ("action", quantity.action.map(body.string), nil), ("change", quantity.change?.rawValue, nil),
      (
        "status", quantity.status?.rawValue ?? quantity.statusWay.map { _ in "none" },
        told(quantity.statusWay?.rawValue, quantity.statusWords)
      ),
      ("period", quantity.period, told(quantity.periodWay?.rawValue, quantity.periodWords)),
      ("place", quantity.place, nil),
      ("sector", quantity.sector, nil), ("group role", quantity.groupRole?.rawValue, nil),
    ]
    return columns.compactMap { column in
      let way = column.way.map { ", by \($0)" } ?? ""
      return column.value.map { "    \(column.name) \($0)\(way)" }
    }
  }

  private static func value(_ numeral: Numeral) -> String {
    guard numeral.terms.isEmpty else {
      return numeral.terms.map(\.decimal).joined(separator: ":")
    }
    return values(numeral.value, numeral.valueMax)
  }

  private static func values(_ low: Rational?, _ high: Rational?) -> String {
    guard let low else { return "none" }
    return high.map { "\(low.decimal) to \($0.decimal)" } ?? low.decimal
  }
}

internal import Facts
internal import Newspaper

/// The marks of one article, container by container (标注).
struct ArticleMarks {
  private var marks: [(container: Int, mark: Mark)] = []
  private var used: Set<String> = []
  private let article: Article
  private let facts: ArticleFacts
  private let plan: ArchivePlan
  private let part: ArchivePlan.ArticlePart
  private let source: SourceText
  private let identifiers: ArticleIdentifiers?

  /// Finds the place of every fact of the article at `index`, in order, by container.
  ///
  /// There are no identifiers where another article of the document has the same.
  static func marks(
    of article: Article, _ facts: ArticleFacts, at index: Int, in plan: ArchivePlan,
    source: SourceText, identifiers: ArticleIdentifiers?
  ) -> [Int: [Mark]] {
    var found = ArticleMarks(
      article: article, facts: facts, plan: plan, part: plan.articles[index], source: source,
      identifiers: identifiers)
    found.addSections()
    found.addFacts()
    found.addPlaces()
    found.addPeople()
    found.addPosts()
    return Dictionary(grouping: found.marks, by: \.container).mapValues { entries in
      entries.map(\.mark).sorted(by: Mark.precedes)
    }
  }

  private init(
    article: Article, facts: ArticleFacts, plan: ArchivePlan, part: ArchivePlan.ArticlePart,
    source: SourceText, identifiers: ArticleIdentifiers?
  ) {
    self.article = article
    self.facts = facts
    self.plan = plan
    self.part = part
    self.source = source
    self.identifiers = identifiers
  }

  private mutating func addSections() {
    for (index, section) in facts.sections.enumerated() {
      if !part.divided.contains(index), let place = place(ofBody: section.marker) {
        var mark = Mark(
          span: Span(place.span.start, place.span.start), element: "milestone",
          identifier: identifier { $0.section(index) }, rank: 0)
        mark.add("unit", "section")
        mark.add("n", String(index + 1))
        marks.append((place.container, mark))
      }
      addSegment("marker", section.marker)
      if let heading = section.heading { addSegment("heading", heading) }
    }
    guard let dateline = article.dateline, let place = place(ofBody: dateline),
      plan.containers[place.container].form != .dateline
    else { return }
    addSegment("dateline", dateline)
  }

  private mutating func addSegment(_ type: String, _ span: Span) {
    guard let place = place(ofBody: span) else { return }
    var mark = Mark(span: place.span, element: "seg", rank: type == "marker" ? 2 : 1)
    mark.add("type", type)
    marks.append((place.container, mark))
  }

  private mutating func addFacts() {
    for quantity in facts.quantities {
      guard let place = place(ofBody: quantity.span) else { continue }
      var mark = Mark(
        quantity, at: place.span, identifier: identifier { $0.quantity(quantity) })
      if mark.element == "measure", let subject = quantity.subject {
        mark.add("commodity", XMLText.words(article.body.string(subject)))
      }
      marks.append((place.container, mark))
    }
    for date in facts.dates {
      guard let place = place(ofBody: date.span) else { continue }
      let identifier = identifier { $0.date(date) }
      marks.append((place.container, Mark(date, at: place.span, identifier: identifier)))
    }
    for term in facts.numericTerms {
      guard let place = place(ofBody: term.span) else { continue }
      let identifier = identifier { $0.numericTerm(term) }
      marks.append((place.container, Mark(term, at: place.span, identifier: identifier)))
    }
  }

  /// Every time the text names the division that the article speaks for.
  private mutating func addPlaces() {
    guard let name = facts.place, !name.isEmpty else { return }
    for span in ByteSearch.all(Array(name.utf8), in: article.body.utf8) {
      guard let place = place(ofBody: span) else { continue }
      var mark = Mark(span: place.span, element: "placeName", rank: 8)
      mark.add("key", facts.placeCode)
      marks.append((place.container, mark))
    }
  }

  /// One mark a printed name; its posts, where it has several, in one attribute.
  private mutating func addPeople() {
    var seen: Set<Span> = []
    let roles = Dictionary(grouping: facts.people, by: \.sourceSpan)
      .mapValues { $0.compactMap(\.role).joined(separator: " ") }
    let names = identifiers?.people(facts.people) ?? []
    for (index, person) in facts.people.enumerated() {
      guard let span = person.sourceSpan, let place = place(ofSource: span) else { continue }
      guard seen.insert(span).inserted else { continue }
      var mark = Mark(
        span: place.span, element: "persName",
        identifier: index < names.count ? identifier { _ in names[index] } : nil, rank: 6)
      mark.add("type", person.capacity.rawValue)
      mark.add("role", roles[span].flatMap(XMLText.words))
      marks.append((place.container, mark))
    }
    for signature in [article.author].compactMap({ $0 }) + article.reporters
    where seen.insert(signature.span).inserted {
      guard let place = place(ofSource: signature.span) else { continue }
      marks.append((place.container, Mark(span: place.span, element: "persName", rank: 6)))
    }
  }

  /// The posts and organizations printed beside the names of bylines and sign-offs.
  private mutating func addPosts() {
    let roles = ([article.author].compactMap { $0 } + article.reporters).flatMap(\.roles)
    let organizations = facts.people.compactMap(\.organization)
    guard !roles.isEmpty || !organizations.isEmpty else { return }
    for number in part.containers where plan.containers[number].namesAuthors {
      var text: [UInt8] = []
      for piece in plan.pieces[plan.containers[number].pieces] {
        text.append(contentsOf: source.utf8[piece.source.range])
      }
      add("roleName", Set(roles), in: text, number, rank: 5)
      add("orgName", Set(organizations), in: text, number, rank: 7)
    }
  }

  private mutating func add(
    _ element: String, _ names: Set<String>, in text: [UInt8], _ container: Int, rank: Int
  ) {
    for name in names.sorted() where !name.isEmpty {
      for span in ByteSearch.all(Array(name.utf8), in: text) {
        marks.append((container, Mark(span: span, element: element, rank: rank)))
      }
    }
  }

  private func place(ofBody span: Span) -> (container: Int, span: Span)? {
    let body = article.body
    guard span.start >= 0, !span.isEmpty, span.end <= body.utf8.count,
      let first = body.run(at: span.start), let last = body.run(at: span.end - 1)
    else { return nil }
    let place = place(
      first: body.runs[first].sourceStart + span.start - body.runs[first].start,
      last: body.runs[last].sourceStart + span.end - 1 - body.runs[last].start)
    return place.flatMap { $0.span.count <= span.count ? $0 : nil }
  }

  private func place(ofSource span: Span) -> (container: Int, span: Span)? {
    span.isEmpty ? nil : place(first: span.start, last: span.end - 1)
  }

  /// Nil, too, where a scalar would be cut in two.
  private func place(first: Int, last: Int) -> (container: Int, span: Span)? {
    let bytes = source.utf8
    guard first >= 0, last >= 0, max(first, last) < bytes.count,
      !UTF8Scan.isContinuation(bytes[first]),
      last + 1 == bytes.count || !UTF8Scan.isContinuation(bytes[last + 1])
    else { return nil }
    return plan.place(first: first, last: last)
  }

  /// An identifier that no other mark has; nil where it is taken.
  private mutating func identifier(_ name: (ArticleIdentifiers) -> String) -> String? {
    guard let identifiers else { return nil }
    let identifier = XMLText.name(name(identifiers))
    return used.insert(identifier).inserted ? identifier : nil
  }
}

internal import Facts
internal import Newspaper

/// Finds where the facts of one article stand in its containers (定位).
struct MarkFinder {
  private var marks: [Mark] = []
  private let article: Article
  private let facts: ArticleFacts
  private let plan: ArchivePlan
  private let part: ArchivePlan.ArticlePart
  private let source: SourceText

  /// The marks of the article that is `part` of the plan; a fact that no container holds has none.
  static func marks(
    of article: Article, _ facts: ArticleFacts, _ part: ArchivePlan.ArticlePart,
    in plan: ArchivePlan, source: SourceText
  ) -> [Mark] {
    var finder = MarkFinder(
      article: article, facts: facts, plan: plan, part: part, source: source)
    finder.addSections()
    for (index, fact) in facts.quantities.enumerated() { finder.add(.quantity, index, fact.span) }
    for (index, fact) in facts.dates.enumerated() { finder.add(.date, index, fact.span) }
    for (index, fact) in facts.numericTerms.enumerated() {
      finder.add(.numericTerm, index, fact.span)
    }
    finder.addPlaces()
    finder.addPeople()
    finder.addPosts()
    return finder.marks
  }

  private init(
    article: Article, facts: ArticleFacts, plan: ArchivePlan, part: ArchivePlan.ArticlePart,
    source: SourceText
  ) {
    self.article = article
    self.facts = facts
    self.plan = plan
    self.part = part
    self.source = source
  }

  private mutating func addSections() {
    for (index, section) in facts.sections.enumerated() {
      if !part.divided.contains(index), let place = place(ofBody: section.marker) {
        marks.append(
          Mark(
            container: place.container, span: Span(place.span.start, place.span.start),
            kind: .milestone, index: index))
      }
      add(.marker, index, section.marker)
      if let heading = section.heading { add(.heading, index, heading) }
    }
    guard let dateline = article.dateline, let place = place(ofBody: dateline),
      plan.containers[place.container].form != .dateline
    else { return }
    add(.dateline, 0, dateline)
  }

  /// Every time the text names the division that the article speaks for.
  private mutating func addPlaces() {
    guard let name = facts.place else { return }
    for span in ByteSearch.all(Array(name.utf8), in: article.body.utf8) { add(.place, 0, span) }
  }

  /// One mark a printed name, be it of several facts.
  private mutating func addPeople() {
    var seen: Set<Span> = []
    for (index, person) in facts.people.enumerated() {
      guard let span = person.sourceSpan, seen.insert(span).inserted else { continue }
      add(.person, index, ofSource: span)
    }
    for signature in signatures where seen.insert(signature.span).inserted {
      add(.signature, 0, ofSource: signature.span)
    }
  }

  private var signatures: [Signature] { [article.author].compactMap { $0 } + article.reporters }

  /// The posts and organizations printed beside the names of bylines and sign-offs.
  private mutating func addPosts() {
    let roles = Set(signatures.flatMap(\.roles))
    let organizations = Set(facts.people.compactMap(\.organization))
    guard !roles.isEmpty || !organizations.isEmpty else { return }
    for container in part.containers where plan.containers[container].namesAuthors {
      var text: [UInt8] = []
      for piece in plan.pieces[plan.containers[container].pieces] {
        text.append(contentsOf: source.utf8[piece.source.range])
      }
      for role in roles { add(.roleName, role, in: text, container) }
      for organization in organizations { add(.organization, organization, in: text, container) }
    }
  }

  private mutating func add(
    _ kind: Mark.Kind, _ name: String, in text: [UInt8], _ container: Int
  ) {
    for span in ByteSearch.all(Array(name.utf8), in: text) {
      marks.append(Mark(container: container, span: span, kind: kind, index: 0))
    }
  }

  private mutating func add(_ kind: Mark.Kind, _ index: Int, _ span: Span) {
    guard let place = place(ofBody: span) else { return }
    marks.append(Mark(container: place.container, span: place.span, kind: kind, index: index))
  }

  private mutating func add(_ kind: Mark.Kind, _ index: Int, ofSource span: Span) {
    guard !span.isEmpty, let place = place(first: span.start, last: span.end - 1) else { return }
    marks.append(Mark(container: place.container, span: place.span, kind: kind, index: index))
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

  /// Nil, too, where a scalar would be cut in two.
  private func place(first: Int, last: Int) -> (container: Int, span: Span)? {
    let bytes = source.utf8
    guard first >= 0, last >= 0, max(first, last) < bytes.count,
      !UTF8Scan.isContinuation(bytes[first]),
      last + 1 == bytes.count || !UTF8Scan.isContinuation(bytes[last + 1])
    else { return nil }
    return plan.place(first: first, last: last)
  }
}

internal import Facts
internal import Newspaper

/// The marks of one article, container by container, and the elements that they become (标注).
struct ArticleMarks {
  /// By container, then in the order in which they open.
  private var marks: [Mark]
  private let article: Article
  private let facts: ArticleFacts
  private let names: ArticleIdentifiers?
  private let people: [String]
  /// All posts of the people whose name stands at one place.
  private let posts: [Span: String]

  /// Takes the marks found in an article; `names` is nil where another article has the same.
  init(_ found: [Mark], of article: Article, _ facts: ArticleFacts, names: ArticleIdentifiers?) {
    marks = found.sorted(by: Mark.precedes)
    self.article = article
    self.facts = facts
    self.names = names
    people = names?.people(facts.people) ?? []
    posts = Dictionary(grouping: facts.people.filter { $0.sourceSpan != nil }) {
      $0.sourceSpan ?? Span(0, 0)
    }.mapValues { $0.compactMap(\.role).joined(separator: " ") }
    var used: Set<String> = []
    for index in marks.indices {
      guard let name = name(of: marks[index]) else { continue }
      marks[index].hasIdentifier = used.insert(name).inserted
    }
  }

  /// The marks of one container.
  func marks(of container: Int) -> ArraySlice<Mark> {
    marks[position(of: container)..<position(of: container + 1)]
  }

  private func position(of container: Int) -> Int {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].container < container { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The `xml:id` of a mark, its own in the document; nil where it has none.
  func identifier(of mark: Mark) -> String? { mark.hasIdentifier ? name(of: mark) : nil }

  private func name(of mark: Mark) -> String? {
    guard let names else { return nil }
    let name: String? =
      switch mark.kind {
      case .milestone: names.section(mark.index)
      case .quantity: names.quantity(facts.quantities[mark.index])
      case .date: names.date(facts.dates[mark.index])
      case .numericTerm: names.numericTerm(facts.numericTerms[mark.index])
      case .person: people[mark.index]
      case .heading, .marker, .dateline, .roleName, .signature, .organization, .place: nil
      }
    return name.map(XMLText.name)
  }

  /// The element of a mark, its identifier left out.
  func element(of mark: Mark) -> MarkElement {
    switch mark.kind {
    case .milestone:
      MarkElement("milestone", ("unit", "section"), ("n", String(mark.index + 1)))
    case .heading: MarkElement("seg", ("type", "heading"))
    case .marker: MarkElement("seg", ("type", "marker"))
    case .dateline: MarkElement("seg", ("type", "dateline"))
    case .date: MarkElement(facts.dates[mark.index])
    case .numericTerm: MarkElement(facts.numericTerms[mark.index])
    case .quantity: element(of: facts.quantities[mark.index])
    case .person: element(of: facts.people[mark.index])
    case .signature: MarkElement("persName")
    case .roleName: MarkElement("roleName")
    case .organization: MarkElement("orgName")
    case .place: MarkElement("placeName", ("key", facts.placeCode))
    }
  }

  private func element(of quantity: Quantity) -> MarkElement {
    let owner = quantity.subjectOwner.map(article.body.string) ?? ""
    return MarkElement(quantity, subject: quantity.subject.map { owner + article.body.string($0) })
  }

  private func element(of person: Person) -> MarkElement {
    let posts = person.sourceSpan.flatMap { self.posts[$0] }
    return MarkElement(
      "persName", ("type", person.capacity.rawValue), ("role", posts.flatMap(XMLText.words)))
  }
}

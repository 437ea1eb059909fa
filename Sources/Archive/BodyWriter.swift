internal import Facts
internal import Newspaper

/// Writes the `body`: articles and what stands beside them, as planned (正文).
struct BodyWriter {
  private let document: ProcessedDocument
  private let plan: ArchivePlan
  private let identifiers: ArchiveIdentifiers
  private let stream: XMLStream
  private var articleIDs: Set<String> = []
  /// Index of the article being written, -1 before the first.
  private var article = -1
  private var marks: ArticleMarks?
  /// The article's identifier, its own among the articles.
  private var articleID = ""

  static func write(
    _ document: ProcessedDocument, _ plan: ArchivePlan, _ identifiers: ArchiveIdentifiers,
    to stream: XMLStream
  ) {
    var writer = BodyWriter(document, plan, identifiers, stream)
    stream.start("body")
    stream.newline()
    for step in plan.steps { writer.write(step) }
    // TEI wants at least one element there, even for a page without a word.
    if plan.steps.isEmpty {
      stream.empty("p")
      stream.newline()
    }
    for printed in plan.finalBreaks {
      stream.write(printed)
      stream.newline()
    }
    stream.end()
    stream.newline()
  }

  private init(
    _ document: ProcessedDocument, _ plan: ArchivePlan, _ identifiers: ArchiveIdentifiers,
    _ stream: XMLStream
  ) {
    self.document = document
    self.plan = plan
    self.identifiers = identifiers
    self.stream = stream
  }

  private mutating func write(_ step: ArchivePlan.Step) {
    switch step {
    case .open(let division): open(division)
    case .close: stream.end()
    case .container(let index): write(plan.containers[index], index)
    }
    stream.newline()
  }

  private mutating func open(_ division: ArchivePlan.Division) {
    let (identifier, number) =
      if let section = division.section {
        ("\(articleID)-s\(section + 1)", section + 1)
      } else if division.type == "article" {
        openArticle()
      } else {
        (identifiers.furniture, 0)
      }
    stream.start("div", ["type": division.type, "xml:id": identifier, "n": String(number)])
  }

  private mutating func openArticle() -> (identifier: String, number: Int) {
    article += 1
    let content = document.repaired.articles[article]
    let names = ArticleIdentifiers(of: content, in: document.document, source: document.source)
    articleID = XMLText.name(names.article)
    let isNew = articleIDs.insert(articleID).inserted
    if !isNew { articleID += ".\(article + 1)" }
    let facts = article < document.facts.count ? document.facts[article] : ArticleFacts()
    let found = MarkFinder.marks(
      of: content, facts, plan.articles[article], in: plan, source: document.source)
    marks = ArticleMarks(found, of: content, facts, names: isNew ? names : nil)
    return (articleID, content.ordinal)
  }

  private func write(_ container: Container, _ index: Int) {
    let depth = start(container.form, identifiers.container(index))
    InlineWriter.write(
      index, container.article == nil ? nil : marks, of: plan, source: document.source, to: stream)
    for _ in 0..<depth { stream.end() }
  }

  /// Opens the elements of a container; how many they are.
  private func start(_ form: Container.Form, _ identifier: String) -> Int {
    switch form {
    case .head(let type): stream.start("head", ["type": type])
    case .byline: stream.start("byline")
    case .dateline: stream.start("dateline")
    case .paragraph: stream.start("p")
    case .subhead: stream.start("label", ["type": "subhead"])
    case .verse: stream.start("lg")
    case .block(let type): stream.start("ab", ["type": type])
    case .note(let type): stream.start("note", ["type": type])
    case .forme(let type): stream.start("fw", ["type": type])
    case .signed:
      stream.start("closer")
      stream.start("signed")
    case .caption:
      stream.start("figure")
      stream.start("head", ["type": "caption"])
    }
    stream.attribute("xml:id", identifier)
    return form == .signed || form == .caption ? 2 : 1
  }
}

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
  private var marks: [Int: [Mark]] = [:]
  private var hasIdentifier = false

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
    let identifier = division.identifier.map(XMLText.name)
    if division.type == "article" {
      article += 1
      hasIdentifier = identifier.map { articleIDs.insert($0).inserted } ?? false
      marks = newMarks()
    }
    stream.start(
      "div",
      [
        "type": division.type, "xml:id": hasIdentifier ? identifier : nil,
        "n": division.number.map { String($0) },
      ])
  }

  private func newMarks() -> [Int: [Mark]] {
    guard article < document.facts.count else { return [:] }
    let content = document.repaired.articles[article]
    let names = ArticleIdentifiers(of: content, in: document.document, source: document.source)
    return ArticleMarks.marks(
      of: content, document.facts[article], at: article, in: plan, source: document.source,
      identifiers: hasIdentifier ? names : nil)
  }

  private func write(_ container: Container, _ index: Int) {
    let depth = start(container.form, identifiers.container(index))
    let found = container.article == nil ? [] : marks[index] ?? []
    InlineWriter.write(container, found, of: plan, source: document.source, to: stream)
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

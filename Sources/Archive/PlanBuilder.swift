internal import Facts
internal import Newspaper

/// Lays out a document for its archive file: divisions, containers, pieces.
struct PlanBuilder {
  private var plan = ArchivePlan()
  private let document: ProcessedDocument
  private var cutter: PieceCutter

  static func plan(
    _ document: ProcessedDocument, archivePath: String
  ) throws(ArchiveError) -> ArchivePlan {
    var builder = PlanBuilder(document)
    for index in document.repaired.articles.indices {
      try builder.addArticle(index, archivePath)
    }
    try builder.addFurniture(archivePath)
    builder.plan.settle(document.repaired)
    return builder.plan
  }

  private init(_ document: ProcessedDocument) {
    self.document = document
    cutter = PieceCutter(
      source: document.source,
      cuts: document.repaired.pageBreaks + document.repaired.columnBreaks)
  }

  private mutating func addArticle(_ index: Int, _ path: String) throws(ArchiveError) {
    let article = document.repaired.articles[index]
    let facts = index < document.facts.count ? document.facts[index] : ArticleFacts()
    var layout = ArticleLayout(article, facts)
    let first = plan.containers.count
    plan.steps.append(.open(ArchivePlan.Division(type: "article")))
    for (number, block) in article.blocks.enumerated() {
      try open(number, block, &layout, index, path)
    }
    for _ in 0...layout.openCount { plan.steps.append(.close) }
    plan.articles.append(
      ArchivePlan.ArticlePart(
        containers: first..<plan.containers.count, divided: layout.divided))
  }

  /// Adds one block of an article, with the dateline that it opens with and the sections around.
  private mutating func open(
    _ number: Int, _ block: Block, _ layout: inout ArticleLayout, _ article: Int, _ path: String
  ) throws(ArchiveError) {
    for _ in 0..<layout.close(before: number) { plan.steps.append(.close) }
    var block = block
    if let dateline = layout.dateline(of: block, number) {
      try add(.dateline, dateline.head, article: article, path)
      block = dateline.rest
    }
    for section in layout.open(at: number) {
      plan.steps.append(.open(ArchivePlan.Division(type: "section", section: section)))
    }
    let form = layout.form(of: block.kind, number)
    try add(form, block, article: article, path)
  }

  private mutating func addFurniture(_ path: String) throws(ArchiveError) {
    guard !document.repaired.furniture.isEmpty else { return }
    plan.steps.append(.open(ArchivePlan.Division(type: "furniture")))
    for block in document.repaired.furniture {
      try add(ArticleLayout.furnitureForm(of: block.kind), block, article: nil, path)
    }
    plan.steps.append(.close)
  }

  /// Adds text to a new container, or to the last one where both are lines of one headline.
  private mutating func add(
    _ form: Container.Form, _ block: Block, article: Int?, _ path: String
  ) throws(ArchiveError) {
    let continues = isContinued(form, article)
    let container = continues ? plan.containers.count - 1 : plan.containers.count
    let first = plan.pieces.count
    var end = continues ? cutter.end : PieceCutter.End()
    for (index, slice) in block.slices.enumerated() {
      if block.spaced.contains(index) { plan.spaced.insert(plan.pieces.count) }
      try cutter.cut(slice, container, &end, into: &plan.pieces, path)
    }
    cutter.end = end
    if continues {
      plan.containers[container].pieces =
        plan.containers[container].pieces.lowerBound..<plan.pieces.count
    } else {
      plan.containers.append(
        Container(form: form, article: article, pieces: first..<plan.pieces.count))
      plan.steps.append(.container(container))
    }
  }

  private func isContinued(_ form: Container.Form, _ article: Int?) -> Bool {
    guard case .head = form, case .container(let index) = plan.steps.last else { return false }
    return plan.containers[index].form == form && plan.containers[index].article == article
  }
}

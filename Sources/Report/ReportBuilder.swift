internal import Datasets
package import Facts
internal import Foundation
internal import Mustache
internal import Newspaper

/// The page that people look at (报告): one file, no network, in Chinese and English.
///
/// Counts and charts are of all documents; of articles it shows at most so many, chosen by their
/// identifiers and not by chance, and says so. 大批量时只列抽样的稿件。
package final class ReportBuilder {
  private let mostArticles: Int
  private let version: String
  private var tally = Tally()
  private var counts = [Int](repeating: 0, count: Dataset.all.count)
  private var sample: [Candidate] = []
  private var articleCount = 0
  private var problems: [(severity: Int, row: RowView)] = []
  private var documents: [RowView] = []
  private var nextMention = 0

  private static let mostProblems = 500
  private static let mostDocuments = 500

  private struct Candidate {
    /// Order of the sample: a digest of the article's identifier.
    let rank: UInt64
    let number: Int
    let view: ArticleView
    let quantities: [RowView]
  }

  /// - Parameters:
  ///   - articles: How many articles are shown with their text, at most.
  ///   - version: The program's.
  package init(articles: Int, version: String) {
    mostArticles = articles
    self.version = version
  }

  package func add(_ document: ProcessedDocument) {
    tally.add(document)
    addCounts(document)
    addProblems(document)
    addDocument(document)
    addArticles(document)
  }

  private func addCounts(_ document: ProcessedDocument) {
    for (index, dataset) in Dataset.all.enumerated() {
      dataset.forEachRow(of: document) { _ in counts[index] += 1 }
    }
  }

  private func addProblems(_ document: ProcessedDocument) {
    for problem in document.allProblems {
      let (severity, rank) = Self.rank(problem.code.severity)
      problems.append(
        (
          rank,
          RowView(cells: [
            .init(severity, kind: severity), .init(problem.code.rawValue),
            .init(document.document.path),
            .init(
              problem.span.map { String(document.source.line(ofByte: $0.start)) } ?? "",
              isNumber: true), .init(problem.message),
          ])
        ))
    }
    // The worst are kept, of these the first; a night of bad files must not fill the memory.
    guard problems.count > Self.mostProblems * 2 else { return }
    problems = Self.worst(problems)
  }

  private static func rank(_ severity: Severity) -> (String, Int) {
    switch severity {
    case .error: ("error", 0)
    case .warning: ("warning", 1)
    case .info: ("info", 2)
    }
  }

  private static func worst(
    _ problems: [(severity: Int, row: RowView)]
  ) -> [(severity: Int, row: RowView)] {
    let sorted = problems.enumerated().sorted {
      ($0.element.severity, $0.offset) < ($1.element.severity, $1.offset)
    }
    return sorted.prefix(mostProblems).map(\.element)
  }

  private func addDocument(_ document: ProcessedDocument) {
    guard documents.count < Self.mostDocuments else { return }
    let quantities = document.facts.reduce(0) { $0 + $1.quantities.count }
    documents.append(
      RowView(cells: [
        .init(document.document.path),
        .init(document.document.publication ?? document.repaired.publication ?? ""),
        .init(document.document.publicationDate ?? document.repaired.publicationDate ?? ""),
        .init(document.source.encoding.rawValue),
        .init(String(document.source.lineCount), isNumber: true),
        .init(String(document.repaired.articles.count), isNumber: true),
        .init(String(quantities), isNumber: true),
        .init(String(document.allProblems.count), isNumber: true),
      ]))
  }

  private func addArticles(_ document: ProcessedDocument) {
    let ranks = document.repaired.articles.map { article in
      Self.digest(
        ArticleIdentifiers(of: article, in: document.document, source: document.source).article)
    }
    articleCount += ranks.count
    // What the last one of a full sample outranks could not come in.
    let limit = sample.count < mostArticles ? UInt64.max : sample.last?.rank ?? 0
    let wanted = Set(ranks.indices.filter { ranks[$0] < limit })
    guard !wanted.isEmpty, mostArticles > 0 else { return }
    let rows = DocumentRows(document, articles: wanted)
    for index in ranks.indices where wanted.contains(index) {
      add(document, index, rank: ranks[index], rows)
    }
  }

  private func add(
    _ document: ProcessedDocument, _ index: Int, rank: UInt64, _ rows: DocumentRows
  ) {
    let article = document.repaired.articles[index]
    let mentions = Mention.all(of: document.facts[index], article, rows, index: index)
    let number = articleCount - document.repaired.articles.count + index
    let reader = ArticleReader(
      document: document, article: article, mentions: mentions, firstID: nextMention)
    let view = reader.view(id: "a\(number + 1)")
    let place = sample.firstIndex { $0.rank > rank } ?? sample.count
    sample.insert(
      Candidate(
        rank: rank, number: number, view: view,
        quantities: quantities(of: mentions, title: view.title ?? "")), at: place)
    if sample.count > mostArticles { sample.removeLast() }
    nextMention += mentions.count
  }

  /// The rows of the table of quantities, each leading to its place in the text.
  private func quantities(of mentions: [Mention], title: String) -> [RowView] {
    mentions.enumerated().filter { $0.element.kind == "quantity" }.map { index, mention in
      let cells = zip(mention.dataset.columns, mention.row).filter(\.0.isListed)
      // The words as printed, which every row has, lead to their place in the text.
      let link = cells.firstIndex { $0.0.isRequired }
      return RowView(
        cells: cells.enumerated().map { place, entry in
          RowView.Cell(
            entry.1.shown ?? "", isNumber: entry.0.type == .decimal,
            target: place == link ? "m\(nextMention + index)" : nil)
        } + [.init(title)])
    }
  }

  /// FNV-1a: spreads identifiers evenly, the same on every machine.
  private static func digest(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

/// The finished page.
extension ReportBuilder {
  /// The page as HTML; throws where a template is missing or wrong.
  package func html() throws -> String {
    let library = try MustacheLibrary(
      templates: Dictionary(
        uniqueKeysWithValues: ["report", "chart", "table", "article"].map { name in
          (name, try MustacheTemplate(string: Self.resource("\(name).mustache")))
        }))
    guard let page = library.render(try view(), withTemplate: "report") else {
      throw ReportFailure(description: "the template of the report is missing")
    }
    return page
  }

  private func view() throws -> ReportView {
    let shown = sample.sorted { $0.number < $1.number }
    let worst = Self.worst(problems)
    return ReportView(
      version: version, style: try Self.resource("style.css"),
      script: try Self.resource("script.js"),
      counts: zip(Dataset.all, counts).map {
        .init(name: Words($0.title), count: Digits.grouped(String($1)))
      },
      problemCharts: [tally.problemChart],
      problems: TableView(
        id: "problem-table",
        headings: [
          Words("程度", "Severity"), Words("种类", "Code"), Words("文件", "File"), Words("行", "Line"),
          Words("说明", "Message"),
        ], rows: worst.map(\.row), all: total(tally.problems.values.reduce(0, +), worst.count)),
      hasProblems: !worst.isEmpty, charts: tally.charts, documents: documentTable,
      quantities: quantityTable(shown.flatMap(\.quantities)), articles: shown.map(\.view),
      sample: articleCount > shown.count ? .init(shown: shown.count, all: articleCount) : nil)
  }

  private var documentTable: TableView {
    TableView(
      id: "document-table",
      headings: [
        Words("文件", "File"), Words("报纸", "Paper"), Words("日期", "Date"), Words("编码", "Encoding"),
        Words("行数", "Lines"), Words("稿件", "Articles"), Words("数量", "Quantities"),
        Words("问题", "Problems"),
      ], rows: documents, all: total(counts.first ?? 0, documents.count))
  }

  private func quantityTable(_ rows: [RowView]) -> TableView {
    let columns = Dataset.quantities.columns.filter(\.isListed).map { Words($0.heading) }
    let index = Dataset.all.firstIndex { $0.name == Dataset.quantities.name } ?? 0
    return TableView(
      id: "quantity-table", headings: columns + [Words("稿件", "Article")], rows: rows,
      all: total(counts[index], rows.count))
  }

  /// The number of all rows, where not all of them are shown.
  private func total(_ all: Int, _ shown: Int) -> Int? { all > shown ? all : nil }

  private static func resource(_ name: String) throws -> String {
    let path = (Bundle.module.resourcePath ?? ".") + "/Templates/\(name)"
    return try String(contentsOf: URL(filePath: path), encoding: .utf8)
  }
}

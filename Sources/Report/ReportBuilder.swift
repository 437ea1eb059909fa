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
  private var shown: [Shown] = []
  private var articleCount = 0
  private var problems: [(severity: Int, row: RowView)] = []
  private var documents: [RowView] = []
  private var nextMention = 0

  private static let mostProblems = 500
  private static let mostDocuments = 500

  /// An article that may be shown.
  private struct Candidate {
    /// Order of the sample: a digest of the article's identifier.
    let rank: UInt64
    /// The place among all articles.
    let number: Int
    let document: String
    let index: Int
  }

  /// An article as it is shown.
  private struct Shown {
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

  /// Counts a document; all of them come before the first article is shown.
  package func add(_ entry: ReportEntry) {
    tally.add(entry.tally)
    for (index, count) in entry.counts.enumerated() { counts[index] += count }
    if documents.count < Self.mostDocuments { documents.append(entry.row) }
    problems += entry.problemRows
    // The worst are kept, of these the first; a night of bad files must not fill the memory.
    if problems.count > Self.mostProblems * 2 { problems = Self.worst(problems) }
    for (index, identifier) in entry.articles.enumerated() {
      offer(
        Candidate(
          rank: Self.digest(identifier), number: articleCount + index,
          document: entry.documentID, index: index))
    }
    articleCount += entry.articles.count
  }

  private func offer(_ candidate: Candidate) {
    // What the last one of a full sample outranks cannot come in.
    if sample.count >= mostArticles {
      guard let last = sample.last, candidate.rank < last.rank else { return }
      sample.removeLast()
    }
    let place = sample.firstIndex { $0.rank > candidate.rank } ?? sample.count
    sample.insert(candidate, at: place)
  }

  private static func worst(
    _ problems: [(severity: Int, row: RowView)]
  ) -> [(severity: Int, row: RowView)] {
    let sorted = problems.enumerated().sorted {
      ($0.element.severity, $0.offset) < ($1.element.severity, $1.offset)
    }
    return sorted.prefix(mostProblems).map(\.element)
  }

  /// The identifiers of the documents whose articles are to be shown, in the order of the page.
  package var wantedDocuments: [String] {
    var wanted: [String] = []
    for candidate in inOrder where wanted.last != candidate.document {
      wanted.append(candidate.document)
    }
    return wanted
  }

  private var inOrder: [Candidate] { sample.sorted { $0.number < $1.number } }

  /// Shows the articles of a document that are in the sample.
  package func show(_ document: ProcessedDocument) {
    let wanted = inOrder.filter { $0.document == document.document.id }
    let rows = DocumentRows(document, articles: Set(wanted.map(\.index)))
    for candidate in wanted { show(document, candidate, rows) }
  }

  private func show(_ document: ProcessedDocument, _ candidate: Candidate, _ rows: DocumentRows) {
    let index = candidate.index
    let article = document.repaired.articles[index]
    let mentions = Mention.all(of: document.facts[index], article, rows, index: index)
    let reader = ArticleReader(
      document: document, article: article, mentions: mentions, firstID: nextMention)
    let view = reader.view(id: "a\(candidate.number + 1)")
    shown.append(
      Shown(view: view, quantities: quantities(of: mentions, title: view.title ?? "")))
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

  /// The folder of the templates.
  package static var resources: String { (Bundle.module.resourcePath ?? ".") + "/Templates" }

  private static func resource(_ name: String) throws -> String {
    try String(contentsOf: URL(filePath: "\(resources)/\(name)"), encoding: .utf8)
  }
}

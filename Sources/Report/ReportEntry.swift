internal import Datasets
package import Facts
internal import Newspaper

/// What the report says of one document, wherever it stands among others (报告条目).
///
/// Small enough to keep for all documents; articles themselves are read again when they are shown.
package struct ReportEntry: Sendable, Codable {
  struct ProblemLine: Sendable, Codable {
    let code: ProblemCode
    let line: Int?
    let message: String
  }

  let documentID: String
  let path: String
  /// Rows by dataset, in the order of ``Dataset/all``.
  let counts: [Int]
  let tally: Tally
  let publication: String
  let publicationDate: String
  let encoding: String
  let lines: Int
  let quantities: Int
  let problems: [ProblemLine]
  /// The identifiers of the articles, in order.
  let articles: [String]

  /// Takes what the report says of a document; `counts` are its rows by dataset.
  package init(_ document: ProcessedDocument, counts: [Int]) {
    documentID = document.document.id
    path = document.document.path
    self.counts = counts
    tally = Tally(document)
    publication = document.document.publication ?? document.repaired.publication ?? ""
    publicationDate = document.document.publicationDate ?? document.repaired.publicationDate ?? ""
    encoding = document.source.encoding.rawValue
    lines = document.source.lineCount
    quantities = document.facts.reduce(0) { $0 + $1.quantities.count }
    problems = document.allProblems.map { problem in
      ProblemLine(
        code: problem.code, line: problem.span.map { document.source.line(ofByte: $0.start) },
        message: problem.message)
    }
    articles = document.repaired.articles.map { article in
      ArticleIdentifiers(of: article, in: document.document, source: document.source).article
    }
  }

  /// The row of the table of documents.
  var row: RowView {
    let numbers = [lines, articles.count, quantities, problems.count]
    return RowView(
      cells: [path, publication, publicationDate, encoding].map { .init($0) }
        + numbers.map { .init(String($0), isNumber: true) })
  }

  /// The rows of the table of problems, each with its rank: the worst have 0.
  var problemRows: [(severity: Int, row: RowView)] {
    problems.map { problem in
      let (severity, rank) = Self.rank(problem.code.severity)
      let cells: [RowView.Cell] = [
        .init(severity, kind: severity), .init(problem.code.rawValue), .init(path),
        .init(problem.line.map(String.init) ?? "", isNumber: true), .init(problem.message),
      ]
      return (rank, RowView(cells: cells))
    }
  }

  private static func rank(_ severity: Severity) -> (String, Int) {
    switch severity {
    case .error: ("error", 0)
    case .warning: ("warning", 1)
    case .info: ("info", 2)
    }
  }
}

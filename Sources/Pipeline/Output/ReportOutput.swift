internal import Facts
internal import Newspaper
internal import Report

/// `report.html`: the page that people look at.
final class ReportOutput: DocumentOutput {
  static let fileName = "report.html"

  private let builder: ReportBuilder
  private let path: String

  init(in folder: String, articles: Int) {
    builder = ReportBuilder(articles: articles, version: Version.current)
    path = "\(folder)/\(Self.fileName)"
  }

  func write(_ result: DocumentResult) { builder.add(result.head.reportEntry) }

  var wantedDocuments: [String] { builder.wantedDocuments }

  func show(_ document: ProcessedDocument) { builder.show(document) }

  func finish() throws -> [Problem] {
    try WholeFile.write(Array(try builder.html().utf8), to: path)
    return []
  }
}

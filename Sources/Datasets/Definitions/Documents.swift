package import Facts
package import Newspaper

extension Dataset {
  /// One row an input file, whatever came of it.
  package static let documents = Dataset(
    "documents", title: Bilingual("Documents", "文件"),
    description: Bilingual("One row an input file.", "每个输入文件一行。"),
    primaryKey: "document_id", fields: documentFields
  ) { document, visit in visit(document) }

  private static let documentFields: [Field<ProcessedDocument>] = [
    Field(
      required: "document_id", .text, "Identifier, from path and content.",
      "文件标识，由路径与内容得出。"
    ) { .text($0.document.id) },
    Field(
      required: "source_path", .text, "Path of the input file.", "来源文件，输入文件的路径。"
    ) { .text($0.document.path) },
    Field("sha256", .text, "SHA-256 of the file's bytes, hexadecimal.", "SHA-256 摘要，十六进制。") {
      .text(orNull: $0.document.sha256)
    }.matching("^[0-9a-f]{64}$"),
    Field("bytes", .integer, "Size of the file.", "文件大小。", unit: "bytes") {
      .integer($0.document.byteCount)
    }.atLeast(0),
    Field(
      "encoding", .text, "Encoding the file was read in; empty where it was not read.",
      "编码，读取时采用；未读取则为空。", allowed: TextEncoding.allCases.map(\.rawValue)
    ) { $0.wasRead ? .text($0.source.encoding.rawValue) : .null }.grouping(),
    Field(
      "publication", .text, "The paper, from configuration or the page.", "报纸名称，取自配置或版面。"
    ) { .text(orNull: $0.document.publication ?? $0.repaired.publication) }.grouping(),
    Field(
      "publication_date", .date, "Day of issue, from configuration or the page.",
      "出版日期，取自配置或版面。"
    ) { .text(orNull: $0.document.publicationDate ?? $0.repaired.publicationDate) },
    Field("lines", .integer, "Lines of the source text.", "原文行数。", unit: "lines") {
      $0.wasRead ? .integer($0.source.lineCount) : .null
    }.atLeast(0),
    Field(required: "articles", .integer, "Articles found.", "稿件数，已识别。") {
      .integer($0.repaired.articles.count)
    }.atLeast(0),
    Field(required: "quantities", .integer, "Quantities found.", "数量条数，已识别。") {
      .integer($0.facts.reduce(0) { $0 + $1.quantities.count })
    }.atLeast(0),
    Field(
      required: "status", .text,
      "`error`: something is missing from the datasets; `warning`: look at `problems`; `ok`.",
      "状态，error：有内容缺失；warning：请看 problems；ok：正常。", allowed: ["ok", "warning", "error"]
    ) { .text($0.status) },
  ]
}

extension ProcessedDocument {
  /// Every problem of the document, in the order of the stages that met them.
  package var allProblems: [Problem] {
    problems + repaired.problems + facts.flatMap(\.problems)
  }

  /// Whether there was a text at all: no error came before it.
  var wasRead: Bool { !problems.contains { $0.code.severity == .error } }

  fileprivate var status: String {
    let severities = allProblems.map(\.code.severity)
    if severities.contains(.error) { return "error" }
    return severities.contains(.warning) ? "warning" : "ok"
  }
}

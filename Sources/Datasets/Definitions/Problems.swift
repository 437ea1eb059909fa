internal import Facts
internal import Newspaper

extension Dataset {
  /// One row whatever could not be read, decided or kept.
  package static let problems = Dataset(
    "problems", title: Bilingual("Problems", "问题"),
    description: Bilingual(
      "One row whatever could not be read, decided or kept.", "每个读不出、定不了或留不住之处一行。"),
    primaryKey: "problem_id",
    foreignKeys: [
      ForeignKey(column: "document_id", dataset: "documents", target: "document_id")
    ],
    fields: problemFields
  ) { document, visit in
    for (index, problem) in document.allProblems.enumerated() {
      visit(ProblemRecord(document: document, problem: problem, ordinal: index + 1))
    }
  }

  private static let problemFields: [Field<ProblemRecord>] = [
    Field(required: "problem_id", .text, "Identifier.", "问题标识。") {
      .text("\($0.document.document.id)-x\($0.ordinal)")
    },
    Field(required: "document_id", .text, "The file concerned.", "所涉文件。") {
      .text($0.document.document.id)
    },
    Field(required: "source_path", .text, "Path of the input file.", "来源文件，输入文件的路径。") {
      .text($0.document.document.path)
    },
    Field(
      required: "severity", .text, "`error`: something is missing; `warning`: look; `info`.",
      "严重程度，error：有缺失；warning：请查看；info：提示。", allowed: ["error", "warning", "info"]
    ) { .text($0.problem.code.severity.rawValue) },
    Field(
      required: "code", .text, "What kind of problem.", "问题种类。",
      allowed: ProblemCode.allCases.map(\.rawValue)
    ) { .text($0.problem.code.rawValue) }.grouping(),
    Field(required: "message", .text, "What is wrong and what to do.", "说明，何处有误、如何处理。") {
      .text($0.problem.message)
    },
    Field("line", .integer, "Line of the source, counted from 1.", "原文行号（从 1 起）。", unit: "lines") {
      .integer(orNull: $0.place?.lineStart)
    }.atLeast(1),
    .start(\.place), .end(\.place),
  ]
}

private struct ProblemRecord: Sendable {
  let document: ProcessedDocument
  let problem: Problem
  let ordinal: Int
  let place: SourcePlace?

  init(document: ProcessedDocument, problem: Problem, ordinal: Int) {
    self.document = document
    self.problem = problem
    self.ordinal = ordinal
    place = problem.span.map { SourcePlace($0, in: document.source) }
  }
}

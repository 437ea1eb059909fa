internal import Facts
internal import Newspaper

/// The columns that facts of every family have in common.
extension Field {
  static func articleID<Fact>() -> Field where Record == FactRecord<Fact> {
    Field(required: "article_id", .text, "The article it stands in.", "所在稿件。") {
      .text($0.article.id)
    }
  }

  static func raw<Fact>(_ span: @escaping @Sendable (Fact) -> Span) -> Field
  where Record == FactRecord<Fact> {
    Field(required: "raw", .text, "As printed, without line breaks.", "原文，照录，不含换行。") {
      $0.article.cell(span($0.fact))
    }
  }

  static func sentence<Fact>(
    _ sentence: @escaping @Sendable (Fact) -> Span, around span: @escaping @Sendable (Fact) -> Span
  ) -> Field where Record == FactRecord<Fact> {
    Field(
      required: "sentence", .text,
      "The sentence it stands in; of one over 1000 characters, what is around it.",
      "所在句子；超过千字的句子只取前后文。"
    ) { $0.article.cell(sentence: sentence($0.fact), around: span($0.fact)) }.searched()
  }

  static func sourcePath<Fact>() -> Field where Record == FactRecord<Fact> {
    Field(required: "source_path", .text, "Path of the input file.", "来源文件，输入文件的路径。") {
      .text($0.article.document.document.path)
    }
  }
}

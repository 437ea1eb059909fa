internal import Facts
internal import Newspaper

extension Dataset {
  /// One row a numeric slogan or abbreviation: “三个最大”, “六抓一控”.
  package static let numericTerms = Dataset(
    "numeric_terms", title: Bilingual("Numeric terms", "数字缩略语"),
    description: Bilingual(
      "One row a numeric slogan or abbreviation; counted words, never quantities.",
      "每个数字缩略语一行；不是数量。"),
    primaryKey: "term_id",
    foreignKeys: [ForeignKey(column: "article_id", dataset: "articles", target: "article_id")],
    fields: termFields
  ) { document, visit in
    ArticleRecord.forEach(of: document) { article in
      for term in article.facts.numericTerms {
        let id = article.identifiers.numericTerm(term)
        visit(FactRecord(term, at: term.span, id: id, in: article))
      }
    }
  }

  private static let termFields: [Field<FactRecord<NumericTerm>>] = [
    Field(required: "term_id", .text, "Identifier.", "缩略语标识。") { .text($0.id) },
    Field(required: "article_id", .text, "The article it stands in.", "所在稿件。") {
      .text($0.article.id)
    },
    Field(required: "raw", .text, "As printed, without line breaks.", "原文，照录，不含换行。") {
      $0.article.cell($0.fact.span)
    },
    Field("numbers", .text, "The numbers in it, joined by ；: 6；1.", "数字，其中的，以；相连。") {
      .text(orNull: $0.fact.numbers.map(String.init).joined(separator: "；"))
    },
    Field(
      required: "form", .text,
      "`counted` (三个最大), `abbreviation` (六抓一控) or `programme` (十大专项行动).",
      "形式，计数（三个最大）、缩略（六抓一控）或名目（十大专项行动）。",
      allowed: NumericTerm.Form.allCases.map(\.rawValue)
    ) { .text($0.fact.form.rawValue) }.grouping(),
    Field(
      required: "sentence", .text,
      "The sentence it stands in; of one over 1000 characters, what is around it.",
      "所在句子；超过千字的句子只取前后文。"
    ) {
      $0.article.cell(sentence: $0.fact.sentence, around: $0.fact.span)
    }.searched(),
    Field(required: "source_path", .text, "Path of the input file.", "来源文件，输入文件的路径。") {
      .text($0.article.document.document.path)
    },
    .lineStart(\.place), .lineEnd(\.place), .start(\.place), .end(\.place),
  ]
}

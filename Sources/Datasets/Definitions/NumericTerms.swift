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
    .articleID(),
    .raw(\.span),
    Field("numbers", .text, "The numbers in it, joined by ；: 6；1.", "数字，其中的，以；相连。") {
      .text(orNull: $0.fact.numbers.map(String.init).joined(separator: "；"))
    },
    Field(
      required: "form", .text,
      "`counted` (三个最大), `abbreviation` (六抓一控) or `programme` (十大专项行动).",
      "形式，计数（三个最大）、缩略（六抓一控）或名目（十大专项行动）。",
      allowed: NumericTerm.Form.allCases.map(\.rawValue)
    ) { .text($0.fact.form.rawValue) }.grouping(),
    .sentence(\.sentence, around: \.span),
    .sourcePath(),
    .lineStart(\.place), .lineEnd(\.place), .start(\.place), .end(\.place),
  ]
}

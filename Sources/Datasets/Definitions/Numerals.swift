internal import Facts
internal import Newspaper

extension Dataset {
  /// One row a numeral, measured or not: given by the stream on request, written by no run.
  package static let numerals = Dataset(
    "numerals", title: Bilingual("Numerals", "数词"),
    description: Bilingual(
      "One row a numeral, measured or not; only in the stream, on request.",
      "每个数词一行，不论是否计量；仅在流式输出中按要求给出。"),
    primaryKey: "numeral_id",
    foreignKeys: [ForeignKey(column: "article_id", dataset: "articles", target: "article_id")],
    fields: numeralFields
  ) { document, visit in
    ArticleRecord.forEach(of: document) { article in
      for numeral in article.facts.numerals {
        let id = article.identifiers.numeral(numeral)
        visit(FactRecord(numeral, at: numeral.span, id: id, in: article))
      }
    }
  }

  private static let numeralFields: [Field<FactRecord<WrittenNumeral>>] = [
    Field(required: "numeral_id", .text, "Identifier.", "数词标识。") { .text($0.id) },
    .articleID(),
    .raw(\.span),
    Field("value", .decimal, "Its value, exact.", "数值，精确。") { .decimal($0.fact.value) },
    Field("value_max", .decimal, "Upper end of a range.", "区间上限。") {
      $0.fact.valueMax.map { .decimal($0) } ?? .null
    },
    Field(
      required: "kind", .text, "What it is.", "类别。",
      allowed: WrittenNumeral.Kind.allCases.map(\.rawValue)
    ) { .text($0.fact.kind.rawValue) },
    .start(\.place), .end(\.place),
  ]
}

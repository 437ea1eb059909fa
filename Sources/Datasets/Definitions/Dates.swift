internal import Facts
internal import Newspaper

extension Dataset {
  /// One row a time expression.
  package static let dates = Dataset(
    "dates", title: Bilingual("Dates", "时间"),
    description: Bilingual("One row a time expression.", "每个时间表达一行。"),
    primaryKey: "date_id",
    foreignKeys: [ForeignKey(column: "article_id", dataset: "articles", target: "article_id")],
    fields: dateFields
  ) { document, visit in
    ArticleRecord.forEach(of: document) { article in
      for date in article.facts.dates {
        let id = article.identifiers.date(date)
        visit(FactRecord(date, at: date.span, id: id, in: article))
      }
    }
  }

  private static let dateFields: [Field<FactRecord<TimeExpression>>] = [
    Field(required: "date_id", .text, "Identifier.", "时间标识。") { .text($0.id) },
    .articleID(),
    .raw(\.span),
    Field(
      required: "kind", .text, "A point, a period, a plan (“十四五”), an anniversary or a duration.",
      "类别，时点、时段、规划（“十四五”）、周年或时长。",
      allowed: TimeExpression.Kind.allCases.map(\.rawValue)
    ) { .text($0.fact.kind.rawValue) }.grouping(),
    Field("start_date", .date, "First day; empty where it is not settled.", "首日；不能确定则为空。") {
      .text(orNull: $0.fact.startDate)
    },
    Field("end_date", .date, "Last day, inclusive.", "末日（含）。") {
      .text(orNull: $0.fact.endDate)
    },
    Field(
      "granularity", .text, "How fine it is said.", "精度。",
      allowed: TimeExpression.Granularity.allCases.map(\.rawValue)
    ) { .text(orNull: $0.fact.granularity?.rawValue) },
    .sentence(\.sentence, around: \.span),
    .sourcePath(),
    .lineStart(\.place), .lineEnd(\.place), .start(\.place), .end(\.place),
  ]
}

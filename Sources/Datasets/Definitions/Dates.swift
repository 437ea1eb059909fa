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
    Field(required: "article_id", .text, "The article it stands in.", "所在稿件。") {
      .text($0.article.id)
    },
    Field(required: "raw", .text, "As printed, without line breaks.", "原文，照录，不含换行。") {
      $0.article.cell($0.fact.span)
    },
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

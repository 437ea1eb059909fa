internal import Facts
internal import Newspaper
internal import Numerals

extension Dataset {
  /// One row a measured or counted value: the main dataset.
  package static let quantities = Dataset(
    "quantities", title: Bilingual("Quantities", "数量"),
    description: Bilingual(
      "One row a measured or counted value.", "每个计量或计数的数值一行。"),
    primaryKey: "quantity_id",
    foreignKeys: [
      ForeignKey(column: "article_id", dataset: "articles", target: "article_id"),
      ForeignKey(column: "document_id", dataset: "documents", target: "document_id"),
      ForeignKey(column: "section_id", dataset: "sections", target: "section_id"),
    ],
    fields: identityFields + valueFields + meaningFields + originFields
  ) { document, visit in
    ArticleRecord.forEach(of: document) { article in
      for quantity in article.facts.quantities {
        let id = article.identifiers.quantity(quantity)
        visit(FactRecord(quantity, at: quantity.span, id: id, in: article))
      }
    }
  }

  private static let identityFields: [Field<FactRecord<Quantity>>] = [
    Field(required: "quantity_id", .text, "Identifier.", "数量标识。") { .text($0.id) },
    .articleID(),
    Field(required: "document_id", .text, "The file it stands in.", "所在文件。") {
      .text($0.article.document.document.id)
    },
    Field("section_id", .text, "The numbered point it stands in.", "所在条目。") {
      record in .text(orNull: record.fact.section.map { record.article.identifiers.section($0) })
    },
    Field("place", .text, "The administrative division it speaks for.", "行政区划，所述。") {
      .text(orNull: $0.fact.place)
    }.listed().grouping(),
    Field("subject", .text, "The thing measured, in the text's words.", "对象，用原文的话。") {
      $0.article.cell(subjectOf: $0.fact)
    }.listed(),
    Field("action", .text, "The verb that governs it.", "动作，支配它的动词。") {
      $0.article.cell($0.fact.action)
    }.listed(),
    Field(
      required: "raw", .text, "Numeral and unit as printed, without line breaks.",
      "原文，数词与单位，照录，不含换行。"
    ) { $0.article.cell($0.fact.span) }.listed(),
  ]

  private static let valueFields: [Field<FactRecord<Quantity>>] = [
    Field(
      required: "comparator", .text, "How the value bounds: 以上 ge, 超 gt, 以下 le, 不足 lt, 约 approx.",
      "比较：以上 ge，超 gt，以下 le，不足 lt，约 approx。", allowed: Comparator.allCases.map(\.rawValue)
    ) { .text($0.fact.comparator.rawValue) },
    Field(
      "value", .decimal, "The value for the unit as named, multipliers folded in.",
      "数值，按所记单位，万、亿已计入。"
    ) { .decimal(orNull: $0.fact.value) }.listed().measured(in: "unit"),
    Field("value_max", .decimal, "Upper end of a range.", "数值上限，区间的。") {
      .decimal(orNull: $0.fact.valueMax)
    }.measured(in: "unit"),
    Field(
      "ratio_terms", .text, "Terms of a ratio of three and more: 11.8:48.3:39.9.",
      "比例各项，三项以上之比。"
    ) { .text(orNull: $0.fact.ratioTerms.map(\.decimal).joined(separator: ":")) },
    Field("unit", .text, "Unit as printed, without multiplier.", "单位，照录，不含万、亿。") {
      .text(orNull: $0.fact.unit)
    }.listed(),
    Field(
      required: "quantity_kind", .text, "What is measured; a rate is two kinds joined by a slash.",
      "量类；比率为两类以斜线相连。"
    ) { .text($0.fact.kind) }.grouping(),
    Field("base_value", .decimal, "The value in the base unit.", "基准值，换算为基准单位。") {
      .decimal(orNull: $0.fact.baseValue)
    }.listed().measured(in: "base_unit"),
    Field("base_value_max", .decimal, "Upper end in the base unit.", "基准值上限，区间的。") {
      .decimal(orNull: $0.fact.baseValueMax)
    }.measured(in: "base_unit"),
    Field(
      required: "base_unit", .text, "Base unit: ISO 4217 for money, else UCUM.",
      "基准单位：货币用 ISO 4217，其余用 UCUM。"
    ) { .text($0.fact.baseUnit) }.listed(),
  ]

  private static let meaningFields: [Field<FactRecord<Quantity>>] = [
    Field(
      "change", .text, "Whether it grew or shrank.", "增减。", allowed: Change.allCases.map(\.rawValue)
    ) { .text(orNull: $0.fact.change?.rawValue) },
    Field(
      "status", .text, "Promised, under way or done.", "进度，计划、进行或完成。",
      allowed: Status.allCases.map(\.rawValue)
    ) { .text(orNull: $0.fact.status?.rawValue) }.listed().grouping(),
    Field("period", .text, "Time it holds for, ISO 8601 / EDTF.", "所属时期，ISO 8601 / EDTF。") {
      .text(orNull: $0.fact.period)
    }.listed(),
    Field("sector", .text, "Policy area.", "领域。") { .text(orNull: $0.fact.sector) }.listed()
      .grouping(),
    Field("group_id", .text, "Shared by quantities that belong together.", "组标识，同组数量共用。") {
      record in .text(orNull: record.fact.group.map { "\(record.article.id)-g\($0)" })
    },
    Field(
      "group_role", .text, "How it belongs to its group.", "组内角色。",
      allowed: GroupRole.allCases.map(\.rawValue)
    ) { .text(orNull: $0.fact.groupRole?.rawValue) },
  ]

  private static let originFields: [Field<FactRecord<Quantity>>] = [
    .sentence(\.sentence, around: \.span),
    Field(required: "rule", .text, "The rule that found it.", "规则，找到它的。") {
      .text($0.fact.rule)
    },
    .sourcePath(),
    .lineStart(\.place), .lineEnd(\.place), .start(\.place), .end(\.place),
  ]
}

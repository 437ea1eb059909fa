internal import Facts
internal import Newspaper
internal import Numerals

extension Dataset {
  /// One row an observation of an indicator: the panel an analyst pivots at once.
  package static let indicators = Dataset(
    "indicators", title: Bilingual("Indicators", "指标"),
    description: Bilingual(
      "One row an observation of an indicator of the official statistics: its level, its growth or both, for a place and a period. "
        + "Joined of quantities; the names come from an open list (data/indicators).",
      "每个统计指标的一次观测一行：某地某时期的水平值、增长或二者。由数量合并而成；指标名取自开放词表（data/indicators）。"),
    primaryKey: "indicator_id",
    foreignKeys: [
      ForeignKey(column: "article_id", dataset: "articles", target: "article_id"),
      ForeignKey(column: "document_id", dataset: "documents", target: "document_id"),
      ForeignKey(column: "level_id", dataset: "quantities", target: "quantity_id"),
      ForeignKey(column: "growth_id", dataset: "quantities", target: "quantity_id"),
    ],
    fields: observedFields + levelFields + growthFields
  ) { document, visit in
    ArticleRecord.forEach(of: document) { article in
      for indicator in article.facts.indicators {
        if let record = IndicatorRecord(indicator, in: article) { visit(record) }
      }
    }
  }

  private static let observedFields: [Field<IndicatorRecord>] = [
    Field(required: "indicator_id", .text, "Identifier.", "观测标识。") { .text($0.id) },
    Field(required: "article_id", .text, "The article it stands in.", "所在稿件。") {
      .text($0.article.id)
    },
    Field(required: "document_id", .text, "The file it stands in.", "所在文件。") {
      .text($0.article.document.document.id)
    },
    Field("place", .text, "The administrative division it speaks for.", "行政区划，所述。") {
      .text(orNull: $0.fact.place)
    },
    Field("place_code", .text, "Its GB/T 2260 code.", "行政区划代码，GB/T 2260。") {
      .text(orNull: $0.fact.placeCode)
    },
    Field("period", .text, "Time it holds for, ISO 8601 / EDTF.", "所属时期，ISO 8601 / EDTF。") {
      .text(orNull: $0.fact.period)
    },
    Field(
      required: "indicator", .text, "Its name in the list: 地区生产总值 for GDP, 生产总值.",
      "指标，词表中的名称：GDP、生产总值均记为地区生产总值。"
    ) { .text($0.fact.name) },
    Field(
      "status", .text, "Promised, under way or done.", "进度，计划、进行或完成。",
      allowed: Status.allCases.map(\.rawValue)
    ) { .text(orNull: $0.fact.status?.rawValue) },
  ]

  private static let levelFields: [Field<IndicatorRecord>] = [
    Field(
      "comparator", .text, "How the value bounds: 以上 ge, 超 gt, 以下 le, 不足 lt, 约 approx.",
      "比较：以上 ge，超 gt，以下 le，不足 lt，约 approx。", allowed: Comparator.allCases.map(\.rawValue)
    ) { .text(orNull: $0.level?.comparator.rawValue) },
    Field("value", .decimal, "Its level, for the unit as named.", "水平值，按所记单位。") {
      .decimal(orNull: $0.level?.value)
    },
    Field("value_max", .decimal, "Upper end of a range.", "水平值上限，区间的。") {
      .decimal(orNull: $0.level?.valueMax)
    },
    Field("unit", .text, "Unit of the level, as printed.", "单位，水平值的，照录。") {
      .text(orNull: $0.level?.unit ?? "")
    },
    Field("base_value", .decimal, "The level in the base unit.", "基准值，换算为基准单位。") {
      .decimal(orNull: $0.level?.baseValue)
    },
    Field(
      "base_unit", .text, "Base unit: ISO 4217 for money, else UCUM.", "基准单位：货币用 ISO 4217，其余用 UCUM。"
    ) {
      .text(orNull: $0.level?.baseUnit ?? "")
    },
  ]

  private static let growthFields: [Field<IndicatorRecord>] = [
    Field("growth", .decimal, "Its change, negative where it shrank.", "增长，下降为负。") {
      .decimal(orNull: $0.fact.growth?.value)
    },
    Field(
      "growth_unit", .text, "`%`, or `pp` for percentage points.", "增长单位，% 或百分点 pp。",
      allowed: ["%", "pp"]
    ) { .text(orNull: $0.growth?.baseUnit ?? "") },
    Field("level_id", .text, "The quantity that states the level.", "水平值所在数量。") {
      record in
      .text(orNull: record.level.map(record.article.identifiers.quantity))
    },
    Field("growth_id", .text, "The quantity that states the growth.", "增长所在数量。") {
      record in
      .text(orNull: record.growth.map(record.article.identifiers.quantity))
    },
  ]
}

/// An observation with the quantities it was joined of.
private struct IndicatorRecord {
  let article: ArticleRecord
  let fact: Indicator
  let level: Quantity?
  let growth: Quantity?
  let id: String

  /// Nil where it points at no quantity of its article.
  init?(_ fact: Indicator, in article: ArticleRecord) {
    self.article = article
    self.fact = fact
    let quantities = article.facts.quantities
    let find = { (index: Int) in quantities.indices.contains(index) ? quantities[index] : nil }
    level = fact.level.flatMap(find)
    growth = fact.growth.flatMap { find($0.quantity) }
    guard let first = level ?? growth else { return nil }
    id = article.identifiers.indicator(first)
  }
}

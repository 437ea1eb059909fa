internal import Facts
internal import Newspaper

extension Dataset {
  /// One row a numbered point of an article: 一是…, （二）….
  package static let sections = Dataset(
    "sections", title: Bilingual("Sections", "条目"),
    description: Bilingual(
      "One row a numbered point (一是…, （一）, 第一, 1.).", "每个条目一行（一是…、（一）、第一、1.）。"),
    primaryKey: "section_id",
    foreignKeys: [ForeignKey(column: "article_id", dataset: "articles", target: "article_id")],
    fields: sectionFields
  ) { document, visit in
    ArticleRecord.forEach(of: document) { article in
      for (index, section) in article.facts.sections.enumerated() {
        visit(SectionRecord(article: article, section: section, index: index))
      }
    }
  }

  private static let sectionFields: [Field<SectionRecord>] = [
    Field(required: "section_id", .text, "Identifier.", "条目标识。") {
      .text($0.article.identifiers.section($0.index))
    },
    Field(required: "article_id", .text, "The article it stands in.", "所在稿件。") {
      .text($0.article.id)
    },
    Field(
      required: "ordinal", .integer, "Place among the points of the article, from 1.",
      "次序，在稿件中，从 1 起。"
    ) { .integer($0.index + 1) }.atLeast(1),
    Field(required: "marker", .text, "What numbers it, as printed: 一是, （二）.", "序号，照录。") {
      $0.article.cell($0.section.marker)
    },
    Field("heading", .text, "The sentence that names the point.", "条目标题，点明条目的句子。") {
      $0.article.cell($0.section.heading)
    },
    Field(
      required: "text", .text, "From the marker to the next point or the end.",
      "条目全文，自序号至下一条目或文末。"
    ) { .text($0.article.body.string($0.section.span)) }.searched(),
    .start(\.place), .end(\.place),
  ]
}

private struct SectionRecord: Sendable {
  let article: ArticleRecord
  let section: Section
  let index: Int
  let place: SourcePlace?

  init(article: ArticleRecord, section: Section, index: Int) {
    self.article = article
    self.section = section
    self.index = index
    place = article.place(of: section.span)
  }
}

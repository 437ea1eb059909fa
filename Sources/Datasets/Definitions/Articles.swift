internal import Facts
package import Newspaper

extension Dataset {
  /// One row an article of a page.
  package static let articles = Dataset(
    "articles", title: Bilingual("Articles", "稿件"),
    description: Bilingual(
      "One row an article, its headline matched to its body.", "每篇稿件一行，标题与正文已配对。"),
    primaryKey: "article_id",
    foreignKeys: [
      ForeignKey(column: "document_id", dataset: "documents", target: "document_id")
    ],
    fields: articleFields, records: ArticleRecord.forEach)

  /// The column whose count the stream form replaces by the paragraphs themselves.
  package static let paragraphsColumn = "paragraphs"

  private static let articleFields: [Field<ArticleRecord>] = [
    Field(required: "article_id", .text, "Identifier.", "稿件标识。") { .text($0.id) },
    Field(required: "document_id", .text, "The file it stands in.", "所在文件。") {
      .text($0.document.document.id)
    },
    Field(
      required: "ordinal", .integer, "Place among the articles of the file, from 1.",
      "次序，在文件中，从 1 起。"
    ) { .integer($0.article.ordinal) }.atLeast(1),
    Field("kicker", .text, "Small headline above the headline.", "引题。") { $0.headline(.kicker) },
    Field(
      "title", .text, "Headline, its lines joined by a blank.", "主题，多行之间以空格相连。"
    ) { $0.headline(.headline) }.searched(),
    Field("subtitle", .text, "Small headline below the headline.", "副题。") {
      $0.headline(.subtitle)
    },
    Field("author", .text, "Author named by the headline.", "作者，标题旁署名。") {
      .text(orNull: $0.article.author?.name)
    },
    Field(
      "author_roles", .text, "The author's posts as printed, joined by ；.",
      "作者职务，照录，以；相连。"
    ) { .text(orNull: $0.article.author?.roles.joined(separator: "；")) },
    Field(
      "reporter", .text, "Reporters and correspondents, joined by ；.",
      "记者，含通讯员，多人以；相连。"
    ) { .text(orNull: $0.article.reporters.map(\.name).joined(separator: "；")) },
    Field(
      "dateline", .text, "What opens the body and names place and date: 新华社北京2月3日电.",
      "电头，如：新华社北京2月3日电。"
    ) { $0.cell($0.article.dateline) },
    Field(
      "place", .text, "The administrative division that the article speaks for.",
      "行政区划，稿件所述。"
    ) { .text(orNull: $0.facts.place) },
    Field("place_code", .text, "Its GB/T 2260 code.", "行政区划代码，GB/T 2260。") {
      .text(orNull: $0.facts.placeCode)
    }.matching("^[0-9]{6}$"),
    Field(
      "reference_year", .integer, "The year that 今年 means.", "参照年份，“今年”所指。"
    ) { .integer(orNull: $0.facts.referenceYear) }.atLeast(1),
    Field(
      required: paragraphsColumn, .integer, "Paragraphs of the body.", "段落数，正文。"
    ) { .integer($0.body.paragraphs.count) }.atLeast(0),
    Field(
      required: "characters", .integer, "Unicode scalars of the body, line feeds not counted.",
      "字符数，正文，不计换行。", unit: "Unicode scalars"
    ) { .integer($0.characterCount) }.atLeast(0),
    Field(
      required: "text", .text, "The repaired paragraphs, joined by LF.",
      "正文，已修复，段落之间以 LF 相连。"
    ) { .text(paragraphs(of: $0.article).joined(separator: "\n")) }.searched().orEmpty(),
    .start(\.bodyPlace), .end(\.bodyPlace),
  ]

  /// The repaired text of an article paragraph by paragraph.
  package static func paragraphs(of article: Article) -> [String] {
    article.body.paragraphs.map(article.body.string)
  }
}

extension ArticleRecord {
  fileprivate func headline(_ kind: BlockKind) -> Cell {
    .text(orNull: article.text(of: kind, in: source))
  }

  fileprivate var characterCount: Int {
    body.paragraphs.reduce(0) { $0 + UTF8Scan.scalarCount(body.utf8, in: $1) }
  }

  /// From the body's first byte to behind its last; nil where the body is torn out of order.
  fileprivate var bodyPlace: SourcePlace? { place(of: Span(0, body.utf8.count)) }
}

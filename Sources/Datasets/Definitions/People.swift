internal import Facts
internal import Newspaper

extension Dataset {
  /// One row a person in a capacity: a person with three posts has three rows.
  package static let people = Dataset(
    "people", title: Bilingual("People", "人物"),
    description: Bilingual(
      "One row a person in a capacity (author, reporter, mentioned with a post).",
      "每人每种身份一行（作者、记者、文中带职务者）。"),
    primaryKey: "person_id",
    foreignKeys: [ForeignKey(column: "article_id", dataset: "articles", target: "article_id")],
    fields: personFields
  ) { document, visit in
    ArticleRecord.forEach(of: document) { article in
      for record in PersonRecord.all(of: article) { visit(record) }
    }
  }

  private static let personFields: [Field<PersonRecord>] = [
    Field(required: "person_id", .text, "Identifier.", "人物标识。") { .text($0.id) },
    Field(required: "article_id", .text, "The article that names the person.", "所在稿件。") {
      .text($0.article.id)
    },
    Field(required: "name", .text, "The name, without blanks inside.", "姓名，去除中间空格。") {
      .text($0.person.name)
    },
    Field("role", .text, "The post: 书记.", "职务，如：书记。") { .text(orNull: $0.person.role) },
    Field("organization", .text, "Where the post is held: 湟源县委.", "任职单位，如：湟源县委。") {
      .text(orNull: $0.person.organization)
    },
    Field("place", .text, "The administrative division of the post.", "行政区划，职务所属。") {
      .text(orNull: $0.person.place)
    },
    Field(
      required: "capacity", .text, "Author, reporter, or mentioned with a post.",
      "身份，作者、记者或文中提及。", allowed: Person.Capacity.allCases.map(\.rawValue)
    ) { .text($0.person.capacity.rawValue) }.grouping(),
    .start(\.place), .end(\.place),
  ]
}

private struct PersonRecord: Sendable {
  let article: ArticleRecord
  let person: Person
  let id: String
  let place: SourcePlace?

  static func all(of article: ArticleRecord) -> [PersonRecord] {
    zip(article.facts.people, article.identifiers.people(article.facts.people)).map {
      person, id in
      PersonRecord(
        article: article, person: person, id: id,
        place: person.sourceSpan.map { SourcePlace($0, in: article.source) })
    }
  }
}

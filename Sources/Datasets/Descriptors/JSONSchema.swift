/// The JSON Schema (2020-12) of a dataset: what `<dataset>.json` and the lines of
/// `<dataset>.jsonl` hold.
///
/// The schema is that of the whole array; a line is its `#row`. Titles and descriptions are in
/// English; the Chinese ones stand beside them as `x-title-zh` and `x-description-zh`, which
/// validators pass over.
package enum JSONSchema {
  /// The folder beside the data in which the schemas lie.
  package static let folder = "schema"

  package static func fileName(of dataset: Dataset) -> String { "\(dataset.name).schema.json" }

  package static func schema(of dataset: Dataset) -> JSONValue {
    .members([
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": .string("urn:etl:dataset:\(dataset.name)"),
      "title": .string(dataset.title.english), "x-title-zh": .string(dataset.title.chinese),
      "description": .string(dataset.description.english),
      "x-description-zh": .string(dataset.description.chinese),
      "type": "array",
      "items": .members(["$ref": "#row"]),
      "$defs": .members(["row": row(of: dataset)]),
    ])
  }

  private static func row(of dataset: Dataset) -> JSONValue {
    .members([
      "$anchor": "row",
      "type": "object",
      "properties": .object(dataset.columns.map { .init($0.name, property($0)) }),
      "required": .strings(dataset.columns.map(\.name)),
      "additionalProperties": .boolean(false),
    ])
  }

  private static func property(_ column: Column) -> JSONValue {
    let isText = column.type == .text || column.type == .date
    return .members([
      "title": .string(column.heading.english), "x-title-zh": .string(column.heading.chinese),
      "description": .string(column.description.english),
      "x-description-zh": .string(column.description.chinese),
      "type": type(of: column), "enum": values(of: column),
      "format": column.type == .date ? "date" : nil,
      "pattern": isText ? pattern(of: column).map(JSONValue.string) : nil,
      "minimum": column.minimum.map(JSONValue.integer),
      "x-unit": column.unit.map(JSONValue.string),
      "x-unit-column": column.unitColumn.map(JSONValue.string),
    ])
  }

  private static func type(of column: Column) -> JSONValue {
    let name =
      switch column.type {
      case .text, .date: "string"
      case .integer: "integer"
      case .decimal: "number"
      }
    return column.isRequired ? .string(name) : .strings([name, "null"])
  }

  private static func values(of column: Column) -> JSONValue? {
    guard !column.allowed.isEmpty else { return nil }
    let texts = column.allowed.map(JSONValue.string)
    return .array(column.isRequired ? texts : texts + [.null])
  }

  /// `format` is a remark to most validators, so the shape of a day is a pattern too.
  private static func pattern(of column: Column) -> String? {
    column.type == .date ? "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" : column.pattern
  }
}

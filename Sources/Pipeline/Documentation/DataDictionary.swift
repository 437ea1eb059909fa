internal import Datasets

/// The data dictionary (数据字典): what every column of every dataset means, for people and programs.
package enum DataDictionary {
  package enum Format: String, Sendable, CaseIterable {
    case text, markdown, json, spark
  }

  package static func render(_ format: Format) -> String {
    switch format {
    case .text: text
    case .markdown: markdown
    case .json: json
    case .spark: String(decoding: SparkSchema.file, as: UTF8.self)
    }
  }

  private static var text: String {
    Dataset.all.map { dataset in
      let columns = dataset.columns.map { column in
        "  \(column.name) (\(kind(of: column)))\n    \(column.description.english)\n"
          + "    \(column.description.chinese)\n"
      }
      return "\(dataset.name): \(dataset.description.english) \(dataset.description.chinese)\n"
        + columns.joined()
    }.joined(separator: "\n")
  }

  private static var markdown: String {
    let sections = Dataset.all.map { dataset in
      let rows = dataset.columns.map { column in
        "| `\(column.name)` | \(kind(of: column)) | \(column.description.english) |"
          + " \(column.description.chinese) |\n"
      }
      return """
        ## \(dataset.name) \(dataset.title.chinese)

        \(dataset.description.english) \(dataset.description.chinese)

        \(keys(of: dataset))

        | column | type | meaning | 含义 |
        | --- | --- | --- | --- |
        \(rows.joined())
        """
    }
    return "# Datasets\n\n\(conventions)\n\n" + sections.joined(separator: "\n")
  }

  private static let conventions = """
    Every dataset is written as `<dataset>.csv`, `<dataset>.json` (one array) and `<dataset>.jsonl`,
    all UTF-8, with these columns in this order. An absent value is an empty cell in CSV and `null`
    in JSON. Decimals are exact, in plain notation. `start` and `end` count Unicode scalars of the
    decoded source (its byte order mark left out), `end` is exclusive; lines count from 1; a place
    that cannot be given exactly is empty.

    CSV is RFC 4180 with CR LF, and by default opens with a byte order mark. A text that a
    spreadsheet could take for a formula (after any blanks and apostrophes it goes on with `=` `+`
    `-` `@`, one of their full-width forms, `−`, tab, CR or LF) gets one apostrophe in front. To
    undo it, take one apostrophe away from every text that begins with one and is such a text.
    Numbers stand bare; the other formats never alter a text. `datapackage.json` describes the CSV
    files as a Data Package 2.0. With `headings: zh` their header has the Chinese headings: what stands
    before the first mark of a column's Chinese meaning below.

    With the JSON forms come JSON Schemas (2020-12), `schema/<dataset>.schema.json`: the whole of one
    is that of the array, its `#row` that of a line.
    """

  private static func kind(of column: Column) -> String {
    var words = [column.type.rawValue]
    if column.isRequired { words.append("required") }
    if let unit = column.unit { words.append("in \(unit)") }
    if !column.allowed.isEmpty {
      words.append("one of " + column.allowed.map { "`\($0)`" }.joined(separator: " "))
    }
    return words.joined(separator: ", ")
  }

  private static func keys(of dataset: Dataset) -> String {
    let foreign = dataset.foreignKeys.map { "`\($0.column)` is a row of `\($0.dataset)`" }
    return (["Key: `\(dataset.primaryKey)`"] + foreign).joined(separator: "; ") + "."
  }

  private static var json: String {
    String(decoding: JSONValue.array(Dataset.all.map(description)).file, as: UTF8.self)
  }

  private static func description(of dataset: Dataset) -> JSONValue {
    .members([
      "name": .string(dataset.name), "title": .string(dataset.title.english),
      "title_zh": .string(dataset.title.chinese),
      "description": .string(dataset.description.english),
      "description_zh": .string(dataset.description.chinese),
      "primary_key": .string(dataset.primaryKey),
      "foreign_keys": .array(
        dataset.foreignKeys.map { key in
          .members([
            "column": .string(key.column), "dataset": .string(key.dataset),
            "target": .string(key.target),
          ])
        }),
      "columns": .array(dataset.columns.map(description)),
    ])
  }

  private static func description(of column: Column) -> JSONValue {
    .members([
      "name": .string(column.name), "type": .string(column.type.rawValue),
      "title": .string(column.heading.english), "title_zh": .string(column.heading.chinese),
      "description": .string(column.description.english),
      "description_zh": .string(column.description.chinese),
      "unit": column.unit.map(JSONValue.string), "required": .boolean(column.isRequired),
      "allowed": .strings(column.allowed), "pattern": column.pattern.map(JSONValue.string),
      "minimum": column.minimum.map(JSONValue.integer),
    ])
  }
}

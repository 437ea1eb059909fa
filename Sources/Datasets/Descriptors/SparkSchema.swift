/// The datasets as Apache Spark and Parquet type them (分布式运行): what `scripts/spark` reads.
///
/// For each dataset the schema as Spark writes its own in JSON, and the Data Package resource that
/// describes the table, without the paths, which only the job knows.
package enum SparkSchema {
  /// Digits of a decimal, and how many stand behind the point: 20 before it, 18 behind.
  private static let decimal = "decimal(38,18)"

  package static let file: [UInt8] = JSONValue.array(Dataset.all.map(description)).file

  private static func description(of dataset: Dataset) -> JSONValue {
    .members([
      "name": .string(dataset.name),
      "schema": .members([
        "type": "struct", "fields": .array(dataset.columns.map(field)),
      ]),
      "resource": .members([
        "name": .string(dataset.name), "type": "table",
        "title": .string("\(dataset.title.english) \(dataset.title.chinese)"),
        "description": .string("\(dataset.description.english) \(dataset.description.chinese)"),
        "schema": TableSchema(headings: .english).schema(of: dataset),
      ]),
    ])
  }

  private static func field(_ column: Column) -> JSONValue {
    .members([
      "name": .string(column.name), "type": type(of: column), "nullable": .boolean(true),
      "metadata": .members([
        "comment": .string("\(column.description.english) \(column.description.chinese)")
      ]),
    ])
  }

  private static func type(of column: Column) -> JSONValue {
    switch column.type {
    case .text: "string"
    case .integer: "long"
    case .decimal: .string(decimal)
    case .date: "date"
    }
  }
}

/// The Table Schema 2.0 of a dataset: the columns of its CSV file, their constraints, the keys.
///
/// A field is named as the file's header names it, so with Chinese headings it bears the Chinese
/// one and `column` beside it says the column's own name.
struct TableSchema {
  let headings: Language

  func schema(of dataset: Dataset) -> JSONValue {
    .members([
      "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
      "fields": .array(dataset.columns.map { field($0, of: dataset) }),
      "missingValues": .strings([""]),
      "primaryKey": .strings([name(dataset.primaryKey, of: dataset)]),
      "foreignKeys": dataset.foreignKeys.isEmpty
        ? nil : .array(dataset.foreignKeys.map { foreignKey($0, of: dataset) }),
    ])
  }

  private func name(_ column: String, of dataset: Dataset?) -> String {
    dataset?.columns.first { $0.name == column }?.header(headings) ?? column
  }

  private func foreignKey(_ key: Dataset.ForeignKey, of dataset: Dataset) -> JSONValue {
    let target = Dataset.all.first { $0.name == key.dataset }
    return .members([
      "fields": .strings([name(key.column, of: dataset)]),
      "reference": .members([
        "resource": .string(key.dataset), "fields": .strings([name(key.target, of: target)]),
      ]),
    ])
  }

  private func field(_ column: Column, of dataset: Dataset) -> JSONValue {
    .members([
      "name": .string(column.header(headings)),
      "column": headings == .english ? nil : .string(column.name),
      "type": type(of: column),
      "title": .string("\(column.heading.english) \(column.heading.chinese)"),
      "description": .string("\(column.description.english) \(column.description.chinese)"),
      "unit": column.unit.map(JSONValue.string),
      "unitField": column.unitColumn.map { .string(name($0, of: dataset)) },
      "constraints": constraints(on: column, isKey: column.name == dataset.primaryKey),
    ])
  }

  private func type(of column: Column) -> JSONValue {
    switch column.type {
    case .text: "string"
    case .integer: "integer"
    case .decimal: "number"
    case .date: "date"
    }
  }

  /// Nil where nothing is asked of the column.
  ///
  /// An empty text is an empty cell in CSV and so a missing value; only a column of some other
  /// sort can ask that its cells be filled.
  private func constraints(on column: Column, isKey: Bool) -> JSONValue? {
    let constraints = JSONValue.members([
      "required": column.isRequired && !column.mayBeEmpty ? .boolean(true) : nil,
      "unique": isKey ? .boolean(true) : nil,
      "enum": column.allowed.isEmpty ? nil : .strings(column.allowed),
      "pattern": column.pattern.map(JSONValue.string),
      "minimum": column.minimum.map(JSONValue.integer),
    ])
    return constraints == .object([]) ? nil : constraints
  }
}

internal import Datasets

/// A dataset as SQLite holds it (表): statements made from its definition, and nothing else.
///
/// Decimals are TEXT, for SQLite has no exact ones; the view `<dataset>_numbers` has them as REAL
/// beside it. `row` numbers the rows as they were written; searches lead to it.
struct TableDefinition {
  let dataset: Dataset
  static let rowColumn = "row"

  var name: String { dataset.name }
  private var searched: [Column] { dataset.columns.filter(\.isSearched) }
  private var decimals: [Column] { dataset.columns.filter { $0.type == .decimal } }
  private var searchTable: String { "\(name)_search" }

  /// Everything that makes up the dataset, in the order of creation.
  var definitions: [Definition] { [table] + indexes + search + numbers }

  /// Inserts a row, a value a column.
  var insertion: String {
    let names = dataset.columns.map { Self.quoted($0.name) }.joined(separator: ", ")
    let marks = dataset.columns.map { _ in "?" }.joined(separator: ", ")
    return "INSERT INTO \(Self.quoted(name)) (\(names)) VALUES (\(marks))"
  }

  private var table: Definition {
    let columns =
      ["\(Self.quoted(Self.rowColumn)) INTEGER PRIMARY KEY"] + dataset.columns.map(column)
    let keys = dataset.foreignKeys.map { key in
      "FOREIGN KEY (\(Self.quoted(key.column))) REFERENCES \(Self.quoted(key.dataset))"
        + " (\(Self.quoted(key.target))) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED"
    }
    let lines = (columns + keys).joined(separator: ",\n  ")
    return Definition(
      kind: .table, name: name,
      sql: "CREATE TABLE \(Self.quoted(name)) (\n  \(lines)\n) STRICT")
  }

  private func column(_ column: Column) -> String {
    let quoted = Self.quoted(column.name)
    var words = [quoted, column.type == .integer ? "INTEGER" : "TEXT"]
    if column.isRequired { words.append("NOT NULL") }
    if column.name == dataset.primaryKey { words.append("UNIQUE") }
    if !column.allowed.isEmpty {
      let texts = column.allowed.map { "'\($0)'" }.joined(separator: ", ")
      words.append("CHECK (\(quoted) IN (\(texts)))")
    }
    if let minimum = column.minimum { words.append("CHECK (\(quoted) >= \(minimum))") }
    return words.joined(separator: " ")
  }

  /// One for every key of another dataset, and for what is most often asked for by a word.
  private var indexes: [Definition] {
    let keys = Set(dataset.foreignKeys.map(\.column))
    return dataset.columns.filter { keys.contains($0.name) || !$0.allowed.isEmpty }.map { column in
      let index = "\(name)_by_\(column.name)"
      return Definition(
        kind: .index, name: index,
        sql: "CREATE INDEX \(Self.quoted(index)) ON \(Self.quoted(name))"
          + " (\(Self.quoted(column.name)))")
    }
  }

  /// Makes the index of all rows at once.
  var indexing: String {
    let table = Self.quoted(searchTable)
    return "INSERT INTO \(table) (\(table)) VALUES ('rebuild')"
  }

  /// What indexes each row as it comes; nil where the table is not searched.
  var indexingTrigger: Definition? { search.first { $0.name == triggerName("added") } }

  /// Full text by trigrams, which need no words: Chinese has no blanks between them.
  private var search: [Definition] {
    guard !searched.isEmpty else { return [] }
    let columns = searched.map { Self.quoted($0.name) }.joined(separator: ", ")
    let table = Self.quoted(searchTable)
    let row = Self.quoted(Self.rowColumn)
    func values(_ side: String) -> String {
      searched.map { "\(side).\(Self.quoted($0.name))" }.joined(separator: ", ")
    }
    let add = "INSERT INTO \(table) (rowid, \(columns)) VALUES (new.\(row), \(values("new")));"
    let remove =
      "INSERT INTO \(table) (\(table), rowid, \(columns))"
      + " VALUES ('delete', old.\(row), \(values("old")));"
    let virtual =
      "CREATE VIRTUAL TABLE \(table) USING fts5(\(columns), content='\(name)',"
      + " content_rowid='\(Self.rowColumn)', tokenize='trigram')"
    return [
      Definition(kind: .table, name: searchTable, sql: virtual),
      trigger("added", "INSERT", add), trigger("removed", "DELETE", remove),
      trigger("changed", "UPDATE", "\(remove) \(add)"),
    ]
  }

  private func trigger(_ suffix: String, _ event: String, _ body: String) -> Definition {
    let trigger = triggerName(suffix)
    return Definition(
      kind: .trigger, name: trigger,
      sql: "CREATE TRIGGER \(Self.quoted(trigger)) AFTER \(event)"
        + " ON \(Self.quoted(name)) BEGIN \(body) END")
  }

  private func triggerName(_ suffix: String) -> String { "\(searchTable)_\(suffix)" }

  /// The table with every decimal as a binary number beside it, for sums and charts.
  private var numbers: [Definition] {
    guard !decimals.isEmpty else { return [] }
    let reals = decimals.map { column in
      "CAST(\(Self.quoted(column.name)) AS REAL) AS \(Self.quoted("\(column.name)_real"))"
    }
    let view = "\(name)_numbers"
    return [
      Definition(
        kind: .view, name: view,
        sql: "CREATE VIEW \(Self.quoted(view)) AS SELECT *, "
          + "\(reals.joined(separator: ", ")) FROM \(Self.quoted(name))")
    ]
  }

  /// An identifier as SQL takes it whatever it is: `end` is a word of SQL too.
  static func quoted(_ name: String) -> String { "\"\(name)\"" }
}

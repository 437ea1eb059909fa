package import Facts

/// A table that the run writes (数据集): its columns, its keys, and its rows of a document.
///
/// The one definition from which headers, keys, schemas and the data dictionary are made. A new
/// dataset is a file in `Definitions/` and its line in ``all``.
package struct Dataset: Sendable {
  /// Columns of this dataset that hold keys of another one.
  package struct ForeignKey: Sendable, Equatable {
    package let column: String
    package let dataset: String
    package let target: String
  }

  package let name: String
  package let title: Bilingual
  package let description: Bilingual
  package let columns: [Column]
  package let primaryKey: String
  package let foreignKeys: [ForeignKey]
  private let visitRows: @Sendable (ProcessedDocument, (_ row: [Cell]) -> Void) -> Void

  /// Every dataset of the contract, in the order in which they are written and listed.
  package static let all: [Dataset] = [
    documents, articles, sections, quantities, indicators, dates, numericTerms, people, problems,
  ]

  /// Visits the dataset's rows of one document, a cell a column, in the document's order.
  ///
  /// Rows are made one at a time: a document of a million facts never has a million rows at once.
  package func forEachRow(of document: ProcessedDocument, _ body: (_ row: [Cell]) -> Void) {
    visitRows(document, body)
  }

  /// All rows of one document at once.
  package func rows(of document: ProcessedDocument) -> [[Cell]] {
    var rows: [[Cell]] = []
    forEachRow(of: document) { rows.append($0) }
    return rows
  }

  init<Record>(
    _ name: String, title: Bilingual, description: Bilingual, primaryKey: String,
    foreignKeys: [ForeignKey] = [], fields: [Field<Record>],
    records: @escaping @Sendable (ProcessedDocument, _ visit: (Record) -> Void) -> Void
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.primaryKey = primaryKey
    self.foreignKeys = foreignKeys
    columns = fields.map(\.column)
    let cells = fields.map(\.cell)
    visitRows = { document, body in
      var row: [Cell] = []
      records(document) { record in
        row.removeAll(keepingCapacity: true)
        for cell in cells { row.append(cell(record)) }
        body(row)
      }
    }
  }
}

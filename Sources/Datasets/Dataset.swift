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
  private let makeRows: @Sendable (ProcessedDocument) -> [[Cell]]

  /// Every dataset of the contract, in the order in which they are written and listed.
  package static let all: [Dataset] = [
    documents, articles, sections, quantities, dates, numericTerms, people, problems,
  ]

  /// The dataset's rows of one document, a cell a column, in the document's order.
  package func rows(of document: ProcessedDocument) -> [[Cell]] { makeRows(document) }

  init<Record>(
    _ name: String, title: Bilingual, description: Bilingual, primaryKey: String,
    foreignKeys: [ForeignKey] = [], fields: [Field<Record>],
    records: @escaping @Sendable (ProcessedDocument) -> [Record]
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.primaryKey = primaryKey
    self.foreignKeys = foreignKeys
    columns = fields.map(\.column)
    makeRows = { document in
      records(document).map { record in fields.map { $0.cell(record) } }
    }
  }
}

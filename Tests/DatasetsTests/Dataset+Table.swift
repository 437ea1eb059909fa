internal import Datasets
internal import Facts

extension Dataset {
  /// The rows of a document, each as column → cell.
  func table(of document: ProcessedDocument) -> [[String: Cell]] {
    rows(of: document).map { row in
      Dictionary(zip(columns.map(\.name), row)) { first, _ in first }
    }
  }
}

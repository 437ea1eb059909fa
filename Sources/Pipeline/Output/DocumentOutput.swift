internal import Facts
internal import Newspaper

/// An output that takes the results of documents, one after the other, in the order of their paths.
protocol DocumentOutput: AnyObject {
  func write(_ result: DocumentResult) throws
  /// The identifiers of documents of which it wants everything once more, when all were written.
  var wantedDocuments: [String] { get }
  /// Takes a document that it wanted, in the order in which it named them.
  func show(_ document: ProcessedDocument)
  /// Ends the output; what is wrong with it and can be lived with is returned.
  func finish() throws -> [Problem]
}

extension DocumentOutput {
  var wantedDocuments: [String] { [] }
  func show(_ document: ProcessedDocument) {}
}

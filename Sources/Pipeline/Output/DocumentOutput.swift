internal import Facts
internal import Newspaper

/// An output that takes whole documents, one after the other, in the order of their paths.
protocol DocumentOutput: AnyObject {
  func write(_ document: ProcessedDocument) throws
  /// Ends the output; what is wrong with it and can be lived with is returned.
  func finish() throws -> [Problem]
}

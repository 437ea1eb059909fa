internal import Foundation
internal import RunDatabase

extension Ledger.Output {
  /// The size that the stamp names, in bytes.
  var size: Int { stamp.split(separator: " ").first.flatMap { Int($0) } ?? 0 }
}

/// What the pipeline notes in the ledger beside documents.
extension Ledger {
  /// The digest of what decided how the outputs were written.
  static let outputsDecidedBy = "outputs_decided_by"
  private static let totals = "totals"

  /// What the outputs hold that were put in place last.
  func totals() throws -> RunSummary.Totals? {
    guard let text = try note(named: Self.totals) else { return nil }
    return try? JSONDecoder().decode(RunSummary.Totals.self, from: Data(text.utf8))
  }

  /// Notes outputs that hold every result.
  func note(
    outputs: [Output], decidedBy digest: String, totals: RunSummary.Totals
  ) throws {
    let text = String(decoding: try JSONEncoder().encode(totals), as: UTF8.self)
    try note(outputs: outputs, [Self.outputsDecidedBy: digest, Self.totals: text])
  }
}

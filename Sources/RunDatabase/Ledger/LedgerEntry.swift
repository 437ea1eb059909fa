/// What the ledger knows of one input, its result apart (台账条目).
package struct LedgerEntry: Sendable, Equatable {
  /// As reported, in the bytes of its name.
  package var path: [UInt8]
  /// A digest of the content, or of the reason why there was none.
  package var content: String
  /// A digest of all else that decided the result.
  package var decidedBy: String
  /// Size and times of the file, where they vouch for the content; nil where they do not.
  package var stamp: String?
  package var resultDigest: String

  package init(
    path: [UInt8], content: String, decidedBy: String, stamp: String?, resultDigest: String
  ) {
    self.path = path
    self.content = content
    self.decidedBy = decidedBy
    self.stamp = stamp
    self.resultDigest = resultDigest
  }
}

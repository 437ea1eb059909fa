/// What keeps an archive file from being written, read or restored; the file is named in it.
package struct ArchiveError: Error, Sendable, Equatable, CustomStringConvertible {
  package enum Reason: String, Sendable, CaseIterable {
    /// The file system refused: permission, space, a missing folder.
    case io
    /// The document given breaks a promise of repair, so that no archive can hold it.
    case brokenDocument = "broken-document"
    /// The file is no XML, or not an archive file of this program.
    case notAnArchive = "not-an-archive"
    /// The archive was changed after it was written: what it gives back is not the original.
    case damaged
    /// The program lacks a part of itself: its schema.
    case installation
  }

  package let reason: Reason
  package let path: String
  /// Counted from 1; nil where no line is to blame.
  package let line: Int?
  /// What is wrong and what to do.
  package let message: String

  package init(_ reason: Reason, path: String, line: Int? = nil, _ message: String) {
    self.reason = reason
    self.path = path
    self.line = line
    self.message = message
  }

  package var description: String {
    line.map { "\(path):\($0): \(message)" } ?? "\(path): \(message)"
  }
}

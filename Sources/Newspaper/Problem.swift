/// What could not be read, decided or kept (问题): a row for the user, never a crash.
package struct Problem: Sendable, Equatable, Codable {
  package var code: ProblemCode
  /// What is wrong here and what to do, for a person.
  package var message: String
  /// Where in the source, in bytes; nil where it concerns the whole document.
  package var span: Span?

  package init(_ code: ProblemCode, _ message: String, at span: Span? = nil) {
    self.code = code
    self.message = message
    self.span = span
  }
}

/// How much a problem costs the reader of the datasets.
package enum Severity: String, Sendable {
  /// Something of the document is lost or missing from the datasets.
  case error
  /// All is kept, but something could not be decided or looks wrong.
  case warning
  case info
}

/// Every code a problem row may bear: the one list, from which `docs/problems.md` is made.
package enum ProblemCode: String, Sendable, CaseIterable, Codable {
  case unreadableFile = "unreadable-file"
  case symbolicLinkLoop = "symbolic-link-loop"
  case linkOutsideInput = "link-outside-input"
  case invalidFileName = "invalid-file-name"
  case fileTooLarge = "file-too-large"
  case packedFileUnreadable = "packed-file-unreadable"
  case binaryFile = "binary-file"
  case emptyDocument = "empty-document"
  case blankDocument = "blank-document"
  case invalidBytes = "invalid-bytes"
  case mixedEncodings = "mixed-encodings"
  case controlCharacters = "control-characters"
  case overlongLine = "overlong-line"
  case noArticle = "no-article"
  case headlineTie = "headline-tie"
  case headlineWithoutBody = "headline-without-body"
  case jumpUnresolved = "jump-unresolved"
  case tableUnread = "table-unread"
  case valueOverflow = "value-overflow"
  case archiveInvalid = "archive-invalid"
  case cellAltered = "cell-altered"

  package var severity: Severity {
    switch self {
    case .unreadableFile, .symbolicLinkLoop, .linkOutsideInput, .invalidFileName, .fileTooLarge,
      .packedFileUnreadable, .binaryFile, .archiveInvalid:
      .error
    case .emptyDocument, .blankDocument, .invalidBytes, .mixedEncodings, .noArticle,
      .headlineTie, .headlineWithoutBody, .jumpUnresolved, .valueOverflow, .overlongLine:
      .warning
    case .controlCharacters, .cellAltered, .tableUnread: .info
    }
  }

  /// What the code means and what to do about it, for the documentation.
  package var help: String {
    switch self {
    case .unreadableFile:
      "The file could not be read. Check its permissions and the disk; the next run tries again."
    case .symbolicLinkLoop: "A symbolic link leads back to itself. Remove the link."
    case .linkOutsideInput:
      "A symbolic link leads out of the input folder. Add its target to `input.paths` instead."
    case .invalidFileName:
      "The file's name is not UTF-8, so no row can name it. Rename the file."
    case .fileTooLarge:
      "The file is larger, perhaps only when unpacked, than a limit of `input`. Split it, or raise the limit."
    case .packedFileUnreadable:
      """
      A `.zip` or `.gz`, or a file in one, cannot be unpacked: damaged, locked with a password, or a \
      bomb. Ask for it again, or deliver its content unpacked.
      """
    case .binaryFile:
      "The file is no text (it is full of NUL and control bytes). Extract its text first."
    case .emptyDocument: "The file has no bytes. Ask for it again where pages come from."
    case .blankDocument: "The file holds only blanks and line ends."
    case .invalidBytes:
      "Some bytes mean nothing in the file's encoding. They read as U+FFFD; the archive keeps them."
    case .mixedEncodings:
      "Some lines are written in another encoding than the rest; each was read in its own."
    case .controlCharacters:
      "Control characters were taken out of the text; the archive keeps them."
    case .overlongLine: "A line is so long that it cannot be a line of a printed page."
    case .noArticle: "The page holds no running text, so no article."
    case .headlineTie:
      "Two headlines fit a body equally well by place and words; the nearer one was taken."
    case .headlineWithoutBody: "A headline has no body on this page."
    case .jumpUnresolved:
      """
      An article goes on on, or began on, a page that is not in this file, or several parts fit. Put \
      the pages of an issue into one file, parted by form feeds, to have such articles joined.
      """
    case .tableUnread:
      "A table is kept in its article row by row; its numbers are not read as quantities."
    case .valueOverflow:
      "A written number is larger than can be held exactly, so it has no row."
    case .archiveInvalid:
      "The archive file did not validate against the schema. Report it with the input file."
    case .cellAltered:
      """
      A text does not fit into a cell of the workbook as it is: too long, or with characters that no \
      workbook holds. The other formats have all of it.
      """
    }
  }
}

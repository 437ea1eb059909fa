/// One input file (文件) and how it came in.
package struct Document: Sendable, Equatable, Codable {
  /// Starts with a letter; derives from path and content.
  package var id: String
  /// As reported to the user: relative to the working folder where that is possible.
  package var path: String
  /// SHA-256 of the bytes, lower-case hexadecimal.
  package var sha256: String
  package var byteCount: Int
  /// The paper's name from configuration; nil where it says none.
  package var publication: String?
  /// The day of issue from configuration or request, ISO 8601; nil where it says none.
  package var publicationDate: String?

  package init(
    id: String, path: String, sha256: String, byteCount: Int, publication: String? = nil,
    publicationDate: String? = nil
  ) {
    self.id = id
    self.path = path
    self.sha256 = sha256
    self.byteCount = byteCount
    self.publication = publication
    self.publicationDate = publicationDate
  }
}

internal import Newspaper

/// How a document gets its identifier: from path and content, never from the order of a run.
extension Document {
  /// A document that was read; `path` as reported to the user, in the bytes of its name.
  init(
    path: [UInt8], content: [UInt8], publication: String? = nil, publicationDate: String? = nil
  ) {
    self.init(
      id: Self.identifier(path: path, content: content),
      path: String(decoding: path, as: UTF8.self),
      sha256: Digest.sha256([content]), byteCount: content.count, publication: publication,
      publicationDate: publicationDate)
  }

  /// A document whose content could not be had; the size is nil where even that is unknown.
  init(unread path: [UInt8], byteCount: Int) {
    self.init(
      id: Self.identifier(path: path, content: []), path: String(decoding: path, as: UTF8.self),
      sha256: "", byteCount: byteCount)
  }

  /// `d` and the first 12 hexadecimal digits of the SHA-256 of path, NUL and content.
  private static func identifier(path: [UInt8], content: [UInt8]) -> String {
    "d" + Digest.sha256([path, [0], content]).prefix(12)
  }
}

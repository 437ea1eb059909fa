package import Newspaper

/// Gives the original file back from its archive file, byte for byte (还原).
///
/// The bytes come out only if they are the very bytes: size and SHA-256 are those that were noted
/// when the file came in. Encoding and digest are the caller's, who has both from reading the input.
package enum Restore {
  /// The original file.
  package struct Original: Sendable, Equatable {
    /// Where it lay when it was read.
    package var path: String
    package var bytes: [UInt8]
  }

  /// Restores the original of the archive file at `path`.
  ///
  /// - Parameters:
  ///   - path: An archive file as ``TEIWriter`` wrote it.
  ///   - encode: The inverse of decoding, misfits included.
  ///   - digest: SHA-256 in lower-case hexadecimal.
  /// - Returns: The very bytes that came in, with their path.
  /// - Throws: ``ArchiveError``: `damaged` where what comes out is not the original.
  package static func original(
    fromArchiveAt path: String, encode: (SourceText) -> [UInt8], digest: ([UInt8]) -> String
  ) throws(ArchiveError) -> Original {
    let archived = try TEIReader.read(path)
    let bytes = encode(archived.source)
    guard bytes.count == archived.byteCount else {
      throw damaged(
        path, "it gives \(bytes.count) bytes, the original had \(archived.byteCount)")
    }
    let found = digest(bytes)
    guard found == archived.sha256 else {
      throw damaged(path, "it gives SHA-256 \(found), the original had \(archived.sha256)")
    }
    return Original(path: archived.path, bytes: bytes)
  }

  private static func damaged(_ path: String, _ what: String) -> ArchiveError {
    ArchiveError(
      .damaged, path: path,
      "The archive file was changed since it was written: \(what). Nothing was restored; "
        + "take the archive file from a backup.")
  }
}

internal import Archive
internal import Newspaper
internal import PageRepair

/// Gives the bytes that an archive file was made of (还原), checked against their digest.
package enum RestoreFile {
  /// Writes the original to a file that must not be there yet, or to standard output (descriptor 1).
  package static func run(_ archive: String, to target: String?) throws {
    let original = try Restore.original(
      fromArchiveAt: archive, encode: Encode.encode, digest: { Digest.sha256([$0]) })
    guard let target else {
      let output = OutputDescriptor(1, path: "standard output")
      try output.write(original.bytes)
      try output.flush()
      return
    }
    let file = try OutputDescriptor(creating: target)
    try file.write(original.bytes)
    try file.close()
  }
}

internal import Newspaper

/// A file that a run is to read, or something in its place that cannot be read.
struct InputFile: Sendable {
  /// How the bytes of a document lie in a file.
  indirect enum Packing: Sendable {
    case gzip
    /// In a zip that looked like this when its directory was read.
    case zip(ZipMember, FileStamp)
  }

  /// The path as configured and below: what rows and identifiers are made from.
  let reported: [UInt8]
  /// The path as the system takes it.
  let system: [UInt8]
  /// Why it cannot be read, where that is known already.
  var trouble: Problem?
  /// What it looked like when it was found.
  var stamp: FileStamp?
  var packing: Packing?
  /// Whether somebody may still be writing to it.
  var isUnsettled = false

  /// The bytes that are read for it.
  var size: Int {
    if case .zip(let member, _)? = packing { member.packedSize } else { stamp?.size ?? 0 }
  }

  /// Whether the name ends so, in large or small letters.
  func hasSuffix(_ suffix: String) -> Bool {
    String(decoding: reported.suffix(suffix.utf8.count), as: UTF8.self).lowercased() == suffix
  }
}

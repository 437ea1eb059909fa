internal import Newspaper

/// A file that a run is to read, or something in its place that cannot be read.
struct InputFile: Sendable {
  /// The path as configured and below: what rows and identifiers are made from.
  let reported: [UInt8]
  /// The path as the system takes it.
  let system: [UInt8]
  /// Why it cannot be read, where that is known already.
  var trouble: Problem?
  /// What it looked like when it was found.
  var stamp: FileStamp?
}

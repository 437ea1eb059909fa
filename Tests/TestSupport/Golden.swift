package import Foundation

/// Outputs kept as files beside the tests; `RECORD=1` writes them anew, and the diff is reviewed.
package enum Golden {
  /// What is wrong with `made`, a sentence; nil where it equals the file.
  ///
  /// A file that is not there is written, and missed once.
  package static func fault(of made: some Sequence<UInt8>, against file: URL) throws -> String? {
    let made = Data(made)
    let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"
    guard !isRecording, let golden = try? Data(contentsOf: file) else {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try made.write(to: file)
      return isRecording
        ? nil : "\(file.lastPathComponent) was not there; it was written, look at it"
    }
    return made == golden ? nil : "\(file.path) differs; RECORD=1 writes it anew"
  }
}

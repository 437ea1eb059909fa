internal import Foundation
internal import Newspaper

/// Where the configuration comes from and what its paths mean.
extension Config {
  /// Reads a configuration file, whose folder its relative paths start from.
  package init(file path: String) throws(ConfigFailure) {
    guard case .bytes(let bytes, _) = FileContent.read(Array(path.utf8), atMost: 1 << 24) else {
      throw ConfigFailure([
        ConfigError(nil, key: "", "\(path) is not there or cannot be read; name a file by --config")
      ])
    }
    guard let yaml = String(validating: bytes, as: UTF8.self) else {
      throw ConfigFailure([ConfigError(nil, key: "", "\(path) is not UTF-8")])
    }
    try self.init(yaml: yaml, file: path)
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    (inputBase, outputBase, metricsBase) = (folder, folder, folder)
  }

  package static func isThere(_ path: String) -> Bool { FileStatus(of: path) != nil }

  /// Reads what the command line names in place of the configured paths.
  package mutating func override(input paths: [String]) {
    guard !paths.isEmpty else { return }
    input.paths = paths.map { Located($0, key: "--input") }
    inputBase = ""
  }

  /// Writes where the command line says.
  package mutating func override(output folder: String?) {
    guard let folder else { return }
    export.folder = Located(folder, key: "--output")
    outputBase = ""
  }

  package var outputPath: String { FileTree.join(outputBase, export.folder.value) }

  /// A digest of every setting with its value.
  var digest: String {
    Digest.sha256([Array(written(prefix: "").map { "\($0.key): \($0.value)\n" }.joined().utf8)])
  }

  /// Where the metrics go; nil where none are wanted.
  var metricsPath: String? { metrics.isEmpty ? nil : FileTree.join(metricsBase, metrics) }

  var jobCount: Int { jobs.value.given ?? ProcessInfo.processInfo.activeProcessorCount }

  /// Everything the run is to read, in the order of the bytes of the paths; throws where a configured path is not there.
  func inputs() throws(ConfigFailure) -> [InputFile] {
    let unpacking = Unpacking(settings: input, now: FileStamp.now())
    return try InputFinder.find(input.paths, in: inputBase, excluding: outputPath)
      .flatMap(unpacking.expand)
      .sorted { $0.reported.lexicographicallyPrecedes($1.reported) }
  }
}

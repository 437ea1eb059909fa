internal import Archive
internal import Lexicons
internal import Report
internal import RunDatabase
internal import Synchronization

/// Digests of all that decides results and outputs, apart from the inputs (决定因素的摘要).
///
/// Nothing is named that could be forgotten: the program file counts, the libraries it has loaded,
/// every file of its resources, and each setting with its value.
struct DecisionDigest: Sendable {
  /// What decides the result of a document.
  let result: String
  /// What decides how results are written.
  let outputs: String

  /// Throws where the program cannot read its own files.
  init(_ config: Config) throws(PipelineError) {
    let program = try Self.program()
    let settings =
      config.input.written(prefix: "input").filter { $0.key != "input.paths" }
      + config.extraction.written(prefix: "extraction")
      + config.normalization.written(prefix: "normalization")
    let formats = config.export.formats.value
    // Both look at a document when it is processed, and may find a problem.
    let watching = [Export.Format.archive, .xlsx].filter(formats.contains).map(\.rawValue)
    result = Self.digest([program] + settings.map(Self.line) + watching)
    let export = config.export.written(prefix: "export").filter { $0.key != "export.folder" }
    outputs = Self.digest([program] + export.map(Self.line))
  }

  private static func line(_ setting: (key: String, value: String)) -> String {
    "\(setting.key): \(setting.value)"
  }

  private static func digest(_ texts: [String]) -> String {
    Digest.sha256(texts.flatMap { [Array("\($0.utf8.count) ".utf8), Array($0.utf8)] })
  }

  private static let known = Mutex<String?>(nil)

  /// The digest of program, libraries and resources, made once a process.
  private static func program() throws(PipelineError) -> String {
    if let digest = known.withLock({ $0 }) { return digest }
    var parts = ["program", try FileDigest.sha256(ofFileAt: "/proc/self/exe")]
    for library in try LoadedLibraries.paths() {
      guard let status = FileStatus(of: library, followingLinks: true) else { continue }
      parts += [library, "\(status.size) \(status.modified)"]
    }
    let folders = [
      Lexicon.folder, ReportBuilder.resources, DatabaseFile.resources, SchemaCheck.resources,
    ]
    for (number, folder) in folders.enumerated() {
      // Where the program is installed decides nothing, so folders are named by their order.
      for file in try files(in: folder, as: "\(number)").sorted(by: { $0.name < $1.name }) {
        parts += [file.name, try FileDigest.sha256(ofFileAt: file.path)]
      }
    }
    let digest = digest(parts)
    known.withLock { $0 = digest }
    return digest
  }

  private static func files(
    in folder: String, as name: String
  ) throws(PipelineError) -> [(name: String, path: String)] {
    var files: [(name: String, path: String)] = []
    for entry in try FileTree.names(in: folder) {
      let (name, path) = ("\(name)/\(entry)", "\(folder)/\(entry)")
      if FileStatus(of: path, followingLinks: true)?.kind == .folder {
        files += try self.files(in: path, as: name)
      } else {
        files.append((name, path))
      }
    }
    return files
  }
}

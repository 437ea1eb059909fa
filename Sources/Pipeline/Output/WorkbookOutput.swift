internal import Glibc
internal import Newspaper
internal import Workbook

/// `etl.xlsx`: the analyst's file.
final class WorkbookOutput: DocumentOutput {
  static let fileName = "etl.xlsx"

  private let file: WorkbookFile

  private let path: String

  init(in folder: String) throws {
    path = "\(folder)/\(Self.fileName)"
    // Hidden, so that a scratch file that could not be removed is never taken for an output.
    let scratch = "\(folder)/.scratch"
    try FileTree.makeFolders(scratch)
    file = try WorkbookFile(
      creating: path, scratch: scratch, version: Version.current)
  }

  func write(_ result: DocumentResult) throws { try file.write(result.rows) }

  func finish() throws -> [Problem] {
    let cut = try file.finish()
    try check()
    return cut.map { dataset in
      Problem(
        .cellAltered,
        "\(Self.fileName): a sheet holds 1,048,576 rows, not all of \(dataset); the other formats "
          + "have them. Split the inputs over several runs.")
    }
  }

  /// Reads the file once more: its library does not look at the answer to every write.
  private func check() throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0, let status = FileStatus(descriptor: descriptor) else {
      throw PipelineError.lastSystemError("read", path)
    }
    defer { _ = close(descriptor) }
    let zip = PackedFile(descriptor: descriptor, size: status.size)
    do throws(PackedFault) {
      for member in try ZipDirectory(zip, atMost: Int.max, all: true).members {
        try member.check(in: zip)
      }
    } catch {
      throw PipelineError.system(
        action: "write", path: path, reason: "what was written is not there; is the disk full?")
    }
  }
}

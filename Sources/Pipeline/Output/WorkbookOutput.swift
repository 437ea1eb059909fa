internal import Newspaper
internal import Workbook

/// `etl.xlsx`: the analyst's file.
final class WorkbookOutput: DocumentOutput {
  static let fileName = "etl.xlsx"

  private let file: WorkbookFile

  init(in folder: String) throws {
    // Hidden, so that a scratch file that could not be removed is never taken for an output.
    let scratch = "\(folder)/.scratch"
    try FileTree.makeFolders(scratch)
    file = try WorkbookFile(
      creating: "\(folder)/\(Self.fileName)", scratch: scratch, version: Version.current)
  }

  func write(_ result: DocumentResult) throws { try file.write(result.rows) }

  func finish() throws -> [Problem] {
    try file.finish().map { dataset in
      Problem(
        .cellAltered,
        "\(Self.fileName): a sheet holds 1,048,576 rows, not all of \(dataset); the other formats "
          + "have them. Split the inputs over several runs.")
    }
  }
}

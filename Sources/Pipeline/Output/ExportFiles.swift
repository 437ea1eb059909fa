internal import Archive
internal import Datasets
internal import Newspaper

/// All dataset files of a run, open side by side while documents come in, in order.
final class ExportFiles {
  /// By dataset, then by format.
  private var files: [[DatasetFile]] = []
  let archive: ArchiveFolder?
  private let catalogue: Catalogue?
  private let folder: String
  private let wantsSchemas: Bool

  init(_ export: Export, in folder: String) throws {
    self.folder = folder
    wantsSchemas = export.formats.contains { $0 is JSON || $0 is JSONLines }
    archive = export.wantsArchive ? try ArchiveFolder(in: folder) : nil
    catalogue = try archive?.makeCatalogue()
    for dataset in Dataset.all {
      var row: [DatasetFile] = []
      for format in export.formats { row.append(try DatasetFile(dataset, format, in: folder)) }
      files.append(row)
    }
  }

  func write(_ prepared: Export.Prepared) throws(PipelineError) {
    for (row, pieces) in zip(files, prepared.pieces) {
      for (file, piece) in zip(row, pieces) { try file.write(piece) }
    }
    if let entry = prepared.catalogueEntry { catalogue?.append(entry) }
  }

  /// Closes all files; what is wrong with the catalogue is returned.
  func finish() throws -> [Problem] {
    for file in files.joined() { try file.finish() }
    if wantsSchemas { try SchemaFolder.write(in: folder) }
    return try catalogue?.finish() ?? []
  }
}

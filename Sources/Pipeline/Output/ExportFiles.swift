internal import Archive
internal import Datasets
internal import Newspaper

/// All dataset files of a run, open side by side while documents come in, in order.
final class ExportFiles {
  /// By dataset, then by format.
  private var files: [[DatasetFile]] = []
  let archive: ArchiveFolder?
  private let catalogue: Catalogue?
  private let others: [any DocumentOutput]
  private let folder: String
  private let export: Export
  /// What the data package names as its sources; empty where none is asked for.
  private var sources: [DataPackage.Source] = []

  init(_ export: Export, in folder: String) throws {
    self.folder = folder
    self.export = export
    archive = export.wantsArchive ? try ArchiveFolder(in: folder) : nil
    catalogue = try archive?.makeCatalogue()
    others = try export.settings.formats.value.compactMap {
      try $0.documentOutput(in: folder, export.settings)
    }
    for dataset in Dataset.all {
      var row: [DatasetFile] = []
      for format in export.formats { row.append(try DatasetFile(dataset, format, in: folder)) }
      files.append(row)
    }
  }

  func write(_ prepared: Export.Prepared) throws {
    for (row, pieces) in zip(files, prepared.pieces) {
      for (file, piece) in zip(row, pieces) { try file.write(piece) }
    }
    for output in others { try output.write(prepared.document) }
    if export.package != nil { sources.append(prepared.source) }
    if let entry = prepared.catalogueEntry { catalogue?.append(entry) }
  }

  /// Closes all files; what is wrong with the catalogue is returned.
  func finish() throws -> [Problem] {
    var tables: [DataPackage.File] = []
    for (format, file) in files.flatMap({ zip(export.formats, $0) }) {
      let content = try file.finish()
      guard format is CSV else { continue }
      tables.append(
        DataPackage.File(
          of: file.dataset, byteCount: content.byteCount, sha256: content.sha256))
    }
    try describe(tables)
    return try others.flatMap { try $0.finish() } + (catalogue?.finish() ?? [])
  }

  /// Writes what describes the files: schemas of JSON, the package of CSV.
  private func describe(_ tables: [DataPackage.File]) throws(PipelineError) {
    if export.formats.contains(where: { $0 is JSON || $0 is JSONLines }) {
      try SchemaFolder.write(in: folder)
    }
    if let package = export.package {
      try WholeFile.write(
        package.descriptor(tables, sources: sources).file,
        to: "\(folder)/\(DataPackage.fileName)")
    }
  }
}

internal import Archive
internal import Datasets
internal import Facts
internal import Newspaper

/// All dataset files of a run, open side by side while documents come in, in order.
final class ExportFiles {
  /// By dataset, then by format.
  private var files: [[DatasetFile]] = []
  private let catalogue: Catalogue?
  private let others: [any DocumentOutput]
  private let folder: String
  private let export: Export
  /// What the data package names as its sources; empty where none is asked for.
  private var sources: [DataPackage.Source] = []

  init(_ export: Export, in folder: String) throws {
    self.folder = folder
    self.export = export
    catalogue =
      export.wantsArchive
      ? try ArchiveFolder("\(folder)/\(ArchiveFolder.name)").makeCatalogue() : nil
    others = try export.settings.formats.value.compactMap {
      try $0.documentOutput(in: folder, export.settings)
    }
    for dataset in Dataset.all {
      var row: [DatasetFile] = []
      for format in export.formats { row.append(try DatasetFile(dataset, format, in: folder)) }
      files.append(row)
    }
  }

  func write(_ formatted: Export.Formatted) throws {
    for (row, pieces) in zip(files, formatted.pieces) {
      for (file, piece) in zip(row, pieces) { try file.write(piece) }
    }
    for output in others { try output.write(formatted.result) }
    let head = formatted.result.head
    if export.package != nil {
      sources.append(DataPackage.Source(path: head.document.path, sha256: head.document.sha256))
    }
    if let entry = head.catalogueEntry { catalogue?.append(entry) }
  }

  /// Gives outputs the documents that they want to see once more; `read` has them by identifier.
  func show(_ read: (_ document: String) throws -> ProcessedDocument) throws {
    for output in others {
      for document in output.wantedDocuments { output.show(try read(document)) }
    }
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

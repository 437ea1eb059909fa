internal import Archive
internal import Datasets
internal import Facts
internal import Newspaper
internal import Workbook

/// Third stage (导出): rows of a processed document in every format asked for.
///
/// Preparing is pure and runs for many documents at once; ``ExportFiles`` puts what was prepared
/// into files, in order.
package struct Export: Sendable {
  /// The rows of one document, formatted: by dataset, then by format.
  struct Prepared: Sendable {
    var pieces: [[[UInt8]]]
    var rowCounts: [Int]
    var problems: [Problem]
    var source: DataPackage.Source
    var path: String { source.path }
    /// For the outputs that take whole documents.
    var document: ProcessedDocument
    /// What the archive's catalogue says of it; nil where it has no archive file.
    var catalogueEntry: CatalogueEntry?
  }

  let settings: Settings
  let formats: [any RowFormat]
  var wantsArchive: Bool { settings.formats.value.contains(.archive) }
  /// Where the data package is asked for.
  var package: DataPackage?

  init(_ settings: Settings) {
    self.settings = settings
    formats = settings.formats.value.compactMap { $0.rowFormat(settings) }
    guard settings.formats.value.contains(.datapackage) else { return }
    package = DataPackage(
      settings.package.about, version: Version.current, csv: settings.csv.format)
  }

  /// Formats a document's rows and writes its archive file, if there is an archive.
  func prepare(
    _ document: ProcessedDocument, archive: ArchiveFolder?
  ) throws(ArchiveError) -> Prepared {
    var document = document
    document.problems += try archive?.write(document) ?? []
    if settings.formats.value.contains(.xlsx) {
      document.problems += WorkbookFile.problems(of: document)
    }
    var prepared = Prepared(
      pieces: [], rowCounts: [], problems: document.allProblems,
      source: DataPackage.Source(
        path: document.document.path, sha256: document.document.sha256),
      document: document)
    if archive != nil && !document.document.sha256.isEmpty {
      prepared.catalogueEntry = CatalogueEntry(
        document, archiveName: ArchiveFolder.fileName(of: document.document))
    }
    for dataset in Dataset.all {
      let (pieces, count) = format(dataset, of: document)
      prepared.pieces.append(pieces)
      prepared.rowCounts.append(count)
    }
    return prepared
  }

  /// A dataset's rows in every format, made and formatted a few hundred at a time.
  private func format(
    _ dataset: Dataset, of document: ProcessedDocument
  ) -> (pieces: [[UInt8]], count: Int) {
    var pieces = [[UInt8]](repeating: [], count: formats.count)
    var (rows, count): ([[Cell]], Int) = ([], 0)
    func hand() {
      for index in formats.indices { formats[index].extend(&pieces[index], by: rows, of: dataset) }
      rows.removeAll(keepingCapacity: true)
    }
    dataset.forEachRow(of: document) { row in
      rows.append(row)
      count += 1
      if rows.count == 256 { hand() }
    }
    hand()
    return (pieces, count)
  }

  /// Every name that some run may have put into the output folder.
  static var possibleNames: Set<String> {
    let formats: [any RowFormat] = [CSV(), JSON(), JSONLines()]
    let files = Dataset.all.flatMap { dataset in formats.map { $0.fileName(of: dataset) } }
    return Set(
      files + [
        ArchiveFolder.name, JSONSchema.folder, DataPackage.fileName, DatabaseOutput.fileName,
        WorkbookOutput.fileName, ReportOutput.fileName,
      ])
  }
}

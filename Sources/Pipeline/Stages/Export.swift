internal import Datasets
internal import Facts
internal import Newspaper
internal import Workbook

/// Third stage (导出): rows of a processed document in every format asked for.
///
/// Making a result and formatting it are pure but for the archive file, and run for many documents
/// at once; ``ExportFiles`` puts what was formatted into files, in order.
package struct Export: Sendable {
  /// A result with its rows in every text format: by dataset, then by format.
  struct Formatted: Sendable {
    let result: DocumentResult
    let pieces: [[[UInt8]]]
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

  /// Makes all that outputs say of a document; writes its archive file, if there is an archive.
  func result(of document: ProcessedDocument, archive: ArchiveFolder?) throws -> DocumentResult {
    var document = document
    document.problems += try archive?.write(document) ?? []
    if settings.formats.value.contains(.xlsx) {
      document.problems += WorkbookFile.problems(of: document)
    }
    return DocumentResult(document, archiveDigest: try archive?.digest(of: document.document))
  }

  /// Formats the rows of a result.
  func format(_ result: DocumentResult) throws -> Formatted {
    let pieces = try Dataset.all.indices.map { try format($0, of: result.rows) }
    return Formatted(result: result, pieces: pieces)
  }

  /// A dataset's rows in every format, made and formatted a few hundred at a time.
  private func format(_ number: Int, of kept: KeptRows) throws -> [[UInt8]] {
    let dataset = Dataset.all[number]
    var pieces = [[UInt8]](repeating: [], count: formats.count)
    var rows: [[Cell]] = []
    func hand() {
      for index in formats.indices { formats[index].extend(&pieces[index], by: rows, of: dataset) }
      rows.removeAll(keepingCapacity: true)
    }
    try kept.forEachRow(of: number) { row in
      rows.append(row)
      if rows.count == 256 { hand() }
    }
    hand()
    return pieces
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

internal import Archive
internal import Datasets
internal import Facts
internal import Newspaper

/// Third stage (导出): rows of a processed document in every format asked for.
///
/// Preparing is pure and runs for many documents at once; ``ExportFiles`` puts what was prepared
/// into files, in order.
package struct Export: Sendable {
  package enum Format: String, ConfigWord {
    case csv, json, jsonl
    /// TEI P5, a file a document.
    case archive
  }

  package struct Settings: SettingsBlock {
    package var folder = Located("output", key: "export.folder")
    package var formats = Format.allCases
    package var csv = CSVSettings()

    package init() {}

    package static var settings: [Setting<Settings>] {
      [
        Setting("folder", \.folder, "Where outputs go; made if it is not there."),
        Setting("formats", \.formats, "What is written."),
        Setting(block: "csv", \.csv, "How CSV files are written."),
      ]
    }
  }

  package struct CSVSettings: SettingsBlock {
    package enum Delimiter: String, ConfigWord {
      case comma = ","
      case semicolon = ";"
      case tab = "\t"
      case bar = "|"

      static var typeName: String { "`,`, `;`, `\\t` (in double quotes) or `\\|`" }
    }

    package var hasByteOrderMark = true
    package var delimiter = Delimiter.comma

    package init() {}

    package static var settings: [Setting<CSVSettings>] {
      [
        Setting(
          "bom", \.hasByteOrderMark,
          "Open files with a byte order mark, so that a Chinese spreadsheet sees UTF-8."),
        Setting("delimiter", \.delimiter, "What stands between cells."),
      ]
    }
  }

  /// The rows of one document, formatted: by dataset, then by format.
  struct Prepared: Sendable {
    var pieces: [[[UInt8]]]
    var rowCounts: [Int]
    var problems: [Problem]
    var path: String
    /// What the archive's catalogue says of it; nil where it has no archive file.
    var catalogueEntry: CatalogueEntry?
  }

  let formats: [any RowFormat]
  let wantsArchive: Bool

  init(_ settings: Settings) {
    wantsArchive = settings.formats.contains(.archive)
    formats = settings.formats.compactMap { format -> (any RowFormat)? in
      switch format {
      case .csv:
        let delimiter = settings.csv.delimiter.rawValue.utf8.first ?? 0x2C
        return CSV(hasByteOrderMark: settings.csv.hasByteOrderMark, delimiter: delimiter)
      case .json: return JSON()
      case .jsonl: return JSONLines()
      case .archive: return nil
      }
    }
  }

  /// Formats a document's rows and writes its archive file, if there is an archive.
  func prepare(
    _ document: ProcessedDocument, archive: ArchiveFolder?
  ) throws(ArchiveError) -> Prepared {
    var document = document
    document.problems += try archive?.write(document) ?? []
    var prepared = Prepared(
      pieces: [], rowCounts: [], problems: document.allProblems, path: document.document.path)
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
    return Set(files + [ArchiveFolder.name, JSONSchema.folder])
  }
}

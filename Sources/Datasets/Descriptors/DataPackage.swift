/// The descriptor of a run's CSV files as a Data Package 2.0 (数据包): `datapackage.json`.
///
/// What Frictionless and data catalogues read: columns with types and constraints, keys, missing
/// values, headings and descriptions in both languages, the digest of every file, the sources.
package struct DataPackage: Sendable {
  package static let fileName = "datapackage.json"

  /// What the user says of the package as a whole.
  package struct About: Sendable, Equatable {
    package var name = "newspaper-datasets"
    package var title = "Datasets from newspaper pages 报纸版面数据集"
    package var description = ""
    /// A name of the Open Definition list (CC-BY-4.0) or the address of a licence.
    package var licence = "notspecified"

    package init() {}
  }

  /// A CSV file as it was written.
  package struct File: Sendable {
    package let dataset: Dataset
    package let byteCount: Int
    package let sha256: String

    package init(of dataset: Dataset, byteCount: Int, sha256: String) {
      self.dataset = dataset
      self.byteCount = byteCount
      self.sha256 = sha256
    }
  }

  /// An input file.
  package struct Source: Sendable {
    package let path: String
    /// Empty for a file that could not be read.
    package let sha256: String

    package init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }

  private let about: About
  private let version: String
  private let csv: CSV
  private static let profiles = "https://datapackage.org/profiles/2.0"

  /// Makes the descriptor's fixed part; `version` is the program's.
  package init(_ about: About, version: String, csv: CSV) {
    self.about = about
    self.version = version
    self.csv = csv
  }

  package func descriptor(_ files: [File], sources: [Source]) -> JSONValue {
    .members([
      "$schema": .string("\(Self.profiles)/datapackage.json"),
      "name": .string(about.name), "title": .string(about.title),
      "description": about.description.isEmpty ? nil : .string(about.description),
      "version": .string(version),
      "licenses": .array([licence]),
      "sources": sources.isEmpty ? nil : .each(of: sources, Self.description),
      "resources": .array(files.map(resource)),
    ])
  }

  private var licence: JSONValue {
    let isAddress = about.licence.contains("://")
    return .members([(isAddress ? "path" : "name"): .string(about.licence)])
  }

  @Sendable private static func description(of source: Source) -> JSONValue {
    .members([
      "title": .string(source.path), "path": .string(source.path),
      "hash": source.sha256.isEmpty ? nil : .string("sha256:\(source.sha256)"),
    ])
  }

  private func resource(_ file: File) -> JSONValue {
    let dataset = file.dataset
    return .members([
      "$schema": .string("\(Self.profiles)/dataresource.json"),
      "name": .string(dataset.name), "type": "table", "path": .string(csv.fileName(of: dataset)),
      "title": .string("\(dataset.title.english) \(dataset.title.chinese)"),
      "description": .string("\(dataset.description.english) \(dataset.description.chinese)"),
      "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
      "bytes": .integer(file.byteCount), "hash": .string("sha256:\(file.sha256)"),
      "dialect": dialect, "schema": TableSchema(headings: csv.headings).schema(of: dataset),
    ])
  }

  private var dialect: JSONValue {
    .members([
      "$schema": .string("\(Self.profiles)/tabledialect.json"),
      "delimiter": .string(String(UnicodeScalar(csv.delimiter))), "lineTerminator": "\r\n",
      "quoteChar": "\"", "doubleQuote": .boolean(true), "header": .boolean(true),
      "skipInitialSpace": .boolean(false),
    ])
  }
}

internal import Facts
internal import Newspaper

/// Reads documents once more, to be shown in full (重读); each must be what the ledger knows.
struct DocumentReader {
  private let files: [[UInt8]: InputFile]
  private let extraction: Extraction
  private let layout: Layout
  private let engines: EngineShelf

  init(_ inputs: [InputFile], _ config: Config, _ engines: EngineShelf) {
    files = Dictionary(inputs.map { ($0.reported, $0) }, uniquingKeysWith: { first, _ in first })
    extraction = Extraction(input: config.input)
    layout = config.extraction.layout
    self.engines = engines
  }

  /// The document of a path; throws ``StaleResults`` where it has another identifier now.
  func read(_ path: [UInt8], identifier: String) throws -> ProcessedDocument {
    guard let file = files[path] else { throw StaleResults(paths: [path]) }
    let extracted = extraction.extract(extraction.read(file), of: file)
    guard extracted.document.id == identifier else { throw StaleResults(paths: [path]) }
    return try engines.take().process(extracted, layout: layout)
  }
}

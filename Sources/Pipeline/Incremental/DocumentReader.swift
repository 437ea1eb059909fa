internal import Facts
internal import Newspaper

/// Reads documents once more, to be shown in full (重读); each must be what the ledger knows.
struct DocumentReader {
  /// In the order of their paths.
  private let inputs: [InputFile]
  private let extraction: Extraction
  private let layout: Layout
  private let engines: EngineShelf

  init(_ inputs: [InputFile], _ config: Config, _ engines: EngineShelf) {
    self.inputs = inputs
    extraction = Extraction(input: config.input)
    layout = config.extraction.layout
    self.engines = engines
  }

  /// The document of a path; throws ``StaleResults`` where it has another identifier now.
  func read(_ path: [UInt8], identifier: String) throws -> ProcessedDocument {
    guard let file = input(path) else { throw StaleResults(paths: [path]) }
    let extracted = extraction.extract(extraction.read(file), of: file)
    guard extracted.document.id == identifier else { throw StaleResults(paths: [path]) }
    return try engines.take().process(extracted, layout: layout)
  }

  private func input(_ path: [UInt8]) -> InputFile? {
    var (low, high) = (0, inputs.count)
    while low < high {
      let middle = (low + high) / 2
      if inputs[middle].reported.lexicographicallyPrecedes(path) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < inputs.count && inputs[low].reported == path ? inputs[low] : nil
  }
}

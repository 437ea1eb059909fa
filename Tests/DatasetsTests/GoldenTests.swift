internal import Datasets
internal import Foundation
internal import TestSupport
internal import Testing

/// Every dataset in every format, as files kept beside the tests.
@Suite struct GoldenTests {
  static let formats: [any RowFormat] = [CSV(), JSON(), JSONLines()]

  @Test(arguments: formats.map(\.name), Dataset.all.map(\.name))
  func `the page made by hand comes out as the golden file`(format: String, name: String) throws {
    let format = try #require(Self.formats.first { $0.name == format })
    let dataset = try #require(Dataset.all.first { $0.name == name })
    let made = format.file(of: dataset, chunks: [dataset.rows(of: HandmadePage.page())])
    let file = Self.folder.appending(path: format.fileName(of: dataset))
    #expect(try Golden.fault(of: made, against: file) == nil)
  }

  private static var folder: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/page-made-by-hand")
  }
}

internal import Datasets
internal import Facts
internal import Foundation
internal import Newspaper
internal import TestSupport
internal import Testing

@testable internal import Workbook

@Suite final class WorkbookFileTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "etl-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func write(_ name: String, _ page: ProcessedDocument) throws -> Data {
    let path = folder.appending(path: name).path
    let file = try WorkbookFile(creating: path, scratch: folder.path, version: "0.1.0")
    try file.write(KeptRows(page))
    #expect(try file.finish() == [])
    return try Data(contentsOf: URL(filePath: path))
  }

  @Test func `the same documents give the same bytes, and nothing else is left behind`() throws {
    let first = try write("a.xlsx", HandmadePage.page())
    #expect(first.starts(with: [0x50, 0x4B]))
    #expect(try write("b.xlsx", HandmadePage.page()) == first)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(left == ["a.xlsx", "b.xlsx"])
  }

  @Test func `a cell that cannot hold its text is a problem that names it`() {
    var page = HandmadePage.page()
    #expect(WorkbookFile.problems(of: page) == [])
    page.document.publication = "西宁\u{FFFE}报"
    let problems = WorkbookFile.problems(of: page)
    #expect(problems.map(\.code) == [.cellAltered])
    #expect(problems[0].message.hasPrefix("documents.publication of d0 has characters"))
    page.document.publication = String(repeating: "报", count: 40_000)
    #expect(WorkbookFile.problems(of: page)[0].message.contains("was cut"))
    #expect(throws: Never.self) { try self.write("long.xlsx", page) }
  }

  @Test func `a folder that is not there is told with the path`() throws {
    let path = folder.appending(path: "none/a.xlsx").path
    let failure = #expect(throws: WorkbookFailure.self) {
      let file = try WorkbookFile(creating: path, scratch: self.folder.path, version: "0.1.0")
      _ = try file.finish()
    }
    #expect(failure?.description.contains("none/a.xlsx") == true)
  }

  @Test func `values are counted by the columns by which people group`() {
    var counts = ValueCounts(Dataset.all)
    for (number, dataset) in Dataset.all.enumerated() {
      dataset.forEachRow(of: HandmadePage.page()) { counts.add($0, dataset: number) }
    }
    let groups = counts.groups(most: 1)
    let kinds = groups.first { $0.column.name == "quantity_kind" }
    #expect(kinds?.values.map(\.value) == ["area"] && kinds?.values.map(\.count) == [1])
    #expect(!groups.contains { $0.column.name == "status" })
  }
}

import Foundation
import Testing

@testable import Archive

/// The whole of TEI P5 as the judge: what our schema lets pass, TEI's own does.
@Suite struct TEIOracleTests {
  private static let schema = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/schema/tei_all.rng").standardized.path
  private static let judge = ["/usr/bin/jing", "/usr/bin/xmllint"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
  private static var canJudge: Bool {
    judge != nil && FileManager.default.fileExists(atPath: schema)
  }

  @Test(.enabled(if: canJudge, "needs ../shared/schema/tei_all.rng, and jing or xmllint"))
  func `archives and catalogue are valid TEI`() throws {
    let folder = try TestFolder()
    var files = [folder.file("sample.xml"), folder.file("catalogue.xml")]
    _ = try TEIWriter(version: "0.1.0").write(SamplePage.document(), to: files[0])
    let catalogue = try Catalogue(path: files[1], version: "0.1.0")
    catalogue.append(CatalogueEntry(SamplePage.document(), archiveName: "sample.xml"))
    _ = try catalogue.finish()
    for seed in 0..<200 as Range<UInt64> {
      var random = RandomPage(seed: seed)
      files.append(folder.file("\(seed).xml"))
      _ = try TEIWriter(version: "0.1.0").write(random.document(), to: files[files.count - 1])
    }
    let (status, said) = try judge(files)
    #expect(status == 0, "\(said.prefix(2000))")
  }

  @Test(.enabled(if: canJudge, "needs ../shared/schema/tei_all.rng, and jing or xmllint"))
  func `whatever our schema accepts is valid TEI`() throws {
    let folder = try TestFolder()
    var sampler = try SchemaSampler(
      schema: URL(filePath: try #require(SchemaCheck.schemaPath)))
    var files: [String] = []
    for seed in 0..<300 as Range<UInt64> {
      try folder.write(try sampler.document(seed: seed), to: "\(seed).xml")
      files.append(folder.file("\(seed).xml"))
      #expect(try SchemaCheck.problems(ofFileAt: files[files.count - 1]) == [], "seed \(seed)")
    }
    let (status, said) = try judge(files)
    #expect(status == 0, "\(said.prefix(2000))")
  }

  private func judge(_ files: [String]) throws -> (status: Int32, said: String) {
    let judge = try #require(Self.judge)
    let process = Process()
    process.executableURL = URL(filePath: judge)
    process.arguments =
      (judge.hasSuffix("jing") ? [Self.schema] : ["--noout", "--relaxng", Self.schema]) + files
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }
}

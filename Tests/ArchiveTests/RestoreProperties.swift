import Newspaper
import Testing

@testable import Archive

@Suite struct RestoreProperties {
  @Test(arguments: 0..<8 as Range<UInt64>)
  func `any page comes back byte for byte from a valid archive`(block: UInt64) throws {
    let folder = try TestFolder()
    for seed in block * 60..<block * 60 + 60 {
      var random = RandomPage(seed: seed)
      let document = random.document()
      let path = folder.file("\(seed).xml")
      let problems = try TEIWriter(version: "0.1.0").write(document, to: path)
      #expect(problems == [], "seed \(seed)")
      let original = try Restore.original(
        fromArchiveAt: path, encode: RawPage.encode, digest: RawPage.digest)
      #expect(original.bytes == random.page.bytes, "seed \(seed)")
    }
  }

  @Test func `the same document gives the same archive`() throws {
    let folder = try TestFolder()
    var random = RandomPage(seed: 42)
    let document = random.document()
    for name in ["a.xml", "b.xml"] {
      _ = try TEIWriter(version: "0.1.0").write(document, to: folder.file(name))
    }
    #expect(try folder.text("a.xml") == folder.text("b.xml"))
  }

  @Test func `tasks write and check at the same time`() async throws {
    let folder = try TestFolder()
    try await withThrowingTaskGroup(of: Bool.self) { tasks in
      for seed in 1000..<1100 as Range<UInt64> {
        let path = folder.file("\(seed).xml")
        tasks.addTask {
          var random = RandomPage(seed: seed)
          let problems = try TEIWriter(version: "0.1.0").write(random.document(), to: path)
          let original = try Restore.original(
            fromArchiveAt: path, encode: RawPage.encode, digest: RawPage.digest)
          return problems.isEmpty && original.bytes == random.page.bytes
        }
      }
      for try await isRight in tasks { #expect(isRight) }
    }
  }
}

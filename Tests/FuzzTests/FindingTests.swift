internal import Foundation
internal import Testing

/// What fuzzing once found stays mended: each finding is a file, `Findings/<target>/<what>`.
@Suite struct FindingTests {
  static let findings = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Findings")

  @Test(arguments: FuzzTarget.allCases)
  func `no bytes that were once too much are too much now`(target: FuzzTarget) throws {
    #expect(target.isReady)
    let folder = Self.findings.appending(path: target.rawValue)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names.sorted() {
      target.run([UInt8](try Data(contentsOf: folder.appending(path: name))))
    }
    for bytes in [[], [0], Array("今年种植燕麦12万亩。\n".utf8)] { target.run(bytes) }
  }
}

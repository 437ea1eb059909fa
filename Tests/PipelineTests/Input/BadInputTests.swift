internal import Foundation
internal import Glibc
internal import Newspaper
@testable internal import Pipeline
internal import TestSupport
internal import Testing

/// Whatever a folder may hold: a problem row with a code, the other documents whole, no crash.
@Suite struct BadInputTests {
  /// A bad file and the code of its problem.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let code: String
    var testDescription: String { name }
  }

  private static let sentence = "种植优质饲草十万亩，增长明显。"

  static let cases: [Case] = [
    Case(name: "empty", bytes: [], code: "empty-document"),
    Case(name: "blanks", bytes: Array(" \n\t\n  \r\n".utf8), code: "blank-document"),
    Case(
      name: "invalid bytes in the middle",
      bytes: Array(sentence.utf8) + [0xFF, 0xC0] + Array(sentence.utf8), code: "invalid-bytes"),
    Case(
      name: "control characters",
      bytes: Array((sentence + "\u{1}\u{7}" + sentence).utf8), code: "control-characters"),
    Case(
      name: "binary",
      bytes: (0..<4_000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31 &+ $0 >> 3) },
      code: "binary-file"),
  ]

  @Test(arguments: cases)
  func `a bad file gets its problem and the good one comes out whole`(bad: Case) async throws {
    let folder = try folderWithGoodFile()
    try folder.write(bad.bytes, to: "in/bad.txt")
    try await expectProblem(bad.code, at: "in/bad.txt", folder)
  }

  @Test func `encodings and line ends are no problem`() async throws {
    let folder = try folderWithGoodFile()
    // 种植优质饲草十万亩 in GB 18030.
    let chinese: [UInt8] = [
      0xD6, 0xD6, 0xD6, 0xB2, 0xD3, 0xC5, 0xD6, 0xCA, 0xCB, 0xC7, 0xB2, 0xDD, 0xCA, 0xAE, 0xCD,
      0xF2,
      0xC4, 0xB6, 0x0D, 0x0A,
    ]
    try folder.write(Array(repeating: chinese, count: 8).flatMap { $0 }, to: "in/gb.txt")
    let wide = Self.sentence.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    try folder.write([0xFF, 0xFE] + wide, to: "in/utf16.txt")
    try folder.write([0xEF, 0xBB, 0xBF] + Array((Self.sentence + "\r").utf8), to: "in/bom.txt")
    let summary = try await testRun(testConfig(folder))
    #expect(summary.exitStatus == .clean)
    #expect(
      try column("encoding", of: "documents", folder) == ["UTF-8", "GB18030", "UTF-8", "UTF-16LE"])
    #expect(try column("text", of: "articles", folder).allSatisfy { $0.contains("优质饲草十万亩") })
  }

  @Test func `a file over the limit is not read`() async throws {
    let folder = try folderWithGoodFile()
    try folder.write([UInt8](repeating: 0x61, count: 2_001), to: "in/bad.txt")
    var config = testConfig(folder)
    config.input.maxBytes.value = 2_000
    try await expectProblem("file-too-large", at: "in/bad.txt", folder, config)
  }

  @Test(.timeLimit(.minutes(Patience.minutes(5))))
  func `a file of 50 MB and a line of 10 MB are read in one piece`() async throws {
    let folder = try folderWithGoodFile()
    // Blanks mostly: the size is what is tried here, not the finders.
    let page = Array((Self.sentence + "\n" + String(repeating: " ", count: 20_000) + "\n").utf8)
    try folder.write(repeated(page, upTo: 50_000_000), to: "in/big.txt")
    let stretch = Array(("种植优质饲草，" + String(repeating: "　", count: 3_000)).utf8)
    try folder.write(repeated(stretch, upTo: 10_000_000), to: "in/line.txt")
    var config = testConfig(folder)
    config.export.formats.value = [.jsonl]
    config.extraction.layout = .plain
    let summary = try await testRun(config)
    #expect(summary.documents == 3 && summary.totals.documentsWithErrors == 0)
    #expect(try column("source_path", of: "documents", folder).contains("in/line.txt"))
  }

  @Test func `a link that leads to itself or to a folder above is a loop`() async throws {
    let folder = try folderWithGoodFile()
    try folder.link("in/self", to: "self")
    try await expectProblem("symbolic-link-loop", at: "in/self", folder)
    try FileTree.remove("\(folder.path)/in/self")
    try folder.write("文。\n", to: "in/sub/a.txt")
    try folder.link("in/sub/up", to: "../sub")
    try await expectProblem("symbolic-link-loop", at: "in/sub/up", folder)
  }

  @Test func `a link to nothing, out of the folder, or a pipe is told`() async throws {
    let folder = try folderWithGoodFile()
    try folder.write("外。\n", to: "elsewhere/secret.txt")
    try folder.link("in/nowhere", to: "gone")
    try folder.link("in/outside", to: "../elsewhere/secret.txt")
    #expect(mkfifo("\(folder.path)/in/pipe", 0o644) == 0)
    let summary = try await testRun(testConfig(folder))
    #expect(
      try column("code", of: "problems", folder)
        == ["unreadable-file", "link-outside-input", "unreadable-file"])
    #expect(try column("status", of: "documents", folder) == ["ok", "error", "error", "error"])
    #expect(summary.exitStatus == .finishedWithErrors)
  }

  @Test func `a link to what is read anyway doubles nothing`() async throws {
    let folder = try folderWithGoodFile()
    try folder.write("文。\n", to: "in/sub/a.txt")
    try folder.write("隐。\n", to: "in/.hidden/b.txt")
    try folder.link("in/again.txt", to: "good.txt")
    try folder.link("in/same", to: "sub")
    try folder.link("in/seen.txt", to: ".hidden/b.txt")
    _ = try await testRun(testConfig(folder))
    #expect(
      try column("source_path", of: "documents", folder)
        == ["in/good.txt", "in/seen.txt", "in/sub/a.txt"])
  }

  @Test func `a name that is not UTF-8 is told and not read`() async throws {
    let folder = try folderWithGoodFile()
    let name = Array("\(folder.path)/in/bad".utf8) + [0xFF] + Array(".txt".utf8)
    let descriptor = name.withCPath { open($0, O_WRONLY | O_CREAT, 0o644) }
    #expect(descriptor >= 0)
    close(descriptor)
    try await expectProblem("invalid-file-name", at: "in/bad\u{FFFD}.txt", folder)
    // Removed by its bytes, which a String cannot hold.
    _ = name.withCPath { unlink($0) }
  }

  @Test func `a file that vanishes before it is read is told`() {
    let extraction = Extraction(input: InputSettings())
    let path = Array("/nonexistent/页.txt".utf8)
    let file = InputFile(reported: path, system: path)
    let extracted = extraction.extract(extraction.read(file), of: file)
    #expect(extracted.problems.map(\.code) == [.unreadableFile])
    #expect(extracted.document.sha256.isEmpty)
  }

  @Test func `files of the working folder itself are named without it`() async throws {
    let folder = try folderWithGoodFile()
    var config = testConfig(folder)
    config.input.paths = [Located(".")]
    _ = try await testRun(config)
    #expect(try column("source_path", of: "documents", folder) == ["in/good.txt"])
    config.input.paths = [Located("./in//good.txt"), Located("in/*.txt"), Located("**/good.txt")]
    _ = try await testRun(config)
    #expect(try column("source_path", of: "documents", folder) == ["in/good.txt"])
  }

  @Test func `the output folder inside the input is not read`() async throws {
    let folder = try folderWithGoodFile()
    var config = testConfig(folder)
    config.export.folder.value = "in/out"
    _ = try await testRun(config)
    let again = try await testRun(config)
    #expect(again.documents == 1)
    config.export.folder.value = "in"
    await #expect(throws: ConfigFailure.self) { try await testRun(config) }
  }

  private func folderWithGoodFile() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.sentence + "\n", to: "in/good.txt")
    return folder
  }

  private func repeated(_ piece: [UInt8], upTo count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + piece.count)
    while bytes.count < count { bytes += piece }
    return bytes
  }

  private func expectProblem(
    _ code: String, at path: String, _ folder: TemporaryFolder, _ config: Config? = nil
  ) async throws {
    _ = try await testRun(config ?? testConfig(folder))
    let paths = try column("source_path", of: "problems", folder)
    let codes = try column("code", of: "problems", folder)
    #expect(zip(paths, codes).contains { $0 == (path, code) }, "\(paths) \(codes)")
    #expect(try column("message", of: "problems", folder).allSatisfy { $0.hasSuffix(".") })
    let documents = try column("source_path", of: "documents", folder)
    #expect(documents.contains(path) && documents.contains("in/good.txt"))
    #expect(try column("text", of: "articles", folder).contains { $0.contains(Self.sentence) })
  }
}

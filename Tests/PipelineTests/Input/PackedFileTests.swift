internal import Foundation
@testable internal import Pipeline
internal import TestSupport
internal import Testing

/// Zips and gzip files are read as what is in them, and bombs are not read.
@Suite struct PackedFileTests {
  private static let page = "今年种植燕麦12万亩。\n"

  @Test func `a zip is read as the files in it, a gz as its content`() async throws {
    let folder = try TemporaryFolder()
    var zip = ZipBuilder()
    zip.add("版/1.txt", Self.page)
    zip.add("2.txt", "总投资3亿元。\n", isDeflated: false)
    zip.add([0xB0, 0xE6] + Array("\\3.txt".utf8), Array("修路4公里。\n".utf8))
    for name in ["folder/", "__MACOSX/._1.txt", ".hidden/4.txt"] { zip.add(name, "") }
    try folder.write(zip.bytes(comment: "PK"), to: "in/feb.ZIP")
    try folder.write(ZipBuilder.gzip(Array(Self.page.utf8)), to: "in/page.txt.gz")
    let summary = try await testRun(testConfig(folder))
    #expect(summary.exitStatus == .clean && summary.documents == 4)
    #expect(
      try column("source_path", of: "documents", folder) == [
        "in/feb.ZIP/2.txt", "in/feb.ZIP/版/1.txt", "in/feb.ZIP/版/3.txt", "in/page.txt.gz",
      ])
    #expect(try column("raw", of: "quantities", folder) == ["3亿元", "12万亩", "4公里", "12万亩"])
    let again = try await testRun(testConfig(folder))
    #expect(again.same == 4 && !again.wroteOutputs)
  }

  @Test func `only what changed in a zip is processed again`() async throws {
    let folder = try TemporaryFolder()
    for (step, text) in [Self.page, "总投资3亿元。\n"].enumerated() {
      var zip = ZipBuilder()
      zip.add("1.txt", Self.page)
      zip.add("2.txt", text)
      zip.add("\(step + 3).txt", Self.page)
      try folder.write(zip.bytes(), to: "in/a.zip")
      let summary = try await testRun(testConfig(folder))
      if step == 1 {
        #expect(summary.new == 1 && summary.changed == 1 && summary.same == 1)
        #expect(summary.removed == 1)
      }
    }
  }

  @Test func `files joined into one gz are read one behind the other`() throws {
    let packed = ZipBuilder.gzip([1, 2]) + ZipBuilder.gzip([3])
    #expect(try Inflate.inflate(packed, .gzip, atMost: 3) == [1, 2, 3])
    #expect(throws: PackedFault.tooLarge(3)) { try Inflate.inflate(packed, .gzip, atMost: 2) }
  }

  /// A file that is no honest zip, and what the row says of it.
  struct Bad: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let code: String
    let words: String
    var testDescription: String { name }
  }

  private static func zip(_ name: String = "1.txt", _ lie: ZipBuilder.Lie = .init()) -> [UInt8] {
    var zip = ZipBuilder()
    zip.add("0.txt", page)
    zip.add(name, page, lie)
    return zip.bytes()
  }

  static let bad: [Bad] = [
    Bad(name: "no zip", bytes: Array(page.utf8), code: "packed-file-unreadable", words: "missing"),
    Bad(
      name: "cut short", bytes: zip().dropLast(9), code: "packed-file-unreadable", words: "missing"),
    Bad(
      name: "directory gone", bytes: Array(zip().suffix(60)), code: "packed-file-unreadable",
      words: "damaged"),
    Bad(
      name: "leads out of the folder", bytes: zip("../../etc/passwd"),
      code: "packed-file-unreadable", words: "outside"),
    Bad(
      name: "leads to the root", bytes: zip("/etc/passwd"), code: "packed-file-unreadable",
      words: "outside"),
    Bad(
      name: "leads out in Windows' way", bytes: zip("..\\a.txt"), code: "packed-file-unreadable",
      words: "outside"),
    Bad(
      name: "one name twice", bytes: zip("0.txt"), code: "packed-file-unreadable", words: "same"),
    Bad(
      name: "claims 4 GB", bytes: zip("1.txt", .init(size: 0xFFFF_FFF0)), code: "file-too-large",
      words: "max_unpacked_bytes"),
    Bad(
      name: "locked", bytes: zip("1.txt", .init(flags: 1)), code: "packed-file-unreadable",
      words: "password"),
    Bad(
      name: "another method", bytes: zip("1.txt", .init(method: 14)),
      code: "packed-file-unreadable", words: "method 14"),
    Bad(
      name: "wrong checksum", bytes: zip("1.txt", .init(checksum: 7)),
      code: "packed-file-unreadable", words: "checksum"),
    Bad(
      name: "more than it says", bytes: zip("1.txt", .init(size: 5)),
      code: "packed-file-unreadable", words: "checksum"),
    Bad(
      name: "no header there", bytes: zip("1.txt", .init(headerOffset: 9)),
      code: "packed-file-unreadable", words: "not where"),
  ]

  @Test(arguments: bad)
  func `a bad zip gets its problem, the others are read`(bad: Bad) async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.page, to: "in/good.txt")
    try folder.write(bad.bytes, to: "in/bad.zip")
    var config = testConfig(folder)
    config.input.maxUnpackedBytes.value = 1 << 20
    let summary = try await testRun(config)
    #expect(summary.exitStatus == .finishedWithErrors)
    #expect(try column("code", of: "problems", folder) == [bad.code])
    let message = try column("message", of: "problems", folder)[0]
    #expect(message.contains(bad.words) && message.hasSuffix("."), "\(message)")
    #expect(try column("source_path", of: "documents", folder).contains("in/good.txt"))
    #expect(try FileTree.names(in: folder.path).sorted() == ["in", "out"])
  }

  @Test(arguments: [true, false])
  func `one bit that a disk lost is seen without keeping what is in the zip`(
    isDeflated: Bool
  ) throws {
    let folder = try TemporaryFolder()
    var zip = ZipBuilder()
    zip.add(".rels", String(repeating: Self.page, count: 9_000), isDeflated: isDeflated)
    for damage in [false, true] {
      var bytes = zip.bytes()
      if damage { bytes[60] ^= 1 }
      try folder.write(bytes, to: "a.zip")
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: "\(folder.path)/a.zip"))
      let packed = PackedFile(descriptor: file.fileDescriptor, size: bytes.count)
      let members = try ZipDirectory(packed, atMost: Int.max, all: true).members
      #expect(members.count == 1)
      let isWhole = (try? members[0].check(in: packed)) != nil
      #expect(isWhole == !damage)
    }
  }

  @Test func `a bomb is not unpacked`() async throws {
    let folder = try TemporaryFolder()
    let zeros = [UInt8](repeating: 0, count: 20_000_000)
    var zip = ZipBuilder()
    zip.add(Array("1.txt".utf8), zeros)
    zip.add(Array("2.txt".utf8), zeros, .init(size: 100))
    try folder.write(zip.bytes(), to: "in/a.zip")
    try folder.write(ZipBuilder.gzip(zeros), to: "in/b.gz")
    var config = testConfig(folder)
    config.input.maxBytes.value = 1_000_000
    try await testRun(config)
    #expect(
      try column("code", of: "problems", folder) == [String](repeating: "file-too-large", count: 3))
    var shared = ZipBuilder()
    shared.add("1.txt", String(repeating: "0", count: 1_000), isDeflated: false)
    for number in 2...3 {
      shared.add(
        "\(number).txt", String(repeating: "0", count: 1_000), isDeflated: false,
        .init(headerOffset: 0))
    }
    try folder.write(shared.bytes(), to: "in/a.zip")
    try await testRun(config)
    #expect(
      try column("code", of: "problems", folder) == ["packed-file-unreadable", "file-too-large"])
  }

  @Test func `damaged content of a gz is told`() async throws {
    let whole = ZipBuilder.gzip(Array(Self.page.utf8))
    var wrong = whole
    wrong[wrong.count - 6] ^= 1
    for bytes in [Array(whole.dropLast(12)), wrong, Array(Self.page.utf8), []] {
      let folder = try TemporaryFolder()
      try folder.write(bytes, to: "in/a.gz")
      try await testRun(testConfig(folder))
      #expect(try column("code", of: "problems", folder) == ["packed-file-unreadable"])
    }
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `whatever the bytes, a zip is read or refused`(seed: UInt64) throws {
    var dice = Generator(seed: seed)
    var bytes = Self.zip("版/1.txt")
    for _ in 0..<Int.random(in: 1...8, using: &dice) {
      let place = Int.random(in: bytes.count / 2..<bytes.count, using: &dice)
      bytes[place] = UInt8.random(in: 0...255, using: &dice)
    }
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: "a.zip")
    let path = Array("\(folder.path)/a.zip".utf8)
    var file = InputFile(reported: Array("a.zip".utf8), system: path)
    file.stamp = FileStatus(of: path).map(FileStamp.init)
    let members = Unpacking(settings: InputSettings(), now: 0).expand(file)
    #expect(!members.isEmpty)
    for member in members where member.trouble == nil {
      _ = FileContent.read(member.system, atMost: 1_000, member.packing)
    }
  }

  @Test func `what was written a moment ago is left for the next run`() async throws {
    let folder = try TemporaryFolder()
    var zip = ZipBuilder()
    zip.add("1.txt", Self.page)
    try folder.write(zip.bytes(), to: "in/a.zip")
    try folder.write(Self.page, to: "in/b.txt")
    var config = testConfig(folder)
    try await testRun(config)
    config.input.settleSeconds.value = 3_600
    try folder.write("", to: "in/a.zip")
    try folder.write("", to: "in/b.txt")
    try folder.write(Self.page, to: "in/c.txt")
    let summary = try await testRun(config)
    #expect(summary.unsettled == 3 && summary.removed == 0 && summary.exitStatus == .clean)
    #expect(
      try column("source_path", of: "documents", folder) == ["in/a.zip/1.txt", "in/b.txt"])
    config.input.settleSeconds.value = 0
    let later = try await testRun(config)
    #expect(later.new == 2 && later.changed == 1 && later.removed == 1)
  }
}

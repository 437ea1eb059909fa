internal import Foundation
@testable internal import Pipeline
internal import TestSupport
internal import Testing

/// What a run does with what earlier ones knew.
@Suite struct IncrementalTests {
  @Test(arguments: 0..<6 as Range<UInt64>)
  func `after any history the outputs are those of a full run, byte for byte`(
    seed: UInt64
  ) async throws {
    print("seed \(seed)")
    let folder = try TemporaryFolder()
    var history = History(folder, seed: seed)
    let config = testConfig(folder)
    for step in 0..<6 {
      try history.step()
      let summary = try await testRun(config)
      var fresh = testConfig(folder)
      fresh.export.folder = Located("fresh-\(step)")
      let full = try await testRun(fresh)
      #expect(summary.totals == full.totals)
      let (kept, new) = (
        try folder.contents(of: "out"), try folder.contents(of: "fresh-\(step)")
      )
      let names = Set(kept.keys.map { $0.dropFirst("out/".count) })
      #expect(names == Set(new.keys.map { $0.dropFirst("fresh-\(step)/".count) }))
      for (name, bytes) in kept {
        let other = new["fresh-\(step)/" + name.dropFirst("out/".count)]
        #expect(other == bytes, "seed \(seed), step \(step): \(name)")
      }
    }
  }

  @Test func `what is known and unchanged is not processed again, and no output is touched`()
    async throws
  {
    let folder = try TemporaryFolder()
    try folder.write("种植燕麦12万亩。\n", to: "in/a.txt")
    try folder.write("总投资2.29亿元。\n", to: "in/b.txt")
    let config = testConfig(folder)
    let first = try await testRun(config)
    #expect(first.new == 2 && first.wroteOutputs)
    let before = try folder.times(of: "out")
    let second = try await testRun(config)
    #expect(second.new + second.changed + second.again == 0 && second.same == 2)
    #expect(!second.wroteOutputs && second.totals == first.totals)
    #expect(try folder.times(of: "out") == before)
  }

  @Test func `changes, additions and removals are told`() async throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b", "c"] { try folder.write("种植\(name)12万亩。\n", to: "in/\(name).txt") }
    let config = testConfig(folder)
    try await testRun(config)
    try folder.write("种植燕麦13万亩。\n", to: "in/a.txt")
    try folder.write("种植燕麦14万亩。\n", to: "in/d.txt")
    try FileTree.remove("\(folder.path)/in/b.txt")
    let summary = try await testRun(config)
    #expect(summary.changed == 1 && summary.new == 1 && summary.removed == 1)
    #expect(summary.same == 1)
    #expect(summary.sentence.hasSuffix("1 new, 1 changed, 1 unchanged, 1 removed"))
    #expect(
      try column("source_path", of: "documents", folder) == ["in/a.txt", "in/c.txt", "in/d.txt"])
  }

  @Test func `a file of the same size and time that has other content is seen`() async throws {
    let folder = try TemporaryFolder()
    let day = Date(timeIntervalSince1970: 1_700_000_000)
    try folder.write("种植燕麦12万亩。\n", to: "in/a.txt")
    try folder.setTime(day, of: "in/a.txt")
    let config = testConfig(folder)
    try await testRun(config)
    try folder.write("种植燕麦13万亩。\n", to: "in/a.txt")
    try folder.setTime(day, of: "in/a.txt")
    #expect(try await testRun(config).changed == 1)
  }

  @Test func `what decides results counts as much as the inputs`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("今年种植燕麦12万亩。\n", to: "in/a.txt")
    var config = testConfig(folder)
    try await testRun(config)
    config.normalization.referenceYear = .given(2020)
    #expect(try await testRun(config).again == 1)
    config.jobs.value = .given(1)
    config.log.level = .error
    #expect(try await testRun(config).wroteOutputs == false)
    config.export.csv.delimiter = .semicolon
    let rewritten = try await testRun(config)
    #expect(rewritten.again == 0 && rewritten.wroteOutputs)
    #expect(try folder.text("out/documents.csv").contains("document_id;"))
    #expect(try await testRun(config, isFull: true).again == 1)
  }

  @Test(arguments: ["quantities.csv", "archive/catalogue.xml", "etl.sqlite"])
  func `an output that was removed or altered is written again`(name: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("种植燕麦12万亩。\n", to: "in/a.txt")
    let config = testConfig(folder)
    try await testRun(config)
    let good = try folder.contents(of: "out")
    try FileTree.remove("\(folder.path)/out/\(name)")
    let summary = try await testRun(config)
    #expect(summary.wroteOutputs && summary.again == 0)
    #expect(try folder.contents(of: "out") == good)
    try folder.write("altered", to: "out/\(name)")
    try await testRun(config)
    #expect(try folder.contents(of: "out") == good)
  }

  @Test func `an archive file that was lost is made again`() async throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] { try folder.write("种植\(name)12万亩。\n", to: "in/\(name).txt") }
    let config = testConfig(folder)
    try await testRun(config)
    let good = try folder.contents(of: "out")
    let lost = try #require(good.keys.first { $0.contains("archive/d") })
    try folder.write("altered", to: lost)
    #expect(try await testRun(config).new == 1)
    #expect(try folder.contents(of: "out") == good)
  }

  @Test func `a damaged ledger is moved aside and made anew`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("种植燕麦12万亩。\n", to: "in/a.txt")
    let config = testConfig(folder)
    try await testRun(config)
    let good = try folder.contents(of: "out")
    for damage in Damage.allCases {
      try damage.inflict(on: folder, ledger: "out/.etl-ledger.sqlite")
      try await testRun(config)
      #expect(try folder.contents(of: "out") == good, "\(damage)")
      #expect(try await testRun(config).wroteOutputs == false, "\(damage)")
    }
    #expect(FileStatus(of: "\(folder.path)/out/.etl-ledger-damaged.sqlite") != nil)
  }

  /// What a disk does that loses a block.
  @Test func `zeros over any page of the ledger keep no run from coming to its end`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("种植燕麦12万亩。\n", to: "in/a.txt")
    let config = testConfig(folder)
    try await testRun(config)
    let good = try folder.contents(of: "out")
    let ledger = "out/.etl-ledger.sqlite"
    let whole = try folder.read(ledger)
    for start in stride(from: 0, to: whole.count, by: 4096) {
      var bytes = whole
      bytes.replaceSubrange(start..<start + 4096, with: repeatElement(0, count: 4096))
      try folder.write(bytes, to: ledger)
      try await testRun(config)
      #expect(try folder.contents(of: "out") == good, "page \(start / 4096 + 1)")
      #expect(try await testRun(config).wroteOutputs == false, "page \(start / 4096 + 1)")
    }
  }

  private enum Damage: CaseIterable {
    case noDatabase, cutShort, empty, overwritten

    func inflict(on folder: TemporaryFolder, ledger: String) throws {
      var bytes = try folder.read(ledger)
      switch self {
      case .noDatabase: bytes = Array("no database, whatever its name says".utf8)
      case .cutShort: bytes.removeLast(bytes.count / 2)
      case .empty: bytes = []
      case .overwritten:
        for index in bytes.indices where index > 4096 && index % 7 == 0 { bytes[index] = 0x5A }
      }
      try folder.write(bytes, to: ledger)
    }
  }

  @Test func `a document that could not be read is tried again`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("种植燕麦12万亩。\n", to: "in/a.txt")
    try folder.link("in/b.txt", to: "c.txt")
    let config = testConfig(folder)
    let first = try await testRun(config)
    #expect(first.exitStatus == .finishedWithErrors)
    let second = try await testRun(config)
    #expect(second.exitStatus == .finishedWithErrors && !second.wroteOutputs)
    try folder.write("种植燕麦13万亩。\n", to: "in/c.txt")
    let third = try await testRun(config)
    #expect(third.exitStatus == .clean && third.new == 1 && third.changed + third.removed == 1)
  }
}

/// A folder of inputs that changes at random, as an inbox does over the years.
private struct History {
  private let folder: TemporaryFolder
  private var generator: Generator
  private var names: [String] = []
  private var count = 0

  init(_ folder: TemporaryFolder, seed: UInt64) {
    self.folder = folder
    generator = Generator(seed: seed)
  }

  mutating func step() throws {
    for _ in 0..<Int.random(in: 0...4, using: &generator) { try change() }
    if names.isEmpty { try add() }
  }

  private mutating func change() throws {
    guard let name = names.randomElement(using: &generator) else { return try add() }
    switch Int.random(in: 0..<5, using: &generator) {
    case 0...1: try add()
    case 2: try folder.write(text(), to: "in/\(name)")
    case 3:
      try FileTree.remove("\(folder.path)/in/\(name)")
      names.removeAll { $0 == name }
    default:
      // The same text under another name is another document.
      count += 1
      try folder.write(try folder.read("in/\(name)"), to: "in/copy-\(count).txt")
      names.append("copy-\(count).txt")
    }
  }

  private mutating func add() throws {
    count += 1
    let name = "\(count % 3)/\(count).txt"
    try folder.write(text(), to: "in/\(name)")
    names.append(name)
  }

  private mutating func text() -> [UInt8] {
    let texts: [String] = [
      "", "\u{FEFF}\r\n", "无数字的一行。\n", "一是修路3公里。\n二是种树40万株。\n",
    ]
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return Array((texts.randomElement(using: &generator) ?? "").utf8)
    case 1: return (0..<20).map { _ in UInt8.random(in: 0...255, using: &generator) }
    default:
      let lines = Int.random(in: 1...12, using: &generator)
      return (0..<lines).flatMap { line in
        let value = Int.random(in: 1...9_999, using: &generator)
        return Array("第\(line)村种植燕麦\(value)万亩，总投资\(value)\u{FFFE}亿元。\n".utf8)
      }
    }
  }
}

extension TemporaryFolder {
  /// When each file below a folder was changed, hidden ones apart.
  fileprivate func times(of folder: String) throws -> [String: Int] {
    let names = try contents(of: folder).keys
    return Dictionary(
      uniqueKeysWithValues: names.map { ($0, FileStatus(of: "\(path)/\($0)")?.modified ?? 0) })
  }

  fileprivate func setTime(_ time: Date, of name: String) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: time], ofItemAtPath: "\(path)/\(name)")
  }
}

internal import Foundation
@testable internal import Pipeline
@testable internal import RunDatabase
internal import Testing

/// What runs write down of themselves, and what is made of it.
@Suite struct RunRecordTests {
  @Test func `the record says what a run did, in run json and in the ledger`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("种植燕麦12万亩。\n", to: "in/a.txt")
    try folder.write("", to: "in/b.txt")
    let config = testConfig(folder)
    try await testRun(config)
    let record = try record(folder)
    #expect(record.run == 1 && record.outcome == .clean && record.exitCode == 0)
    #expect(record.version == Version.current && record.configuration.count == 64)
    #expect(record.documents.total == 2 && record.documents.new == 2 && record.wroteOutputs)
    #expect(record.rows["documents"] == 2 && record.quantities == 1)
    #expect(record.problems["empty-document"] == 1)
    #expect(record.bytes.read == 24 && record.bytes.documents == 24)
    #expect(record.bytes.outputs > 10_000 && record.peakMemory > 1 << 20)
    let stages = StageSeconds.Stage.allCases.reduce(0) { $0 + record.seconds[$1] }
    #expect(stages > 0 && stages <= record.seconds.total + 0.002)
    let ended = try #require(record.ended)
    #expect(record.started.nanoseconds <= ended.nanoseconds)
    #expect(try RunStatus(config, runs: 9).runs == [record])
  }

  @Test func `a night without news is recorded and touches nothing else`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("种植燕麦12万亩。\n", to: "in/a.txt")
    let config = testConfig(folder)
    try await testRun(config)
    let before = FileStatus(of: "\(folder.path)/out/quantities.csv")?.outputStamp
    try await testRun(config)
    let record = try record(folder)
    #expect(record.run == 2 && !record.wroteOutputs)
    #expect(record.documents.same == 1 && record.rows["quantities"] == 1)
    #expect(record.bytes.outputs > 10_000)
    #expect(FileStatus(of: "\(folder.path)/out/quantities.csv")?.outputStamp == before)
    #expect(try RunStatus(config, runs: 9).runs.map(\.run) == [2, 1])
  }

  @Test func `a run that fails is recorded with its reason`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("种植燕麦12万亩。\n", to: "in/a.txt")
    let config = testConfig(folder)
    try FileTree.makeFolders("\(folder.path)/out/quantities.csv")
    await #expect(throws: PipelineError.self) { try await testRun(config) }
    let status = try RunStatus(config, runs: 1)
    let run = try #require(status.runs.first)
    #expect(run.outcome == .failed && run.exitCode == 2 && run.documents.new == 1)
    #expect(run.failure?.contains("quantities.csv") == true)
    #expect(status.exitStatus == .finishedWithErrors)
    #expect(status.text.contains("NEEDS A PERSON: the last run did not finish: cannot replace"))
  }

  @Test func `a run that died without a word is told, one at work is not`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("种植燕麦12万亩。\n", to: "in/a.txt")
    let config = testConfig(folder)
    #expect(try RunStatus(config, runs: 1).needs.first?.contains("no run has ever") == true)
    try await testRun(config)
    let ledger = try Ledger("\(folder.path)/out/.etl-ledger.sqlite")
    var record = RunRecord(configuration: "", started: .now())
    record.run = try ledger.begin(record.text())
    try ledger.end(record.run, record.text())
    try ledger.close()
    #expect(try RunStatus(config, runs: 1).needs.first?.contains("died without a word") == true)
    let status = try withExtendedLifetime(OutputLock("\(folder.path)/out")) { _ in
      try RunStatus(config, runs: 1)
    }
    #expect(status.isRunning && status.needs.isEmpty)
    try await testRun(config)
    #expect(try RunStatus(config, runs: 3).runs.map(\.run) == [3, 2, 1])
    #expect(try RunStatus(config, runs: 3).exitStatus == .clean)
  }

  @Test func `a damaged ledger that lies aside needs a person`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("种植燕麦12万亩。\n", to: "in/a.txt")
    let config = testConfig(folder)
    try folder.write("no database at all", to: "out/.etl-ledger.sqlite")
    #expect(try RunStatus(config, runs: 1).needs.first?.contains("is damaged") == true)
    try await testRun(config)
    let needs = try RunStatus(config, runs: 1).needs
    #expect(needs.count == 1 && needs[0].contains("-damaged.sqlite"))
  }

  @Test func `moments are read as they are written`() throws {
    for nanoseconds in [0, 1_708_657_200_125_000_000, 1_709_164_799_999_000_000] {
      let moment = Moment(nanoseconds: nanoseconds)
      #expect(Moment(moment.text) == moment)
    }
    #expect(Moment(nanoseconds: 1_708_657_200_125_000_000).text == "2024-02-23T03:00:00.125Z")
    #expect(Moment("yesterday") == nil && Moment("2024-02-23T03:00:00.12xZ") == nil)
  }

  private func record(_ folder: TemporaryFolder) throws -> RunRecord {
    try JSONDecoder().decode(RunRecord.self, from: Data(folder.read("out/run.json")))
  }
}

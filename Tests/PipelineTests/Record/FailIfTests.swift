@testable internal import Pipeline
internal import Testing

/// A feed that broke is noticed by the exit code, whatever else is well.
@Suite struct FailIfTests {
  @Test func `too many documents with errors end in 3, and outputs are written`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("种植燕麦12万亩。\n", to: "in/a.txt")
    try folder.link("in/b.txt", to: "gone.txt")
    var config = testConfig(folder)
    config.failIf.errorDocuments = try #require(Threshold(">50%"))
    #expect(try await testRun(config).exitStatus == .finishedWithErrors)
    config.failIf.errorDocuments = try #require(Threshold(">5%"))
    let summary = try await testRun(config)
    #expect(summary.exitStatus == .thresholdCrossed)
    #expect(summary.sentence.hasPrefix("1 of 2 documents have errors; "))
    #expect(try column("source_path", of: "documents", folder).count == 2)
    #expect(try RunStatus(config, runs: 1).runs.first?.outcome == .thresholdCrossed)
  }

  @Test func `a drop of rows is told every night until it is accepted`() async throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b", "c"] { try folder.write("种植燕麦12万亩。\n", to: "in/\(name).txt") }
    var config = testConfig(folder)
    config.failIf.quantitiesDrop = try #require(Threshold(">50%"))
    config.failIf.documentsDrop = try #require(Threshold(">1"))
    #expect(try await testRun(config).exitStatus == .clean)
    for name in ["b", "c"] { try FileTree.remove("\(folder.path)/in/\(name).txt") }
    for _ in 0..<2 {
      let crossed = try await testRun(config).crossed
      #expect(crossed == ["documents fell from 3 to 1", "quantities fell from 3 to 1"])
    }
    #expect(try await testRun(config, accepts: true).exitStatus == .clean)
    #expect(try await testRun(config).exitStatus == .clean)
  }

  @Test func `days without a document are counted from the last run that had one`() throws {
    var settings = FailSettings()
    settings.daysWithoutInput.value = try #require(Threshold(">3"))
    func run(day: Int, new: Int) -> RunRecord {
      let day = Moment(nanoseconds: day * 86_400_000_000_000)
      var record = RunRecord(configuration: "", started: day)
      (record.documents.total, record.documents.new, record.outcome) = (9, new, .clean)
      return record
    }
    let earlier = [run(day: 12, new: 0), run(day: 10, new: 2), run(day: 1, new: 1)]
    #expect(settings.crossed(by: run(day: 13, new: 0), after: earlier).isEmpty)
    #expect(settings.crossed(by: run(day: 14, new: 1), after: earlier).isEmpty)
    let crossed = settings.crossed(by: run(day: 14, new: 0), after: earlier)
    #expect(crossed == ["no document was new or changed for 4 days"])
    // A clock that was set back counts no days.
    #expect(settings.crossed(by: run(day: 2, new: 0), after: earlier).isEmpty)
    #expect(settings.crossed(by: run(day: 99, new: 0), after: []).isEmpty)
  }
}

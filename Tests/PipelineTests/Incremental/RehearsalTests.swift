internal import Foundation
@testable internal import Pipeline
internal import Testing

@Suite struct RehearsalTests {
  @Test func `a rehearsal writes nothing, not even a ledger`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("文。\n", to: "in/a.txt")
    let (summary, _) = try await rehearse(testConfig(folder))
    #expect(summary.documents == 1 && summary.new == 1)
    #expect(FileStatus(of: "\(folder.path)/out") == nil)
  }

  @Test func `rows that a run would add, change and remove are named`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("今年种植燕麦12万亩。\n", to: "in/a.txt")
    try folder.write("今年种植燕麦13万亩。\n", to: "in/b.txt")
    var config = testConfig(folder)
    try await testRun(config)
    let quiet = try await rehearse(config)
    #expect(quiet.changes.isEmpty && quiet.summary.documents == 2)
    try FileTree.remove("\(folder.path)/in/b.txt")
    try folder.write("今年种植燕麦14万亩。\n", to: "in/c.txt")
    let (summary, changes) = try await rehearse(config)
    #expect(summary.new == 1 && summary.removed == 1 && summary.documents == 2)
    #expect(
      changes.filter { $0.dataset == "quantities" }.map { "\($0.kind) \($0.path)" } == [
        "removed in/b.txt", "added in/c.txt",
      ])
    try await testRun(config)
    config.normalization.referenceYear = .given(2020)
    let changed = try await rehearse(config).changes
    #expect(changed.contains { $0.kind == .changed && $0.dataset == "quantities" })
    #expect(changed.allSatisfy { $0.kind == .changed })
  }

  @Test func `while a run is at work nothing is rehearsed`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("文。\n", to: "in/a.txt")
    try await testRun(testConfig(folder))
    let run = try OutputFolder("\(folder.path)/out")
    let failure = await #expect(throws: PipelineError.self) {
      try await rehearse(testConfig(folder))
    }
    #expect(failure?.exitStatus == .anotherRun)
    withExtendedLifetime(run) {}
  }

  private func rehearse(
    _ config: Config
  ) async throws -> (summary: RunSummary, changes: [Rehearsal.Change]) {
    var changes: [Rehearsal.Change] = []
    let summary = try await Rehearsal(config) { changes.append($0) }.run()
    return (summary, changes)
  }
}

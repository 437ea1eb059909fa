internal import Foundation
internal import Logging
@testable internal import Pipeline
internal import TestSupport
internal import Testing

@Suite struct RunnerTests {
  @Test func `two runs give the same bytes whatever the parallelism`() async throws {
    let folder = try TemporaryFolder()
    var generator = Generator(seed: 11)
    for index in 0..<40 {
      let lines = Int.random(in: 1...200, using: &generator)
      let text = (0..<lines).map { "第\($0)行种植优质饲草\(index)万亩。\n" }.joined()
      try folder.write(text, to: "in/\(index % 7)/\(index).txt")
    }
    var config = config(folder)
    var results: [[String: [UInt8]]] = []
    for jobs in [1, 2, 7] {
      config.jobs.value = .given(jobs)
      try await run(config)
      results.append(try folder.contents(of: "out"))
    }
    #expect(results[0] == results[1] && results[1] == results[2])
    #expect(results[0]["out/documents.csv"]?.isEmpty == false)
  }

  @Test func `rows come in the order of the bytes of the paths`() async throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a/z.txt", "a.txt", "中.txt", "B.txt"] {
      try folder.write("文。\n", to: "in/\(name)")
    }
    try await run(config(folder))
    #expect(
      try column("source_path", of: "documents", folder) == [
        "in/B.txt", "in/a.txt", "in/a/z.txt", "in/b.txt", "in/中.txt",
      ])
  }

  @Test func `a failed run leaves the last good output untouched`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("文。\n", to: "in/a.txt")
    try await run(config(folder))
    let good = try folder.contents(of: "out")
    try folder.write("另一文。\n", to: "in/b.txt")
    // A folder where a file must go: found before anything is replaced.
    try FileTree.remove("\(folder.path)/out/quantities.csv")
    try FileTree.makeFolders("\(folder.path)/out/quantities.csv")
    await #expect(throws: PipelineError.self) { try await run(config(folder)) }
    try FileTree.remove("\(folder.path)/out/quantities.csv")
    var rest = good
    rest["out/quantities.csv"] = nil
    #expect(try folder.contents(of: "out") == rest)
    #expect(FileStatus(of: "\(folder.path)/out/.etl-staging") == nil)
  }

  @Test func `outputs of formats no longer asked for are removed`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("文。\n", to: "in/a.txt")
    try folder.write("keep", to: "out/notes.txt")
    var config = config(folder)
    try await run(config)
    config.export.formats.value = [.jsonl]
    try await run(config)
    let names = Set(try folder.contents(of: "out").keys)
    #expect(names.contains("out/documents.jsonl") && names.contains("out/notes.txt"))
    #expect(!names.contains("out/documents.csv") && !names.contains("out/documents.json"))
  }

  @Test func `a second run on the same folder is refused, a dead one is not in the way`()
    async throws
  {
    let folder = try TemporaryFolder()
    try folder.write("文。\n", to: "in/a.txt")
    try folder.write("", to: "out/.etl-lock")
    try folder.write("half", to: "out/.etl-staging/documents.csv")
    try await run(config(folder))
    let first = try OutputFolder("\(folder.path)/out")
    let failure = await #expect(throws: PipelineError.self) { try await run(config(folder)) }
    #expect(failure?.exitStatus == .anotherRun)
    withExtendedLifetime(first) {}
  }

  @Test func `a run that died between two renames is finished by the next`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "out/a")
    try folder.write("new", to: "out/.etl-staging/a")
    try folder.write("", to: "out/.etl-staging/.complete")
    let next = try OutputFolder("\(folder.path)/out")
    #expect(try folder.text("out/a") == "new")
    next.abandon()
  }

  @Test func `a file in the way of the output folder is told`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("文。\n", to: "in/a.txt")
    try folder.write("x", to: "out")
    let failure = await #expect(throws: PipelineError.self) { try await run(config(folder)) }
    #expect(failure?.description.contains("in the way") == true)
    #expect(try folder.text("out") == "x")
  }

  @Test func `paper and day of issue come from the path`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("文。\n", to: "in/西宁晚报_20240223.txt")
    try folder.write(
      "input:\n  paths: [in]\n  publications: [{match: \"{publication}_{date}.txt\"}]\n"
        + "export: {folder: out, formats: [jsonl]}\n", to: "p.yaml")
    try await run(try Config(file: "\(folder.path)/p.yaml"))
    #expect(try column("publication", of: "documents", folder) == ["西宁晚报"])
    #expect(try column("publication_date", of: "documents", folder) == ["2024-02-23"])
  }

  private func config(_ folder: TemporaryFolder) -> Config { testConfig(folder) }

  private func run(_ config: Config) async throws { try await testRun(config) }
}

/// A configuration that reads `in` and writes `out` of a folder.
func testConfig(_ folder: TemporaryFolder) -> Config {
  var config = Config()
  config.input.paths = [Located("in")]
  config.export.folder = Located("out")
  // Without optimisation a page of many articles takes its time.
  config.export.report.articles.value = 3
  (config.inputBase, config.outputBase) = (folder.path, folder.path)
  return config
}

@discardableResult
func testRun(
  _ config: Config, isFull: Bool = false, accepts: Bool = false
) async throws -> RunSummary {
  let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
  return try await Runner(config, logger: quiet, isFull: isFull, accepts: accepts).run()
}

/// The texts of a column, from the JSON Lines in `out`; an absent value is an empty text.
func column(_ name: String, of dataset: String, _ folder: TemporaryFolder) throws -> [String] {
  try folder.read("out/\(dataset).jsonl").split(separator: 0x0A).map { line in
    let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
    return (object?[name] as? String) ?? ""
  }
}

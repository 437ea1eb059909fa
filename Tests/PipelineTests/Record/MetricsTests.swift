@testable internal import Pipeline
internal import Testing

@Suite struct MetricsTests {
  @Test func `every line is a comment or a sample, every family is told once`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("种植燕麦12万亩。\n", to: "in/a.txt")
    try folder.link("in/b.txt", to: "gone.txt")
    var config = testConfig(folder)
    (config.metrics, config.metricsBase) = ("etl.prom", folder.path)
    try await testRun(config)
    let lines = try folder.text("etl.prom").split(separator: "\n")
    let sample = /etl_[a-z_]+(\{[a-z]+="[a-z0-9._-]+"\})? [0-9]+(\.[0-9]+)?(e-?[0-9]+)?/
    for line in lines where !line.hasPrefix("#") {
      #expect(line.wholeMatch(of: sample) != nil, "\(line)")
    }
    let types = lines.filter { $0.hasPrefix("# TYPE ") }
    #expect(Set(types).count == types.count && types.count > 12)
    for line in [
      "etl_run_exit_code 1", "etl_documents 2", "etl_documents_with_errors 1",
      "etl_rows{dataset=\"quantities\"} 1", "etl_problems{code=\"unreadable-file\"} 1",
      "etl_run_documents{change=\"new\"} 2",
    ] { #expect(lines.contains(line[...]), "\(line)") }
    // No run was clean yet.
    #expect(!lines.contains { $0.hasPrefix("etl_clean_run_end_time_seconds ") })
    try FileTree.remove("\(folder.path)/in/b.txt")
    try await testRun(config)
    #expect(try folder.text("etl.prom").contains("\netl_clean_run_end_time_seconds 1"))
    #expect(try folder.text("etl.prom").contains("\netl_run_exit_code 0\n"))
  }

  @Test func `metrics that cannot be written fail the run, and outputs stand`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("种植燕麦12万亩。\n", to: "in/a.txt")
    var config = testConfig(folder)
    (config.metrics, config.metricsBase) = ("none/etl.prom", folder.path)
    let failure = await #expect(throws: PipelineError.self) { try await testRun(config) }
    #expect(failure?.description.contains("none/.etl.prom.new") == true)
    #expect(try column("source_path", of: "documents", folder) == ["in/a.txt"])
  }
}

internal import Foundation
internal import Glibc
@testable internal import Pipeline
internal import Testing

/// What cron, systemd and a careless shell may do to the program.
@Suite struct UnattendedTests {
  private func folder(lines: Int = 1) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let text = String(repeating: "今年种植优质饲草10万亩，总投资2.29亿元。\n", count: lines)
    for number in 0..<20 { try folder.write(text, to: "seeds/\(number).txt") }
    try folder.write("jobs: 1\n", to: "pipeline.yaml")
    return folder
  }

  @Test(arguments: ["TERM", "INT"])
  func `a signal stops a run at once, and the next one goes on`(signal: String) throws {
    let folder = try folder(lines: 40)
    let script = """
      $ETL --quiet & run=$!
      until [ -e output/.etl-pending ] || ! kill -0 $run; do sleep 0.02; done
      kill -\(signal) $run; wait $run
      """
    let stopped = try BuiltProgram.shell(script, in: folder)
    #expect(stopped.status == 130, "\(stopped.log)")
    #expect(stopped.log.hasSuffix("and the next run goes on from there\n"))
    #expect(!(try FileTree.names(in: "\(folder.path)/output").contains("documents.csv")))
    let status = try BuiltProgram.run(["status"], in: folder)
    #expect(status.status == 1 && status.output.contains("interrupted"), "\(status.output)")
    #expect(try BuiltProgram.run(["--quiet"], in: folder).status == 0)
    #expect(try folder.text("output/documents.csv").split(separator: "\r\n").count == 21)
    #expect(try BuiltProgram.run(["status"], in: folder).status == 0)
  }

  @Test func `whatever the mask, nobody else may write to what a run leaves`() throws {
    let folder = try folder()
    try folder.write("metrics: etl.prom\n", to: "pipeline.yaml")
    #expect(try BuiltProgram.shell("umask 0; $ETL --quiet", in: folder).status == 0)
    let names = try FileManager.default.subpathsOfDirectory(atPath: "\(folder.path)/output")
    #expect(names.count > 30)
    for name in names.map({ "output/" + $0 }) + ["output", "etl.prom"] {
      var status = stat()
      #expect(lstat("\(folder.path)/\(name)", &status) == 0)
      #expect(status.st_mode & 0o022 == 0, "\(name) has mode \(String(status.st_mode, radix: 8))")
    }
  }

  @Test func `inputs are never written to`() throws {
    let folder = try folder()
    try folder.write(ZipBuilder.gzip([0x31]), to: "seeds/a.gz")
    var zip = ZipBuilder()
    zip.add("a.txt", "修路3公里。")
    try folder.write(zip.bytes(), to: "seeds/a.zip")
    // Times as well as bytes: nothing is opened to be written.
    let script = "find seeds -printf '%p %s %T@ %C@\\n' | sort"
    let before = try BuiltProgram.shell(script, in: folder).output
    #expect(before.split(separator: "\n").count == 23)
    for arguments in [["--quiet"], ["--quiet", "--full"], ["--dry-run", "--full"], ["check"]] {
      #expect(try BuiltProgram.run(arguments, in: folder).status == 0)
    }
    #expect(try BuiltProgram.shell(script, in: folder).output == before)
  }
}

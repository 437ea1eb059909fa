internal import Foundation
internal import TestSupport
internal import Testing

/// The built program as a shell or cron meets it.
@Suite struct CommandLineTests {
  @Test func `the main job runs, and again gives the same bytes`() throws {
    let folder = try seededFolder()
    let first = try etl(["--config", "pipeline.yaml"], in: folder)
    #expect(first.status == 0, "\(first.log)")
    #expect(first.output.isEmpty)
    #expect(first.log.contains("wrote: documents 1"))
    let outputs = try folder.contents(of: "output")
    #expect(
      outputs["output/documents.csv"] != nil && outputs["output/archive/catalogue.xml"] != nil)
    #expect(try etl(["run", "--config", "pipeline.yaml"], in: folder).status == 0)
    #expect(try folder.contents(of: "output") == outputs)
  }

  @Test func `status tells the last runs, for people and for monitors`() throws {
    let folder = try seededFolder()
    #expect(try etl(["status"], in: folder).status == 1)
    #expect(try etl(["--quiet"], in: folder).status == 0)
    let table = try etl(["status"], in: folder)
    #expect(table.status == 0 && table.output.contains("nothing needs a person"))
    let json = try etl(["status", "--json", "--runs", "1"], in: folder)
    let object = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any]
    #expect((object?["runs"] as? [Any])?.count == 1 && object?["running"] as? Bool == false)
    try folder.link("seeds/loop", to: "loop")
    #expect(try etl(["--quiet"], in: folder).status == 1)
    #expect(try etl(["status"], in: folder).output.contains("NEEDS A PERSON: 1 document(s)"))
  }

  @Test func `restore gives the page back byte for byte`() throws {
    let folder = try seededFolder()
    #expect(try etl(["--quiet"], in: folder).status == 0)
    let archives = try folder.contents(of: "output/archive").keys
    let archive = try #require(archives.first { !$0.hasSuffix("catalogue.xml") })
    #expect(try etl(["restore", archive], in: folder).bytes == folder.read("seeds/page.txt"))
    #expect(try etl(["restore", archive, "-o", "back.txt"], in: folder).status == 0)
    #expect(try folder.read("back.txt") == folder.read("seeds/page.txt"))
    #expect(try etl(["restore", archive, "-o", "back.txt"], in: folder).status == 2)
    #expect(try etl(["restore", "seeds/page.txt"], in: folder).status == 2)
  }

  @Test func `input and output of the command line replace those of the file`() throws {
    let folder = try seededFolder()
    try folder.write("种植燕麦。\n", to: "other/a.txt")
    let run = try etl(["--input", "other", "--output", "results/today", "--quiet"], in: folder)
    #expect(run.status == 0 && run.log.isEmpty, "\(run.log)")
    #expect(try folder.text("results/today/documents.csv").contains("other/a.txt"))
    #expect(throws: (any Error).self) { try folder.contents(of: "output") }
  }

  @Test func `a dry run writes nothing`() throws {
    let folder = try seededFolder()
    let run = try etl(["--dry-run"], in: folder)
    #expect(run.status == 0 && run.log.contains("would write: documents 1"))
    #expect(throws: (any Error).self) { try folder.contents(of: "output") }
  }

  // The thread sanitizer maps files of its own, which the limit on files makes faults of.
  @Test(.disabled(if: Sanitizer.current == "thread"), arguments: [1, 2, 8])
  func `an output that cannot be written ends in 2, the last good one intact`(
    blocks: Int
  ) throws {
    let folder = try seededFolder()
    #expect(try etl(["--quiet"], in: folder).status == 0)
    let good = try folder.contents(of: "output")
    let text = String(repeating: "种植优质饲草10万亩，总投资2.29亿元。\n", count: 2_000)
    try folder.write(text, to: "seeds/more.txt")
    // A limit on the size of files stands in for a full disk: the write fails half-way.
    let run = try BuiltProgram.shell(
      "trap '' XFSZ; ulimit -f \(blocks); exec $ETL 2>log", in: folder)
    #expect(run.status == 2)
    #expect(try folder.text("log").contains("output"))
    #expect(try folder.contents(of: "output") == good)
  }

  @Test func `documents with errors end in 1, and the rest is written`() throws {
    let folder = try seededFolder()
    try folder.link("seeds/loop", to: "loop")
    let run = try etl([], in: folder)
    #expect(run.status == 1)
    #expect(run.log.contains("1 document(s) with errors"))
    #expect(try folder.text("output/documents.csv").contains("seeds/page.txt"))
  }

  @Test func `a mistake in the configuration ends in 2 with its place`() throws {
    let folder = try seededFolder()
    try folder.write("export:\n  formts: [csv]\n", to: "bad.yaml")
    for command in [["--config", "bad.yaml"], ["check", "--config", "bad.yaml"]] {
      let run = try etl(command, in: folder)
      #expect(run.status == 2)
      #expect(run.log.contains("bad.yaml:2:3: `export.formts`: unknown key"))
      #expect(run.log.contains("did you mean `formats`?"))
    }
    #expect(try etl(["--config", "none.yaml"], in: folder).status == 2)
    #expect(throws: (any Error).self) { try folder.contents(of: "output") }
  }

  @Test(arguments: [
    ["--confg", "x"], ["stream", "--jobs", "0"], ["--quiet", "--verbose"], ["rnu"],
  ])
  func `a command line that is not understood ends in 64`(arguments: [String]) throws {
    let run = try etl(arguments, in: try TemporaryFolder())
    #expect(run.status == 64, "\(run.log)")
  }

  @Test func `check says that all is well`() throws {
    let run = try etl(["check"], in: try seededFolder())
    #expect(run.status == 0)
    #expect(run.output.contains("1 document(s) to read"))
  }

  @Test func `the log can be a JSON object a line`() throws {
    let folder = try seededFolder()
    try folder.write("log: {format: json}\n", to: "json.yaml")
    let run = try etl(["--config", "json.yaml"], in: folder)
    #expect(!run.log.isEmpty)
    for line in run.log.split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["level"] is String && object?["message"] is String)
    }
  }

  @Test func `the stream answers on standard output alone`() throws {
    let request = #"{"id":"1","text":"种植燕麦。","layout":"plain"}"# + "\n"
    let run = try etl(["stream"], in: try TemporaryFolder(), input: request + "x\n")
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == 2)
    #expect(run.log.contains("1 of 2 lines"))
    #expect(try etl(["stream"], in: try TemporaryFolder(), input: "").status == 0)
    #expect(try etl(["stream"], in: try TemporaryFolder(), input: #"{"id":"#).status == 1)
  }

  @Test(arguments: ["run", "status", "stream", "explain", "check", "restore", "rules", "schema"])
  func `every command explains itself with an example`(command: String) throws {
    let run = try etl([command, "--help"], in: try TemporaryFolder())
    #expect(run.status == 0)
    #expect(run.output.contains("OVERVIEW") && run.output.contains("EXAMPLE"))
  }

  @Test func `explain shows the articles of a page with their lines`() throws {
    let folder = try seededFolder()
    let run = try etl(["explain", "--page", "seeds/page.txt"], in: folder)
    #expect(run.status == 0 && run.output.contains("article 1"), "\(run.output)")
    #expect(try etl(["explain", "--page", "gone.txt"], in: folder).status == 2)
  }

  @Test func `the rules are named with examples`() throws {
    let run = try etl(["rules"], in: try TemporaryFolder())
    #expect(run.output.contains("⟦") && run.output.contains("Guards"))
  }

  @Test func `the schema is JSON that names every dataset`() throws {
    let run = try etl(["schema", "--format", "json"], in: try TemporaryFolder())
    let list = try JSONSerialization.jsonObject(with: Data(run.bytes)) as? [[String: Any]]
    #expect(list?.compactMap { $0["name"] as? String }.contains("quantities") == true)
  }

  private func etl(
    _ arguments: [String], in folder: TemporaryFolder, input: String = ""
  ) throws -> BuiltProgram.Ended {
    try BuiltProgram.run(arguments, in: folder, input: input)
  }

  private func seededFolder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("今年种植优质饲草10\n万亩，总投资2.29亿元。\n", to: "seeds/page.txt")
    try folder.write("# all defaults\n", to: "pipeline.yaml")
    return folder
  }
}

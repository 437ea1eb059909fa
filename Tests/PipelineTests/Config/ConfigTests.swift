internal import Newspaper
@testable internal import Pipeline
internal import Testing

@Suite struct ConfigTests {
  /// A mistaken file and what is said of it, position first.
  struct Mistake: Sendable {
    let yaml: String
    let said: String
  }

  @Test(arguments: ["", "\n# only a remark\n", "input:\n", "input:\n  paths:\nlog: {}\n", "~"])
  func `what is left out has its default`(yaml: String) throws {
    let config = try Config(yaml: yaml, file: "p.yaml")
    #expect(config.input.paths.map(\.value) == ["seeds"])
    #expect(config.export.folder.value == "output")
    #expect(config.export.formats.value.contains(.csv))
    #expect(config.export.csv.hasByteOrderMark)
    #expect(config.jobs.value.given == nil)
  }

  @Test func `a byte order mark and Windows line ends do no harm`() throws {
    let config = try Config(yaml: "\u{FEFF}jobs: 2\r\nlog:\r\n  level: error\r\n", file: "p.yaml")
    #expect(config.jobs.value.given == 2 && config.log.level == .error)
    let failure = #expect(throws: ConfigFailure.self) {
      try Config(yaml: "log:\r\n  level: info\r\n  level: info\r\n", file: "p.yaml")
    }
    #expect(failure?.errors.first?.place?.line == 3)
  }

  @Test func `every key is taken as it is written`() throws {
    let yaml = """
      input:
        paths: [a, "b/*.txt"]
        encoding: gb18030
        max_bytes: 1000
        publications:
          - match: "{publication}_{date}.txt"
          - {match: "**/x/*", publication: yes, date: 2024-01-05}
      extraction: {layout: plain}
      normalization: {reference_year: 2024}
      export:
        folder: 010
        formats: [json]
        csv: {bom: false, delimiter: ";"}
      log: {level: error, format: json}
      jobs: 3
      """
    let config = try Config(yaml: yaml, file: "p.yaml")
    #expect(config.input.paths.map(\.value) == ["a", "b/*.txt"])
    #expect(config.input.encoding.given == .gb18030)
    #expect(config.input.maxBytes.value == 1000)
    #expect(config.input.publications[1].publication == "yes")
    #expect(config.input.publications[1].date == "2024-01-05")
    #expect(config.extraction.layout == .plain)
    #expect(config.normalization.referenceYear.given == 2024)
    #expect(config.export.folder.value == "010")
    #expect(config.export.formats.value == [.json])
    #expect(!config.export.csv.hasByteOrderMark && config.export.csv.delimiter == .semicolon)
    #expect(config.log.level == .error && config.log.format == .json)
    #expect(config.jobs.value.given == 3)
  }

  @Test(arguments: [
    Mistake(yaml: "inputs: x", said: "p.yaml:1:1: `inputs`: unknown key"),
    Mistake(yaml: "input:\n  pats: [a]", said: "p.yaml:2:3: `input.pats`: unknown key"),
    Mistake(
      yaml: "export: {formats: [csv, jsn]}", said: "p.yaml:1:25: `export.formats[2]`: expected"),
    Mistake(
      yaml: "export:\n  formats: [json, datapackage]",
      said: "p.yaml:2:12: `export.formats`: `datapackage` describes the CSV files: add `csv`"),
    Mistake(
      yaml: "export:\n  csv:\n    bom: yes", said: "p.yaml:3:10: `export.csv.bom`: expected true"),
    Mistake(yaml: "export:\n  csv:\n    bom: \"true\"", said: "p.yaml:3:10: `export.csv.bom`"),
    Mistake(yaml: "jobs: 010", said: "p.yaml:1:7: `jobs`: write 10, without"),
    Mistake(yaml: "jobs: 0", said: "p.yaml:1:7: `jobs`: must be at least 1"),
    Mistake(yaml: "jobs: 3:25", said: "p.yaml:1:7: `jobs`: expected a whole number"),
    Mistake(
      yaml: "input: {max_bytes: 1e9}", said: "p.yaml:1:20: `input.max_bytes`: expected a whole"),
    Mistake(yaml: "input: {max_bytes: -1}", said: "p.yaml:1:20: `input.max_bytes`: must be"),
    Mistake(yaml: "input: [a]", said: "p.yaml:1:8: `input`: expected keys"),
    Mistake(yaml: "- a", said: "p.yaml:1:1: expected keys"),
    Mistake(yaml: "export:\n  folder: [a]", said: "p.yaml:2:11: `export.folder`: expected a text"),
    Mistake(
      yaml: "log:\n  level: 报\n  format: xml", said: "p.yaml:2:10: `log.level`: expected one"),
    Mistake(yaml: "a: b: c", said: "p.yaml:1:5: this is no YAML"),
    Mistake(yaml: "input:\n\tpaths: a", said: "p.yaml:2:1: this is no YAML"),
    Mistake(
      yaml: "export:\n  folder: x\n  csv: {}\n  folder: y",
      said: "p.yaml:4:3: `folder`: this key stands on line 2 already"),
    Mistake(
      yaml: "input:\n  publications:\n    - {match: a, date: 2024-02-30}",
      said: "p.yaml:3:7: `input.publications[1]`: `date` is no day"),
    Mistake(
      yaml: "input:\n  publications:\n    - {mach: a}",
      said: "p.yaml:3:8: `input.publications[1].mach`: unknown key"),
  ])
  func `a mistake is told with its place and key`(mistake: Mistake) {
    let failure = #expect(throws: ConfigFailure.self) {
      try Config(yaml: mistake.yaml, file: "p.yaml")
    }
    #expect(failure?.errors.first?.description.hasPrefix(mistake.said) == true, "\(failure as Any)")
  }

  @Test(arguments: [
    ("inptu: x", "input"), ("export: {fromats: []}", "formats"), ("log: {levle: info}", "level"),
    ("log: {level: debg}", "debug"), ("input: {encoding: GB1830}", "GB18030"),
  ])
  func `the nearest word is offered`(yaml: String, word: String) {
    let failure = #expect(throws: ConfigFailure.self) { try Config(yaml: yaml, file: "p.yaml") }
    #expect(failure?.errors.first?.suggestion == word)
  }

  @Test func `all mistakes are told at once, in the order of the file`() {
    let yaml = "log: {level: loud}\nexport: {formats: [x]}\nnothing: 1\n"
    let failure = #expect(throws: ConfigFailure.self) { try Config(yaml: yaml, file: "p.yaml") }
    #expect(failure?.errors.map { $0.place?.line ?? 0 } == [1, 2, 3])
  }

  @Test func `a missing input is told with its place before any work`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("input:\n  paths:\n    - here\n    - gone\n", to: "p.yaml")
    try folder.write("今年\n", to: "here/a.txt")
    let config = try Config(file: "\(folder.path)/p.yaml")
    let failure = #expect(throws: ConfigFailure.self) { try Check.run(config) }
    let error = try #require(failure?.errors.first)
    #expect(error.place == ConfigPlace(file: "\(folder.path)/p.yaml", line: 4, column: 7))
    #expect(error.key == "input.paths[2]")
    #expect(FileStatus(of: "\(folder.path)/output") == nil)
  }

  @Test func `a configuration that is not there or no UTF-8 is told`() throws {
    let folder = try TemporaryFolder()
    try folder.write([0xFF, 0xFE, 0x00], to: "p.yaml")
    #expect(throws: ConfigFailure.self) { try Config(file: "\(folder.path)/none.yaml") }
    #expect(throws: ConfigFailure.self) { try Config(file: "\(folder.path)/p.yaml") }
  }

  @Test func `the documentation names every key with its default`() {
    let settings = Config.descriptions()
    #expect(settings.contains { $0.key == "export.csv.bom" && $0.defaultValue == "true" })
    #expect(settings.contains { $0.key == "jobs" && $0.defaultValue == "auto" })
    #expect(settings.allSatisfy { $0.help.hasSuffix(".") })
  }
}

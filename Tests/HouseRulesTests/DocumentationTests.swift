import Foundation
import Pipeline
import Testing

/// What people read is true: commands run, links lead somewhere, generated pages are fresh.
@Suite struct DocumentationTests {
  static let pages: [Repository.File] = {
    let top = ["README.md", "README.zh-CN.md", "CONTRIBUTING.md", "CHANGELOG.md"]
    let files = top.compactMap { try? Repository.file($0) }
    return files + ((try? Repository.files(under: "docs", suffix: ".md")) ?? [])
  }()

  /// The lines of a page's code blocks that are commands for a shell.
  private static func commands(_ page: Repository.File) -> [String] {
    var isCode = false
    return page.lines.compactMap { line in
      if line.hasPrefix("```") {
        isCode = line == "```sh"
        return nil
      }
      return isCode && !line.isEmpty ? String(line) : nil
    }
  }

  @Test func `the pages are there`() { #expect(Self.pages.count > 12) }

  @Test(arguments: pages) func `links lead somewhere`(page: Repository.File) {
    let folder = Repository.root.appending(path: page.path).deletingLastPathComponent()
    for match in page.text.matches(of: /\]\(([^)#:\s]+)(?:#[^)]*)?\)/) {
      let target = folder.appending(path: String(match.1)).path
      #expect(FileManager.default.fileExists(atPath: target), "\(page.path): \(match.1)")
    }
  }

  @Test(arguments: ["README.md", "README.zh-CN.md", "CONTRIBUTING.md"])
  func `the scripts and commands that a page names exist`(name: String) throws {
    let page = try Repository.file(name)
    for match in page.text.matches(of: /(?:scripts|\.ci)\/[a-z-]+/) {
      let path = Repository.root.appending(path: String(match.output)).path
      #expect(FileManager.default.isExecutableFile(atPath: path), "\(name): \(match.output)")
    }
    let known = try Repository.file("docs/cli.md").text
    for match in page.text.matches(of: /\betl ([a-z]+)\b/) {
      #expect(known.contains("## etl \(match.1)\n"), "\(name): \(match.output)")
    }
  }

  @Test func `both READMEs show the same commands`() throws {
    let english = Self.commands(try Repository.file("README.md"))
    #expect(english.contains("scripts/setup && swift test"))
    #expect(english == Self.commands(try Repository.file("README.zh-CN.md")))
  }

  @Test func `the gate runs the commands of the README`() throws {
    let gate = try Repository.file(".ci/run").text
    #expect(gate.contains("(scripts/setup && swift test)"))
    let main = "scripts/setup && swift run etl --config pipeline.yaml"
    #expect(gate.contains(main))
    #expect(Self.commands(try Repository.file("README.md")).contains(main))
  }

  @Test(arguments: [
    ("README.md", 120), ("README.zh-CN.md", 120), ("CONTRIBUTING.md", 60), ("pipeline.yaml", 60),
  ])
  func `a page is short enough to be read`(name: String, most: Int) throws {
    #expect(try Repository.file(name).lines.count <= most + 1)
  }

  @Test func `pages name no folder of one machine`() throws {
    for page in Self.pages + [try Repository.file("pipeline.yaml")] {
      for path in ["/home/", "/root/", "/tmp/", "../shared"] {
        #expect(!page.text.contains(path), "\(page.path): \(path)")
      }
    }
  }

  @Test func `generated pages are fresh`() throws {
    for page in Documentation.pages {
      let kept = try Repository.file("docs/\(page.name)").text
      #expect(kept == page.text, "docs/\(page.name) is out of date: run scripts/docs")
    }
  }

  @Test func `every decision is listed, and starts with its number`() throws {
    let list = try Repository.file("docs/decisions/README.md").text
    for page in try Repository.files(under: "docs/decisions", suffix: ".md") {
      let file = page.path.split(separator: "/").last ?? ""
      guard file != "README.md" else { continue }
      #expect(list.contains("(\(file))"))
      #expect(page.text.hasPrefix("# \(Int(file.prefix(4)) ?? 0). "))
    }
  }
}

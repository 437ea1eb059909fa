import Testing

/// What a target imports is what `Package.swift` lets it import.
@Suite struct ArrowTests {
  /// A target as `Package.swift` declares it.
  struct Target: Sendable, CustomTestStringConvertible {
    let name: String
    let isTest: Bool
    let dependencies: Set<String>
    var folder: String {
      isTest || name == "TestSupport" ? "Tests/\(name)" : "Sources/\(name)"
    }
    var testDescription: String { name }
  }

  static let targets = (try? readTargets()) ?? []
  /// Comes with Swift; Foundation may be imported by the edges alone.
  private static let toolchain: Set = ["Swift", "Glibc", "Synchronization", "Dispatch"]
  private static let edges: Set = [
    "Lexicons", "Datasets", "RunDatabase", "Report", "Archive", "Pipeline", "etl", "TestSupport",
  ]

  @Test func `Package swift declares the targets that lie in Sources`() {
    let names = Set(Self.targets.map(\.name))
    #expect(names.isSuperset(of: ["Newspaper", "Numerals", "Facts", "Pipeline", "etl"]))
    #expect(Self.targets.first { $0.name == "Newspaper" }?.dependencies == [])
    #expect(
      Self.targets.first { $0.name == "etl" }?.dependencies == [
        "Pipeline", "ArgumentParser", "Logging",
      ])
  }

  @Test(arguments: targets)
  func `a target imports what its row names, and nothing else`(target: Target) throws {
    for file in try Repository.sources(target.folder) {
      for module in Self.imports(of: file) where !Self.toolchain.contains(module) {
        if module.hasPrefix("Foundation") || module == "Testing" {
          let isWelcome =
            target.isTest || (module.hasPrefix("Foundation") && Self.edges.contains(target.name))
          #expect(isWelcome, "\(file.path) imports \(module)")
          continue
        }
        #expect(target.dependencies.contains(module), "\(file.path) imports \(module)")
      }
    }
  }

  @Test func `the architecture page draws the same arrows`() throws {
    let page = try Repository.file("docs/architecture.md")
    for target in Self.targets where target.folder.hasPrefix("Sources/") {
      let row = page.lines.first { $0.hasPrefix("| `\(target.name)` | ") }
      let cells = try #require(row, "no row for \(target.name)").split(separator: "|")
      var drawn = Set(cells[1].split { ", ".contains($0) }.map(String.init))
      if drawn.remove("all") != nil {
        drawn.subtract(["of", "these"])
        drawn.formUnion(Self.targets.map(\.name).prefix { $0 != target.name })
      }
      #expect(drawn.subtracting(["nothing"]) == target.dependencies, "\(target.name)")
    }
  }

  @Test func `nothing imports the program`() {
    for target in Self.targets where target.dependencies.contains("etl") {
      #expect(target.isTest)
    }
  }

  private static func imports(of file: Repository.File) -> [String] {
    file.lines.compactMap { line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place < 3, place + 1 < words.count,
        words[..<place].allSatisfy({ modifiers.contains($0) })
      else { return nil }
      return words[place + 1].split(separator: ".").first.map(String.init)
    }
  }

  private static let modifiers: Set<Substring> = [
    "@testable", "public", "package", "internal", "private", "fileprivate",
  ]

  /// Reads `.target(name: "…", dependencies: ["…", yams])` and its kin.
  private static func readTargets() throws -> [Target] {
    let text = try Repository.file("Package.swift").text
    let products = Dictionary(
      text.matches(of: /let (\w+): Target\.Dependency = \.product\(\s*name: "(\w+)"/)
        .map { (String($0.1), String($0.2)) }, uniquingKeysWith: { first, _ in first })
    let rows = text.matches(
      of:
        /\.(target|executableTarget|testTarget)\(\s*name: "(\w+)"(?:,\s*dependencies: \[([^\]]*)\])?/
    )
    return rows.map { row in
      let words = (row.3 ?? "").split { ", \n".contains($0) }.map(String.init)
      let names = words.map { word in
        word.hasPrefix("\"") ? String(word.dropFirst().dropLast()) : products[word] ?? word
      }
      return Target(
        name: String(row.2), isTest: row.2.hasSuffix("Tests"), dependencies: Set(names))
    }
  }
}

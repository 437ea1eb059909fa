import Testing

/// The shape of the code that a program can check.
@Suite struct ShapeTests {
  static let sources = (try? Repository.sources()) ?? []

  @Test func `there is code to check`() { #expect(Self.sources.count > 100) }

  @Test(arguments: sources) func `a file is at most 300 lines long`(file: Repository.File) {
    #expect(file.lines.count <= 301, "which two things live in \(file.path)?")
  }

  @Test(arguments: ["try!", "as!", "fatalError(", "preconditionFailure(", "TODO", "FIXME"])
  func `nothing crashes on data, nothing is left for later`(word: String) {
    for file in Self.sources {
      for (number, line) in file.lines.enumerated() where line.contains(word) {
        Issue.record("\(file.path):\(number + 1): \(word)")
      }
    }
  }

  @Test(arguments: [
    "NeverForceUnwrap", "NeverUseForceTry", "NeverUseImplicitlyUnwrappedOptionals",
    "BeginDocumentationCommentWithOneLineSummary", "ValidateDocumentationComments",
  ])
  func `the lint knows the rule`(rule: String) throws {
    #expect(try Repository.file(".swift-format").text.contains("\"\(rule)\": true"))
  }

  @Test func `names say what a thing is`() {
    let vague =
      /(?:struct|class|enum|actor|protocol) (\w*(?:Manager|Helper|Utils?|Common|Misc|Processor|Handler|Info))\b/
    for file in Self.sources {
      for match in file.text.matches(of: vague) { Issue.record("\(file.path): \(match.1)") }
    }
  }

  @Test(arguments: sources)
  func `a type opens with what it is`(file: Repository.File) {
    let lines = file.lines
    for (number, line) in lines.enumerated().dropFirst() {
      guard line.hasPrefix("package struct ") || line.hasPrefix("package enum "),
        let before = lines[..<number].last(where: { !$0.hasPrefix("@") })
      else { continue }
      #expect(before.hasPrefix("///"), "\(file.path):\(number + 1) has no /// above")
    }
  }
}

import Newspaper
import Testing

/// Every problem code is raised by some code and met by some test.
@Suite struct ProblemCodeTests {
  private static func mentions(_ code: ProblemCode, _ file: Repository.File) -> Bool {
    file.text.contains(".\(code)") || file.text.contains("\"\(code.rawValue)\"")
  }

  @Test(arguments: ProblemCode.allCases)
  func `a code is raised somewhere`(code: ProblemCode) throws {
    let places = try Repository.sources().filter {
      $0.path != "Sources/Newspaper/Problem.swift" && Self.mentions(code, $0)
    }
    #expect(!places.isEmpty, "nothing raises \(code.rawValue)")
  }

  @Test(arguments: ProblemCode.allCases)
  func `a code is met in a test`(code: ProblemCode) throws {
    let tests = try Repository.sources("Tests").filter { Self.mentions(code, $0) }
    #expect(!tests.isEmpty, "no test meets \(code.rawValue)")
  }

  @Test(arguments: ProblemCode.allCases)
  func `a code says in whole sentences what to do`(code: ProblemCode) {
    #expect(code.help.hasSuffix("."))
    #expect(code.rawValue.allSatisfy { $0 == "-" || ("a"..."z").contains($0) })
  }
}

import Facts
import Lexicons
import Numerals
import Testing

/// A rule is a file, listed once, under the file's name, with examples that prove it.
@Suite struct RuleListTests {
  /// A folder of rules with what its list holds.
  struct Family: Sendable, CustomTestStringConvertible {
    let folder: String
    let listed: [(name: String, help: String, examples: String)]
    var testDescription: String { folder }
  }

  static let families = [
    Family(
      folder: "Sources/Numerals/Forms",
      listed: NumeralForm.all.map { ($0.name, $0.help, $0.examples) }),
    Family(
      folder: "Sources/Facts/Quantities/Rules",
      listed: QuantityRule.all.map { ($0.name, $0.help, $0.examples) }),
    Family(
      folder: "Sources/Facts/Quantities/Guards",
      listed: QuantityGuard.all.map { ($0.name, $0.help, $0.examples) }),
  ]

  @Test(arguments: families)
  func `every file of the folder is in the list, once, under its name`(family: Family) throws {
    let files = try Repository.sources(family.folder).map(\.name).filter { !$0.contains("+") }
    #expect(files.map(\.kebabCase).sorted() == family.listed.map(\.name).sorted())
  }

  @Test(arguments: families)
  func `help is a sentence`(family: Family) {
    for rule in family.listed {
      #expect(rule.help.hasSuffix("."), "\(rule.name): \(rule.help)")
      #expect(!rule.help.contains("\n"), "\(rule.name): one line")
    }
  }

  @Test(arguments: families)
  func `every example can be read, and there are some`(family: Family) {
    for rule in family.listed {
      let examples = Example.lines(rule.examples)
      #expect(examples.count >= 2, "\(rule.name) has \(examples.count) examples")
      #expect(!examples.contains { $0 == nil }, "\(rule.name): brackets must pair up")
    }
  }

  @Test func `a rule has an example that holds, a guard one that is refused`() {
    for rule in Self.families[0].listed + Self.families[1].listed {
      let examples = Example.lines(rule.examples).compactMap { $0 }
      #expect(examples.contains { !$0.marks.isEmpty }, "\(rule.name)")
    }
    for refusing in Self.families[2].listed {
      let examples = Example.lines(refusing.examples).compactMap { $0 }
      #expect(examples.contains { $0.marks.isEmpty }, "\(refusing.name)")
    }
  }
}

internal import Facts
internal import Numerals

/// Every rule by which something is found or refused (规则), as the `rule` column names them.
package enum RuleBook {
  package struct Entry: Sendable {
    package let name: String
    package let help: String
    /// A line each; `⟦ ⟧` marks what is found, `=>` what it is worth.
    package let examples: [String]
  }

  package struct Family: Sendable {
    package let title: String
    package let entries: [Entry]
  }

  /// The families in the order in which they are asked, their rules in order of precedence.
  package static var families: [Family] {
    [
      Family(
        title: "Numerals 数词",
        entries: NumeralForm.all.map { entry($0.name, $0.help, $0.examples) }),
      Family(
        title: "Quantities 数量",
        entries: QuantityRule.all.map { entry($0.name, $0.help, $0.examples) }),
      Family(
        title: "Guards: what is no quantity 排除",
        entries: QuantityGuard.all.map { entry($0.name, $0.help, $0.examples) }),
    ]
  }

  /// As text for a terminal.
  package static var text: String {
    families.map { family in
      let rules = family.entries.map { entry in
        "  \(entry.name): \(entry.help)\n" + entry.examples.map { "    \($0)\n" }.joined()
      }
      return "\(family.title)\n\n" + rules.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// As a page of the documentation.
  package static var markdown: String {
    families.map { family in
      let rules = family.entries.map { entry in
        "### \(entry.name)\n\n\(entry.help)\n\n```\n"
          + entry.examples.map { "\($0)\n" }.joined() + "```\n"
      }
      return "## \(family.title)\n\n" + rules.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private static func entry(_ name: String, _ help: String, _ examples: String) -> Entry {
    Entry(name: name, help: help, examples: examples.split(separator: "\n").map(String.init))
  }
}

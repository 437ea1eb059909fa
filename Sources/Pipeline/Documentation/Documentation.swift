internal import Datasets
internal import Newspaper

/// The pages of `docs/` that are made from the definitions, so that they cannot fall behind them.
package enum Documentation {
  /// Each page's file name and text; the command line's own page is added by the program.
  package static var pages: [(name: String, text: String)] {
    [
      ("datasets.md", note + DataDictionary.render(.markdown)),
      ("configuration.md", note + configuration),
      ("problems.md", note + problems),
      ("rules.md", note + "# Rules\n\n" + RuleBook.markdown),
    ]
  }

  package static let note =
    "<!-- Made by scripts/docs from the definitions in Sources; do not edit. -->\n\n"

  /// Writes a page, in place of the one that is there.
  package static func write(_ text: String, to path: String) throws(PipelineError) {
    try FileTree.remove(path)
    try WholeFile.write(Array(text.utf8), to: path)
  }

  private static var configuration: String {
    let rows = Config.descriptions().map { setting in
      let value = setting.defaultValue
      return "| `\(setting.key)` | \(setting.type) | \(value.isEmpty ? "" : "`\(value)`") |"
        + " \(setting.help) |\n"
    }
    return """
      # Configuration

      `pipeline.yaml` is read before any work is done; a mistake in it is told with file, line and
      column. Every key may be left out: then its default holds. Values are taken as written:
      `010`, `yes` and `2024-01-05` are no number, no truth and no date to the YAML reader.

      | key | type | default | meaning |
      | --- | --- | --- | --- |
      \(rows.joined())
      ## Exit codes

      | code | meaning |
      | --- | --- |
      \(ExitStatus.allCases.map { "| \($0.rawValue) | \($0.meaning) |\n" }.joined())
      """
  }

  private static var problems: String {
    let rows = ProblemCode.allCases.map {
      "| `\($0.rawValue)` | \($0.severity.rawValue) | \($0.help) |\n"
    }
    return """
      # Problems

      Whatever could not be read, decided or kept is a row of the dataset `problems`.

      | code | severity | meaning and what to do |
      | --- | --- | --- |
      \(rows.joined())
      """
  }
}

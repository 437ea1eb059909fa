internal import Facts

/// What is found in a sentence and why: `etl explain "文本"`.
package enum TextExplanation {
  /// Explains clean text, a line a paragraph; `date` is its day of issue, ISO 8601.
  ///
  /// Throws where a lexicon cannot be loaded.
  package static func explain(_ text: String, date: String?) throws -> String {
    Explanation(try FactFinder(), issue: FactFinder.Issue(date: date)).explain(text)
  }
}

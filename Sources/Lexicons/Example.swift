package import Newspaper

/// A sentence that must hold, its finds marked: `种植优质饲草⟦10万亩⟧ => 100000 亩`.
///
/// Behind `=>` stands what each mark is, parted by `; `. A sentence without marks is one in which
/// nothing may be found. Rules and lexicon entries carry their examples; tests run them.
package struct Example: Sendable {
  /// The sentence without its marks.
  package let text: String
  /// The marked spans, bytes of `text`.
  package let marks: [Span]
  /// What stands behind `=>`, one for each mark; empty where nothing does.
  package let results: [String]
  /// The line as written.
  package let line: String

  /// Reads one line; nil where brackets do not pair up or results do not match them in number.
  package init?(_ line: String) {
    var line = line[...]
    while line.last?.isWhitespace == true { line.removeLast() }
    self.line = String(line)
    let parts = line.split(separator: " => ", maxSplits: 1, omittingEmptySubsequences: false)
    guard let marked = parts.first else { return nil }
    var text = ""
    var marks: [Span] = []
    var open: Int?
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦":
        guard open == nil else { return nil }
        open = text.utf8.count
      case "⟧":
        guard let start = open else { return nil }
        marks.append(Span(start, text.utf8.count))
        open = nil
      default: text.unicodeScalars.append(scalar)
      }
    }
    guard open == nil else { return nil }
    results = parts.count < 2 ? [] : parts[1].split(separator: "; ").map(String.init)
    guard results.isEmpty || results.count == marks.count else { return nil }
    self.text = text
    self.marks = marks
  }

  /// Reads the examples of a multi-line string, one a line.
  package static func lines(_ text: String) -> [Example?] {
    text.split(separator: "\n").map { Example(String($0)) }
  }
}

import Foundation
import Newspaper

/// Texts whose quantities were marked by hand, read from `Tests/Evaluation/meaning`.
struct MeaningGold {
  /// What a field of a mark accepts; nil where it is not scored.
  typealias Accepted = [String]?

  struct Mark {
    let span: Span
    /// One for each of the columns.
    let fields: [Accepted]
  }

  struct Article {
    let name: String
    let issue: String
    var text = ""
    var marks: [Mark] = []
  }

  struct Fault: Error, CustomStringConvertible { let description: String }

  static let columns = ["value", "subject", "status", "period", "place", "change", "sector"]

  static func articles(in folder: URL) throws -> [Article] {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try files.filter { $0.hasSuffix(".txt") }.sorted().flatMap { file in
      try read(String(contentsOf: folder.appending(path: file), encoding: .utf8), file)
    }
  }

  private static func read(_ text: String, _ file: String) throws -> [Article] {
    var articles: [Article] = []
    var spans: [Span] = []
    var above: [String] = []
    for (number, line) in text.split(separator: "\n").enumerated() {
      let fault = { (what: String) in Fault(description: "\(file):\(number + 1): \(what)") }
      if line.hasPrefix("@ ") {
        articles.append(Article(name: file, issue: String(line.dropFirst(2))))
      } else if line.hasPrefix("= ") {
        guard !spans.isEmpty, !articles.isEmpty else { throw fault("more marks than quantities") }
        let fields = split(line.dropFirst(2))
        guard fields.count == columns.count else { throw fault("write \(columns.count) fields") }
        above = fields.enumerated().map { $1 == "^" ? above[$0] : $1 }
        articles[articles.count - 1].marks.append(
          Mark(span: spans.removeFirst(), fields: above.map(accepted)))
      } else {
        guard spans.isEmpty, !articles.isEmpty else { throw fault("quantities without marks") }
        spans = append(String(line), to: &articles[articles.count - 1].text)
      }
    }
    return articles
  }

  private static func split(_ line: Substring) -> [String] {
    line.split(separator: "|", omittingEmptySubsequences: false).map {
      $0.trimmingCharacters(in: .whitespaces)
    }
  }

  private static func accepted(_ field: String) -> Accepted {
    guard field != "*" else { return nil }
    return "\(field) ".components(separatedBy: " / ").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
  }

  /// Adds a paragraph without its marks, and gives their spans in the whole text.
  private static func append(_ line: String, to text: inout String) -> [Span] {
    if !text.isEmpty { text += "\n" }
    var spans: [Span] = []
    var start = 0
    for character in line {
      switch character {
      case "⟦": start = text.utf8.count
      case "⟧": spans.append(Span(start, text.utf8.count))
      default: text.append(character)
      }
    }
    return spans
  }
}

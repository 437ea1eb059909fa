internal import Datasets
internal import Facts
internal import Newspaper
internal import PageRepair

/// What repair made of a page and why (版面解说), as text for a person: `etl explain --page`.
package enum PageExplanation {
  /// Explains the file at a path; throws where it cannot be read.
  package static func explain(file path: String) throws -> String {
    let extraction = Extraction(input: InputSettings())
    let bytes = Array(path.utf8)
    let file = InputFile(reported: bytes, system: bytes)
    let extracted = extraction.extract(extraction.read(file), of: file)
    if let problem = extracted.problems.first(where: { $0.code.severity == .error }) {
      throw PipelineError.system(action: "explain", path: path, reason: problem.message)
    }
    return text(of: try Engine().process(extracted, layout: .page))
  }

  private static func text(of document: ProcessedDocument) -> String {
    var lines = ["\(document.document.path): \(document.source.encoding.rawValue)"]
    lines += document.repaired.articles.flatMap { article in [""] + describe(article, document) }
    lines += listed("evidence", document.repaired.evidence)
    lines += listed(
      "furniture",
      document.repaired.furniture.map { block in
        "\(block.kind.rawValue): \(block.text(in: document.source))"
      })
    lines += listed(
      "problems", document.allProblems.map { "\($0.code.rawValue): \($0.message)" })
    return lines.map(printable).joined(separator: "\n") + "\n"
  }

  private static func describe(_ article: Article, _ document: ProcessedDocument) -> [String] {
    var lines = ["article \(article.ordinal)"]
    for kind in [BlockKind.kicker, .headline, .subtitle] {
      if let text = article.text(of: kind, in: document.source) {
        lines.append("  \(kind.rawValue): \(text)")
      }
    }
    if let author = article.author {
      lines.append("  author: \(author.name) (\(author.roles.joined(separator: "；")))")
    }
    if !article.reporters.isEmpty {
      lines.append("  reporter: \(article.reporters.map(\.name).joined(separator: "；"))")
    }
    let body = article.body
    lines += zip(body.paragraphs, Dataset.paragraphs(of: article)).map { span, text in
      guard let place = body.sourceSpan(of: span) else { return "  lines ?: \(text)" }
      let first = document.source.line(ofByte: place.start)
      let last = document.source.line(ofByte: place.end - 1)
      return "  lines \(first)-\(last): \(text)"
    }
    return lines
  }

  private static func listed(_ name: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", name] + lines.map { "  \($0)" }
  }

  /// Control characters of the page must not reach a terminal.
  private static func printable(_ line: String) -> String {
    String(String.UnicodeScalarView(line.unicodeScalars.map { $0.value < 0x20 ? "\u{FFFD}" : $0 }))
  }
}

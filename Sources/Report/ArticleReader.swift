internal import Datasets
internal import Facts
internal import Newspaper
internal import Numerals

/// Makes of an article what the page shows: its text in stretches, and the details of each mention.
struct ArticleReader {
  /// In bytes; what a reader of a report will not read to the end anyway.
  static let longestText = 24_000
  private static let mostLines = 6

  let document: ProcessedDocument
  let article: Article
  let mentions: [Mention]
  /// Where the ids of this article's mentions begin.
  let firstID: Int

  func view(id: String) -> ArticleView {
    let shown = mentions.enumerated().filter { $0.element.span.map(isShown) ?? true }
    let marks = shown.compactMap { index, mention in
      mention.span.map { Mark(id: firstID + index, span: $0, kind: mention.kind) }
    }
    let paragraphs = article.body.paragraphs.filter(isShown)
    var segmenter = Segmenter(marks: marks, body: article.body)
    return ArticleView(
      id: id, kicker: text(of: .kicker), title: text(of: .headline), subtitle: text(of: .subtitle),
      byline: byline, path: document.document.path,
      paragraphs: paragraphs.map { segmenter.paragraph($0) },
      details: shown.map { detail($0.element, id: firstID + $0.offset) },
      isCut: paragraphs.count < article.body.paragraphs.count)
  }

  private func isShown(_ span: Span) -> Bool { span.end <= Self.longestText }

  private func text(of kind: BlockKind) -> String? {
    let text = article.text(of: kind, in: document.source)
    return text?.isEmpty == false ? text : nil
  }

  private var byline: String {
    let author = article.author.map { ([$0.name] + $0.roles).joined(separator: "，") }
    let reporters = article.reporters.map(\.name)
    return
      ([author].compactMap { $0 }
      + (reporters.isEmpty ? [] : ["记者 " + reporters.joined(separator: "、")]))
      .joined(separator: "　")
  }

  /// Every cell that says something of the mention itself: no keys, no long texts.
  private func detail(_ mention: Mention, id: Int) -> DetailView {
    let keys = Set(mention.dataset.foreignKeys.map(\.column) + [mention.dataset.primaryKey])
    let fields = zip(mention.dataset.columns, mention.row).compactMap {
      column, cell -> DetailView.Field? in
      guard !keys.contains(column.name), !column.isSearched, let text = cell.shown else {
        return nil
      }
      return DetailView.Field(name: Words(column.heading), value: text)
    }
    let lines = mention.sourceSpan.map(sourceLines) ?? []
    return DetailView(
      id: "m\(id)", kind: mention.kind, kindName: mention.kindName,
      raw: mention.span.map(article.body.string) ?? mention.sourceSpan.map(document.source.string)
        ?? "",
      fields: fields, lines: Array(lines.prefix(Self.mostLines)),
      moreLines: lines.count > Self.mostLines)
  }

  /// The very lines of the source in which a stretch stands.
  private func sourceLines(_ span: Span) -> [SourceLineView] {
    let source = document.source
    let (first, last) = (
      source.line(ofByte: span.start), source.line(ofByte: max(span.start, span.end - 1))
    )
    return (first...min(last, first + Self.mostLines)).map { number in
      let start = source.lineStarts[number - 1]
      let end = number < source.lineStarts.count ? source.lineStarts[number] : source.utf8.count
      let hit = Span(min(max(span.start, start), end), max(min(span.end, end), start))
      return SourceLineView(
        number: number, before: Self.end(of: source.string(Span(start, hit.start))),
        hit: Self.line(source.string(hit)), after: Self.start(of: source.string(Span(hit.end, end)))
      )
    }
  }

  private static func line(_ text: String) -> String {
    String(text.unicodeScalars.filter { $0 != "\n" && $0 != "\r" }.prefix(200).map(Character.init))
  }

  private static func start(of text: String) -> String {
    let line = line(text)
    return line.unicodeScalars.count > 60 ? String(line.prefix(60)) + "…" : line
  }

  private static func end(of text: String) -> String {
    text.utf8.count > 600 ? "…" + String(line(String(text.suffix(60)))) : line(text)
  }
}

extension Cell {
  /// As people read it; nil where there is nothing.
  var shown: String? {
    switch self {
    case .null: nil
    case .text(let text): text
    case .integer(let value): String(value)
    case .decimal(let value): Digits.grouped(value.decimal)
    }
  }
}

internal import Datasets
internal import Facts
internal import Newspaper

/// Writes the answer to one request: the datasets' rows as JSON, one object on one line.
struct StreamAnswer: Sendable {
  private struct Part: Sendable {
    let dataset: Dataset
    /// The key with its colon, as bytes.
    let name: [UInt8]
    let keys: [[UInt8]]
    /// The column written as a list of texts in place of its count.
    let listColumn: Int?
  }

  private let parts: [Part]

  init(datasets: [Dataset]) {
    parts = datasets.map { dataset in
      var name: [UInt8] = []
      JSONBytes.append(dataset.name, to: &name)
      name.append(0x3A)
      let isArticles = dataset.name == Dataset.articles.name
      return Part(
        dataset: dataset, name: name, keys: JSONBytes.keys(of: dataset),
        listColumn: isArticles
          ? dataset.columns.firstIndex { $0.name == Dataset.paragraphsColumn } : nil)
    }
  }

  /// Appends the answer for a processed document, line feed included.
  func append(_ document: ProcessedDocument, id: [UInt8], to bytes: inout some AnswerSink) {
    bytes.last.append(contentsOf: Array(#"{"id":"#.utf8))
    bytes.last.append(contentsOf: id)
    for part in parts {
      bytes.last.append(0x2C)
      bytes.last.append(contentsOf: part.name)
      append(part, of: document, to: &bytes)
    }
    bytes.last.append(contentsOf: [0x7D, 0x0A])
    bytes.cut()
  }

  /// Appends the answer for a line that is no valid request.
  static func append(_ invalid: StreamRequest.Invalid, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: Array(#"{"id":"#.utf8))
    bytes.append(contentsOf: invalid.id)
    bytes.append(contentsOf: Array(#","error":{"code":"#.utf8))
    JSONBytes.append(invalid.code.rawValue, to: &bytes)
    bytes.append(contentsOf: Array(#","message":"#.utf8))
    JSONBytes.append(invalid.message, to: &bytes)
    bytes.append(contentsOf: Array("}}\n".utf8))
  }

  private func append(_ part: Part, of document: ProcessedDocument, to bytes: inout some AnswerSink)
  {
    bytes.last.append(0x5B)
    var index = 0
    part.dataset.forEachRow(of: document) { row in
      if index > 0 { bytes.last.append(0x2C) }
      if let column = part.listColumn {
        let paragraphs = Dataset.paragraphs(of: document.repaired.articles[index])
        append(row, keys: part.keys, list: paragraphs, at: column, to: &bytes)
      } else {
        JSONBytes.append(row, keys: part.keys, to: &bytes.last)
      }
      bytes.cut()
      index += 1
    }
    bytes.last.append(0x5D)
  }

  private func append(
    _ row: [Cell], keys: [[UInt8]], list: [String], at column: Int, to bytes: inout some AnswerSink
  ) {
    for index in row.indices {
      bytes.last.append(index == 0 ? 0x7B : 0x2C)
      bytes.last.append(contentsOf: keys[index])
      guard index == column else {
        JSONBytes.append(row[index], to: &bytes.last)
        bytes.cut()
        continue
      }
      bytes.last.append(0x5B)
      for (place, text) in list.enumerated() {
        if place > 0 { bytes.last.append(0x2C) }
        JSONBytes.append(text, to: &bytes.last)
        bytes.cut()
      }
      bytes.last.append(0x5D)
    }
    bytes.last.append(0x7D)
  }
}

internal import Datasets

/// The data dictionary (数据字典): what every column of every dataset means, for people and programs.
package enum DataDictionary {
  package enum Format: String, Sendable, CaseIterable {
    case text, markdown, json
  }

  package static func render(_ format: Format) -> String {
    switch format {
    case .text: text
    case .markdown: markdown
    case .json: json
    }
  }

  private static var text: String {
    Dataset.all.map { dataset in
      let columns = dataset.columns.map { column in
        "  \(column.name) (\(kind(of: column)))\n    \(column.description.english)\n"
          + "    \(column.description.chinese)\n"
      }
      return "\(dataset.name): \(dataset.description.english) \(dataset.description.chinese)\n"
        + columns.joined()
    }.joined(separator: "\n")
  }

  private static var markdown: String {
    let sections = Dataset.all.map { dataset in
      let rows = dataset.columns.map { column in
        "| `\(column.name)` | \(kind(of: column)) | \(column.description.english) |"
          + " \(column.description.chinese) |\n"
      }
      return """
        ## \(dataset.name) \(dataset.title.chinese)

        \(dataset.description.english) \(dataset.description.chinese)

        \(keys(of: dataset))

        | column | type | meaning | 含义 |
        | --- | --- | --- | --- |
        \(rows.joined())
        """
    }
    return "# Datasets\n\n\(conventions)\n\n" + sections.joined(separator: "\n")
  }

  private static let conventions = """
    Every dataset is written as `<dataset>.csv`, `<dataset>.json` (one array) and `<dataset>.jsonl`,
    all UTF-8, with these columns in this order. An absent value is an empty cell in CSV and `null`
    in JSON. Decimals are exact, in plain notation. `start` and `end` count Unicode scalars of the
    decoded source (its byte order mark left out), `end` is exclusive; lines count from 1; a place
    that cannot be given exactly is empty.

    CSV is RFC 4180 with CR LF, and by default opens with a byte order mark. A text that a
    spreadsheet could take for a formula (after any blanks and apostrophes it goes on with `=` `+`
    `-` `@`, one of their full-width forms, `−`, tab, CR or LF) gets one apostrophe in front. To
    undo it, take one apostrophe away from every text that begins with one and is such a text.
    Numbers stand bare; the other formats never alter a text.
    """

  private static func kind(of column: Column) -> String {
    var words = [column.type.rawValue]
    if column.isRequired { words.append("required") }
    if let unit = column.unit { words.append("in \(unit)") }
    if !column.allowed.isEmpty {
      words.append("one of " + column.allowed.map { "`\($0)`" }.joined(separator: " "))
    }
    return words.joined(separator: ", ")
  }

  private static func keys(of dataset: Dataset) -> String {
    let foreign = dataset.foreignKeys.map { "`\($0.column)` is a row of `\($0.dataset)`" }
    return (["Key: `\(dataset.primaryKey)`"] + foreign).joined(separator: "; ") + "."
  }

  private static var json: String {
    var bytes: [UInt8] = []
    for (index, dataset) in Dataset.all.enumerated() {
      bytes += Array((index == 0 ? "[\n" : ",\n").utf8)
      append(dataset, to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self) + "\n]\n"
  }

  private static func append(_ dataset: Dataset, to bytes: inout [UInt8]) {
    bytes += Array("{".utf8)
    append(
      [
        ("name", dataset.name), ("title", dataset.title.english),
        ("title_zh", dataset.title.chinese), ("description", dataset.description.english),
        ("description_zh", dataset.description.chinese), ("primary_key", dataset.primaryKey),
      ], to: &bytes)
    list("foreign_keys", dataset.foreignKeys, to: &bytes) { key, bytes in
      append(
        [("column", key.column), ("dataset", key.dataset), ("target", key.target)], to: &bytes)
    }
    list("columns", dataset.columns, to: &bytes) { column, bytes in
      append(
        [
          ("name", column.name), ("type", column.type.rawValue),
          ("description", column.description.english),
          ("description_zh", column.description.chinese),
        ] + (column.unit.map { [("unit", $0)] } ?? []), to: &bytes)
      bytes += Array(",\"required\":\(column.isRequired),\"allowed\":[".utf8)
      for (index, value) in column.allowed.enumerated() {
        if index > 0 { bytes.append(0x2C) }
        JSONBytes.append(value, to: &bytes)
      }
      bytes.append(0x5D)
    }
    bytes += Array("}".utf8)
  }

  private static func append(_ members: [(String, String)], to bytes: inout [UInt8]) {
    for (index, member) in members.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      JSONBytes.append(member.0, to: &bytes)
      bytes.append(0x3A)
      JSONBytes.append(member.1, to: &bytes)
    }
  }

  private static func list<Element>(
    _ name: String, _ elements: [Element], to bytes: inout [UInt8],
    element append: (Element, inout [UInt8]) -> Void
  ) {
    bytes += Array(",\"\(name)\":[".utf8)
    for (index, element) in elements.enumerated() {
      bytes += Array((index == 0 ? "\n{" : ",\n{").utf8)
      append(element, &bytes)
      bytes.append(0x7D)
    }
    bytes.append(0x5D)
  }
}

package import Newspaper

/// What an archive file says of the file it was made of.
package struct ArchivedSource: Sendable {
  /// The path of the original when it was read.
  package var path: String
  /// SHA-256 of the original's bytes, lower-case hexadecimal.
  package var sha256: String
  package var byteCount: Int
  package var source: SourceText
}

/// Reads an archive file back to the text that it was made of (读档).
///
/// Takes the record of edits at its word and checks that it holds together; whether the bytes are
/// the original's is for ``Restore`` to say.
package struct TEIReader {
  private let reader: XMLReader
  private var header = ArchiveHeader()
  private var kept = KeptText()
  private var edits = EditsReader()
  private var isInText = false
  /// Inside a blank that repair supplied, which the source has not.
  private var isSupplied = false
  /// Depth, name and first scalar of the container being read.
  private var container: (depth: Int, identifier: String, start: Int)?

  /// Reads the archive file at `path`.
  ///
  /// - Throws: ``ArchiveError`` with path and line where it is not readable or no archive file.
  package static func read(_ path: String) throws(ArchiveError) -> ArchivedSource {
    var reader = TEIReader(try XMLReader(path: path, messages: XMLMessages()))
    while try reader.reader.read() { try reader.take() }
    return try reader.result()
  }

  private init(_ reader: XMLReader) { self.reader = reader }

  private mutating func take() throws(ArchiveError) {
    if reader.isStart {
      try takeStart()
    } else if reader.isText {
      takeText()
    } else if reader.isEnd {
      try takeEnd(reader.depth)
    }
  }

  private mutating func takeStart() throws(ArchiveError) {
    let (name, depth, isEmpty) = (reader.name, reader.depth, reader.isEmptyElement)
    switch name {
    case "TEI" where depth == 0: break
    case _ where depth == 0: throw reader.error("Its first element is \(name), not TEI.")
    case "text": isInText = true
    case "standOff": isInText = false
    case "supplied" where isInText: isSupplied = true
    case "span" where !isInText: try edits.start(reader, kept, header)
    default: takeOther(name, depth)
    }
    if isEmpty { try takeEnd(depth) }
  }

  private mutating func takeOther(_ name: String, _ depth: Int) {
    guard isInText else { return header.start(name, reader) }
    guard container == nil, Self.containers.contains(name),
      let identifier = reader.attribute("xml:id")
    else { return }
    container = (depth, identifier, kept.scalarCount)
  }

  private static let containers: Set<String> = [
    "ab", "byline", "dateline", "fw", "head", "label", "lg", "note", "p", "signed",
  ]

  private mutating func takeText() {
    if isSupplied { return }
    if container != nil {
      reader.withText { kept.append($0) }
    } else if edits.isOpen {
      reader.withText { edits.append($0) }
    } else if header.isOpen {
      reader.withText { header.append($0) }
    }
  }

  private mutating func takeEnd(_ depth: Int) throws(ArchiveError) {
    if isSupplied {
      isSupplied = false
      return
    }
    if let open = container, open.depth == depth {
      container = nil
      guard kept.name(open.identifier, from: open.start) else {
        throw reader.error("Two elements have the xml:id \(open.identifier).")
      }
    } else if edits.isOpen {
      try edits.end(reader, header)
    } else if header.isOpen {
      header.end()
    }
  }

  private mutating func result() throws(ArchiveError) -> ArchivedSource {
    guard let encoding = header.encoding, let sha256 = header.sha256,
      let byteCount = header.byteCount, let hasByteOrderMark = header.hasByteOrderMark
    else {
      throw reader.error("Its header lacks the encoding, size or SHA-256 of the original.")
    }
    let misfits = try edits.misfits(reader)
    let source = SourceText(
      utf8: edits.utf8, encoding: encoding, hasByteOrderMark: hasByteOrderMark, misfits: misfits)
    return ArchivedSource(
      path: header.path ?? "", sha256: sha256, byteCount: byteCount, source: source)
  }
}

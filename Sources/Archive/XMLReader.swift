internal import CLibxml2
internal import Foundation

/// A file of XML read as it comes, through libxml2's reader.
///
/// Loads nothing but the file: no network, no entities, no document type. libxml2's own limits (ten
/// megabytes of text in one place, 256 levels) hold, so a hostile file ends in an error.
final class XMLReader {
  private let reader: xmlTextReaderPtr
  private let descriptor: Int32
  private let path: String
  private let messages: XMLMessages

  init(path: String, messages: XMLMessages) throws(ArchiveError) {
    XMLLibrary.start()
    self.path = path
    self.messages = messages
    // Opened here: libxml2 would take a path for a URL, unescape it, even fetch it.
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let reason = String(cString: strerror(errno))
      throw ArchiveError(.io, path: path, "The file cannot be read: \(reason). Check the path.")
    }
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue)
    guard let reader = xmlReaderForFd(descriptor, nil, nil, options) else {
      close(descriptor)
      throw ArchiveError(.io, path: path, "libxml2 gave no reader: the memory is used up.")
    }
    self.reader = reader
    xmlTextReaderSetStructuredErrorHandler(reader, XMLMessages.receive, messages.context)
  }

  deinit {
    xmlFreeTextReader(reader)
    close(descriptor)
  }

  func validate(against schema: Schema) {
    xmlTextReaderRelaxNGSetSchema(reader, schema.pointer)
  }

  /// Moves to the next node; false behind the last.
  func read() throws(ArchiveError) -> Bool {
    switch xmlTextReaderRead(reader) {
    case 0: return false
    case 1:
      guard kind != XML_READER_TYPE_DOCUMENT_TYPE, kind != XML_READER_TYPE_ENTITY_REFERENCE else {
        throw error("It declares entities, which no archive file does; it was not read further.")
      }
      return true
    default: throw error("It is no well-formed XML (\(messages.summary)).")
    }
  }

  /// Reads to the end.
  func skipAll() throws(ArchiveError) {
    while try read() {}
  }

  /// An error at the place of the current node.
  func error(_ what: String) -> ArchiveError {
    ArchiveError(
      .notAnArchive, path: path, line: line,
      "\(what) Restore needs an archive file as etl wrote it: take it from a backup, or run etl "
        + "again.")
  }

  var line: Int { max(1, Int(xmlTextReaderGetParserLineNumber(reader))) }
  var depth: Int { Int(xmlTextReaderDepth(reader)) }
  var isEmptyElement: Bool { xmlTextReaderIsEmptyElement(reader) == 1 }
  var name: String { xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? "" }

  var kind: xmlReaderTypes {
    xmlReaderTypes(rawValue: UInt32(max(0, xmlTextReaderNodeType(reader))))
  }

  var isStart: Bool { kind == XML_READER_TYPE_ELEMENT }
  var isEnd: Bool { kind == XML_READER_TYPE_END_ELEMENT }

  var isText: Bool {
    switch kind {
    case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_WHITESPACE,
      XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      true
    default: false
    }
  }

  /// The text of the current node, UTF-8; gone with the next read.
  func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard let text = xmlTextReaderConstValue(reader) else {
      return body(UnsafeBufferPointer(start: nil, count: 0))
    }
    return body(UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))))
  }

  func attribute(_ name: String) -> String? {
    guard let value = xmlTextReaderGetAttribute(reader, name) else { return nil }
    defer { etl_xml_free(value) }
    return String(cString: value)
  }
}

internal import CLibxml2

/// XML written as it comes, through libxml2's text writer onto a checked file.
///
/// Well-formed whatever it is given: text that XML cannot hold is written as U+FFFD here. Whoever
/// must keep such scalars takes them out before. Failures are kept and thrown by ``finish()``.
final class XMLStream {
  private let output: CheckedOutput
  private var writer: xmlTextWriterPtr?
  private var failed = false
  private var scratch: [UInt8] = []

  init(path: String) throws(ArchiveError) {
    XMLLibrary.start()
    output = try CheckedOutput(path: path)
    let context = Unmanaged.passUnretained(output).toOpaque()
    let buffer = xmlOutputBufferCreateIO(
      { context, bytes, count in
        guard let context, let bytes else { return -1 }
        let output = Unmanaged<CheckedOutput>.fromOpaque(context).takeUnretainedValue()
        return output.write(UnsafeRawBufferPointer(start: bytes, count: Int(count))) ? count : -1
      }, { _ in 0 }, context, nil)
    writer = xmlNewTextWriter(buffer)
    guard writer != nil else {
      throw ArchiveError(.io, path: path, "libxml2 gave no writer: the memory is used up.")
    }
    check(xmlTextWriterStartDocument(writer, "1.0", "UTF-8", nil))
  }

  deinit {
    if let writer { xmlFreeTextWriter(writer) }
  }

  /// Opens an element; attributes without a value are left out.
  func start(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    check(xmlTextWriterStartElement(writer, name))
    for (name, value) in attributes { attribute(name, value) }
  }

  func attribute(_ name: String, _ value: String?) {
    guard let value else { return }
    check(xmlTextWriterWriteAttribute(writer, name, XMLText.safe(value)))
  }

  func end() { check(xmlTextWriterEndElement(writer)) }

  func empty(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    start(name, attributes)
    end()
  }

  func text(_ text: String) { check(xmlTextWriterWriteString(writer, XMLText.safe(text))) }

  /// Writes text that is known to hold only what XML can.
  func text(_ bytes: some Sequence<UInt8>) {
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: bytes)
    scratch.append(0)
    check(xmlTextWriterWriteString(writer, scratch))
  }

  /// An element with text and nothing else.
  func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?>, _ content: String
  ) {
    start(name, attributes)
    text(content)
    end()
  }

  func element(_ name: String, _ content: String) { element(name, [:], content) }

  /// A line end between elements, where it means nothing.
  func newline() { check(xmlTextWriterWriteRaw(writer, "\n")) }

  /// Closes what is open and brings the file to the disk.
  func finish() throws(ArchiveError) {
    check(xmlTextWriterEndDocument(writer))
    xmlFreeTextWriter(writer)
    writer = nil
    try output.close()
    if failed {
      throw ArchiveError(
        .io, path: output.path, "libxml2 could not write the archive file. Report it.")
    }
  }

  private func check(_ result: Int32) {
    if result < 0 { failed = true }
  }
}

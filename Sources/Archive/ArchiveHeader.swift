internal import Newspaper

/// What the `teiHeader` of an archive file says, as it is read.
struct ArchiveHeader {
  private var values: [Key: String] = [:]
  private var open: Key?
  private var text: [UInt8] = []
  private(set) var byteCount: Int?

  private enum Key: String {
    case path, sha256, encoding
    case byteOrderMark = "byte-order-mark"
  }

  var isOpen: Bool { open != nil }
  var path: String? { values[.path] }
  var sha256: String? { values[.sha256] }
  var encoding: TextEncoding? { values[.encoding].flatMap(TextEncoding.init(rawValue:)) }

  var hasByteOrderMark: Bool? {
    switch values[.byteOrderMark] {
    case "present": true
    case "absent": false
    default: nil
    }
  }

  mutating func start(_ name: String, _ reader: XMLReader) {
    switch name {
    case "idno", "ident":
      open = reader.attribute("type").flatMap(Key.init(rawValue:))
      text = []
    case "measure" where reader.attribute("type") == "data":
      byteCount = byteCount ?? reader.attribute("quantity").flatMap { Int($0) }
    default: break
    }
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) { text.append(contentsOf: bytes) }

  mutating func end() {
    if let open { values[open] = String(decoding: text, as: UTF8.self) }
    open = nil
  }
}

internal import Newspaper

/// Joins the source text again from the record of edits, span by span.
struct EditsReader {
  private enum Kind: String {
    case kept, removed, misfit
    case misfitContinued = "misfit-continued"
  }

  private struct Misfit {
    /// In scalars.
    var start: Int
    var count: Int
    var original: [UInt8]
  }

  private(set) var utf8: [UInt8] = []
  private var found: [Misfit] = []
  private var open: Kind?
  private var content: [UInt8] = []

  var isOpen: Bool { open != nil }

  mutating func start(
    _ reader: XMLReader, _ kept: KeptText, _ header: ArchiveHeader
  ) throws(ArchiveError) {
    guard let kind = reader.attribute("type").flatMap(Kind.init(rawValue:)) else {
      throw reader.error("A span is of no known type.")
    }
    open = kind
    content.removeAll(keepingCapacity: true)
    if kind == .kept { try appendKept(reader, kept) }
    if kind == .misfit { try startMisfit(reader) }
    // No encoding reads one byte as more than three bytes of UTF-8, so more would be a bomb.
    if utf8.count / 3 > header.byteCount ?? 0 {
      throw reader.error("It holds more text than the original had bytes.")
    }
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) { content.append(contentsOf: bytes) }

  mutating func end(_ reader: XMLReader, _ header: ArchiveHeader) throws(ArchiveError) {
    let kind = open
    open = nil
    let isReadable = content.withUnsafeBufferPointer { content in
      switch kind {
      case .removed: LayoutNotation.read(content, into: &utf8)
      case .misfit, .misfitContinued:
        found.isEmpty
          ? false : Hexadecimal.read(content, into: &found[found.count - 1].original)
      case .kept, nil: true
      }
    }
    guard isReadable else { throw reader.error("A span holds what cannot be read.") }
  }

  private mutating func appendKept(_ reader: XMLReader, _ kept: KeptText) throws(ArchiveError) {
    let target = reader.attribute("target") ?? ""
    guard let pointer = Self.pointer(target),
      let bytes = kept.bytes(of: pointer.container, from: pointer.start, count: pointer.count)
    else { throw reader.error("A span points to text that is not there: \(target).") }
    utf8.append(contentsOf: bytes)
  }

  /// Reads `#string-range(d1-b7,0,17)`.
  private static func pointer(_ target: String) -> (container: String, start: Int, count: Int)? {
    guard target.hasPrefix("#string-range("), target.hasSuffix(")") else { return nil }
    let parts = target.dropFirst("#string-range(".count).dropLast()
      .split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 3, let start = Int(parts[1]), let count = Int(parts[2]) else {
      return nil
    }
    return (String(parts[0]), start, count)
  }

  private mutating func startMisfit(_ reader: XMLReader) throws(ArchiveError) {
    let parts = (reader.attribute("n") ?? "").split(separator: "+")
    guard parts.count == 2, let start = Int(parts[0]), let count = Int(parts[1]),
      start >= 0, count >= 0, start >= found.last.map({ $0.start + $0.count }) ?? 0
    else { throw reader.error("A misfit does not say where it stands.") }
    found.append(Misfit(start: start, count: count, original: []))
  }

  /// The misfits with their places in bytes of the joined text.
  func misfits(_ reader: XMLReader) throws(ArchiveError) -> [SourceText.Misfit] {
    var misfits: [SourceText.Misfit] = []
    misfits.reserveCapacity(found.count)
    var (offset, scalar) = (0, 0)
    func advance(to target: Int) -> Bool {
      while scalar < target, offset < utf8.count {
        offset += UTF8Scan.length(utf8[offset])
        scalar += 1
      }
      return scalar == target && offset <= utf8.count
    }
    for misfit in found {
      let isThere = advance(to: misfit.start)
      let start = offset
      guard isThere, advance(to: misfit.start + misfit.count) else {
        throw reader.error("A misfit stands behind the end of the text.")
      }
      misfits.append(
        SourceText.Misfit(span: Span(start, offset), original: misfit.original))
    }
    return misfits
  }
}

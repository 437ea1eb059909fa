import Newspaper

@testable import Archive

/// A made-up file: its bytes, and the text that decoding them gives.
struct RawPage {
  private(set) var bytes: [UInt8]
  private var utf8: [UInt8] = []
  private var misfits: [SourceText.Misfit] = []
  private let encoding: TextEncoding
  private let hasByteOrderMark: Bool

  init(_ encoding: TextEncoding = .utf8, hasByteOrderMark: Bool = false) {
    self.encoding = encoding
    self.hasByteOrderMark = hasByteOrderMark
    bytes = hasByteOrderMark ? encoding.byteOrderMark : []
  }

  var source: SourceText {
    SourceText(
      utf8: utf8, encoding: encoding, hasByteOrderMark: hasByteOrderMark, misfits: misfits)
  }

  mutating func append(_ text: String) {
    utf8.append(contentsOf: text.utf8)
    bytes.append(contentsOf: Self.encode(Array(text.utf8), encoding))
  }

  mutating func append(misfit original: [UInt8], readAs text: String = "\u{FFFD}") {
    let start = utf8.count
    utf8.append(contentsOf: text.utf8)
    misfits.append(.init(span: Span(start, utf8.count), original: original))
    bytes.append(contentsOf: original)
  }

  /// The inverse of decoding for the encodings that the tests use.
  static func encode(_ source: SourceText) -> [UInt8] {
    var bytes = source.hasByteOrderMark ? source.encoding.byteOrderMark : []
    var offset = 0
    for misfit in source.misfits {
      bytes += encode(Array(source.utf8[offset..<misfit.span.start]), source.encoding)
      bytes += misfit.original
      offset = misfit.span.end
    }
    return bytes + encode(Array(source.utf8[offset...]), source.encoding)
  }

  private static func encode(_ utf8: [UInt8], _ encoding: TextEncoding) -> [UInt8] {
    guard encoding == .utf16LittleEndian else { return utf8 }
    return String(decoding: utf8, as: UTF8.self).utf16.flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
  }

  /// Stands for SHA-256, which is the caller's to compute.
  static func digest(_ bytes: [UInt8]) -> String {
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    return String(hash, radix: 16)
  }

  var document: Document {
    Document(
      id: "d\(Self.digest(bytes))", path: "pages/a & b <1>.txt", sha256: Self.digest(bytes),
      byteCount: bytes.count)
  }
}

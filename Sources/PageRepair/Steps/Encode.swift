package import Newspaper

/// The inverse of decoding (编码): gives a file's bytes back from its text.
package enum Encode {
  /// The bytes of the file that was decoded into `source`, every one of them.
  package static func encode(_ source: SourceText) -> [UInt8] {
    var bytes = source.hasByteOrderMark ? source.encoding.byteOrderMark : []
    bytes.reserveCapacity(source.utf8.count + 4)
    var encoder: CodePageConverter?
    if source.encoding == .gb18030 || source.encoding == .big5 {
      encoder = CodePageConverter.encoder(source.encoding)
    }
    var offset = 0
    for misfit in source.misfits {
      append(source, Span(offset, misfit.span.start), by: encoder, to: &bytes)
      bytes.append(contentsOf: misfit.original)
      offset = misfit.span.end
    }
    append(source, Span(offset, source.utf8.count), by: encoder, to: &bytes)
    return bytes
  }

  private static func append(
    _ source: SourceText, _ span: Span, by encoder: CodePageConverter?, to bytes: inout [UInt8]
  ) {
    guard !span.isEmpty else { return }
    let text = source.utf8[span.range]
    switch source.encoding {
    case .utf8: bytes.append(contentsOf: text)
    case .utf16LittleEndian: UTF16Reader.append(text, littleEndian: true, to: &bytes)
    case .utf16BigEndian: UTF16Reader.append(text, littleEndian: false, to: &bytes)
    case .gb18030, .big5:
      source.utf8.withUnsafeBufferPointer { append($0, span, by: encoder, to: &bytes) }
    }
  }

  /// A scalar that the code page lacks is written as `?`: decoding leaves none of these.
  private static func append(
    _ utf8: UnsafeBufferPointer<UInt8>, _ span: Span, by encoder: CodePageConverter?,
    to bytes: inout [UInt8]
  ) {
    var offset = span.start
    while offset < span.end {
      if let encoder {
        offset = encoder.convert(utf8, from: offset, to: span.end, into: &bytes)
      }
      guard offset < span.end else { return }
      bytes.append(0x3F)
      offset += UTF8Scan.length(utf8[offset])
    }
  }

  /// The bytes of a stretch just decoded from a code page.
  static func bytes(of part: TextBuilder, by encoder: CodePageConverter) -> [UInt8] {
    var bytes: [UInt8] = []
    var offset = 0
    part.utf8.withUnsafeBufferPointer { utf8 in
      for misfit in part.misfits {
        append(utf8, Span(offset, misfit.span.start), by: encoder, to: &bytes)
        bytes.append(contentsOf: misfit.original)
        offset = misfit.span.end
      }
      append(utf8, Span(offset, utf8.count), by: encoder, to: &bytes)
    }
    return bytes
  }
}

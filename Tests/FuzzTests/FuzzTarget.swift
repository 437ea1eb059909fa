internal import Archive
internal import Foundation
internal import Newspaper
internal import Numerals
internal import PageRepair
@testable internal import Pipeline

/// What reads bytes of strangers, each with what must hold whatever the bytes (模糊测试).
enum FuzzTarget: String, CaseIterable {
  case decode, repair, numerals, finder, configuration, request, packed, restore

  private static let pageRepair = try? PageRepair()
  private static let engine = try? Engine()

  /// Whether the lexicons are there, without which two targets try nothing.
  var isReady: Bool {
    switch self {
    case .repair: Self.pageRepair != nil
    case .finder: Self.engine != nil
    default: true
    }
  }

  /// Reads the bytes; ends the process where something does not hold.
  func run(_ bytes: [UInt8]) {
    switch self {
    case .decode: decode(bytes)
    case .repair: repair(bytes)
    case .numerals: numerals(bytes)
    case .finder: find(bytes)
    case .configuration: _ = try? Config(yaml: String(decoding: bytes, as: UTF8.self), file: "f")
    case .request: _ = try? StreamRequest(bytes)
    case .packed: unpack(bytes)
    case .restore: restore(bytes)
    }
  }

  private func decode(_ bytes: [UInt8]) {
    let source = Decode.decode(bytes).source
    precondition(Encode.encode(source) == bytes, "decoding lost bytes")
  }

  private func repair(_ bytes: [UInt8]) {
    guard let repair = Self.pageRepair else { return }
    let source = Decode.decode(bytes).source
    let document = repair.repair(source)
    for run in document.articles.flatMap(\.body.runs) {
      precondition(run.sourceEnd <= source.utf8.count, "a run ends behind the source")
    }
    var end = 0
    let blocks = document.articles.flatMap(\.blocks) + document.furniture
    for slice in blocks.flatMap(\.slices).sorted(by: { $0.start < $1.start }) {
      precondition(slice.start >= end && slice.end > slice.start, "a byte is in two blocks")
      end = slice.end
    }
    precondition(end <= source.utf8.count, "a block ends behind the source")
  }

  private func numerals(_ bytes: [UInt8]) {
    let reading = Reading(String(decoding: bytes, as: UTF8.self))
    var end = 0
    for numeral in NumeralReader.numerals(in: reading) {
      precondition(numeral.start >= end && numeral.end > numeral.start, "numerals overlap")
      end = numeral.end
    }
    precondition(end <= reading.count, "a numeral ends behind the text")
  }

  private func find(_ bytes: [UInt8]) {
    guard let engine = Self.engine else { return }
    let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
    let layout: Layout = bytes.count % 2 == 0 ? .plain : .page
    let document = Document(path: Array("f".utf8), content: text)
    let found = engine.process(document, SourceText(utf8: text), layout: layout, numerals: true)
    // The rows are made of it, and must come back from the ledger.
    guard let kept = try? DocumentResult(found, archiveDigest: nil).bytes() else {
      preconditionFailure("a result cannot be kept")
    }
    precondition((try? DocumentResult(kept)) != nil, "a kept result cannot be read")
  }

  private func unpack(_ bytes: [UInt8]) {
    _ = try? Inflate.inflate(bytes, .gzip, atMost: 1 << 20)
    guard let path = Self.file(bytes) else { return }
    var settings = InputSettings()
    settings.maxUnpackedBytes.value = 1 << 22
    var file = InputFile(reported: Array("f.zip".utf8), system: path)
    file.stamp = FileStatus(of: path).map(FileStamp.init)
    for member in Unpacking(settings: settings, now: 0).expand(file) where member.trouble == nil {
      precondition(member.reported.starts(with: Array("f.zip/".utf8)))
      let content = FileContent.read(member.system, atMost: 1 << 20, member.packing)
      if case .bytes(let bytes, _) = content { precondition(bytes.count <= 1 << 20) }
    }
  }

  private func restore(_ bytes: [UInt8]) {
    guard let path = Self.file(bytes) else { return }
    let original = try? Restore.original(
      fromArchiveAt: String(decoding: path, as: UTF8.self), encode: Encode.encode,
      digest: { Digest.sha256([$0]) })
    // What it gives is what its digest says; making such a file by chance is not possible.
    if let original { precondition(original.bytes.count <= 1 << 28) }
  }

  /// A file that holds the bytes, the same one each time.
  private static func file(_ bytes: [UInt8]) -> [UInt8]? {
    let path = NSTemporaryDirectory() + "etl-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
    guard (try? Data(bytes).write(to: URL(fileURLWithPath: path))) != nil else { return nil }
    return Array(path.utf8)
  }
}

import Facts
import Foundation
import Newspaper
import PageRepair
import TestSupport
import Testing

@testable import Archive

/// Bytes in, bytes out, through decoding, repair and archive as the program does it.
@Suite struct RealPageTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private let repair: PageRepair
  private let folder: TestFolder

  init() throws {
    repair = try PageRepair()
    folder = try TestFolder()
  }

  /// The archive of a file, after its bytes came back from it.
  private func archive(_ bytes: [UInt8], _ name: String) throws -> String {
    let source = Decode.decode(bytes).source
    let repaired = repair.repair(source)
    let digest = RawPage.digest(bytes)
    let document = ProcessedDocument(
      document: Document(
        id: "d\(digest)", path: name, sha256: digest, byteCount: bytes.count),
      source: source, repaired: repaired,
      facts: repaired.articles.map { _ in ArticleFacts() })
    let path = folder.file("a.xml")
    #expect(try TEIWriter(version: "0.1.0").write(document, to: path) == [], "\(name)")
    let original = try Restore.original(
      fromArchiveAt: path, encode: Encode.encode, digest: RawPage.digest)
    #expect(original.bytes == bytes, "\(name)")
    return try folder.text("a.xml")
  }

  @Test func `the page in seeds comes back from two articles with their names`() throws {
    let seed = Self.root.appending(path: "seeds/000_ae746055ca1dd634.txt")
    let text = try archive([UInt8](Data(contentsOf: seed)), "seed")
    #expect(text.contains("<lb/>奋力在现代化新青海建设西宁实践中求实效显担当</head>"))
    #expect(text.contains("<persName>董峰</persName>"))
    #expect(text.contains("<closer><signed"))
  }

  private static let samples: [String] = ["pages", "pages-pdf"].flatMap { folder in
    let path = root.appending(path: "../shared/\(folder)").standardized.path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().map { "\(path)/\($0)" }
  }

  @Test(.enabled(if: !samples.isEmpty, "needs ../shared/pages"), arguments: samples)
  func `sample pages come back`(_ path: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    let text = try archive(bytes, path)
    #expect(text.contains("</p>"))
  }

  @Test(
    arguments: [
      [], [0x0A], [0x20, 0x0D, 0x0A], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF, 0x4E],
      [0x00], [0xB9, 0xE3, 0xB6, 0xAB, 0x0A], [0x84, 0x31, 0x95, 0x33, 0x41],
    ] as [[UInt8]])
  func `files of a few odd bytes come back`(_ bytes: [UInt8]) throws {
    _ = try archive(bytes, "\(bytes)")
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `any bytes come back`(block: UInt64) throws {
    for seed in block * 50..<block * 50 + 50 {
      var random = Generator(seed: seed)
      _ = try archive(Self.someBytes(&random), "seed \(seed)")
    }
  }

  /// Text in several encodings, torn and mixed with noise.
  private static func someBytes(_ random: inout Generator) -> [UInt8] {
    let parts: [[UInt8]] = [
      Array("全省种植优质饲草10万亩，\n".utf8), [0xCE, 0xF7, 0xC4, 0xFE, 0xCA, 0xD0, 0x0A],
      [0x0D, 0x0A], [0x0C], [0x00], [0xE4, 0xBA], [0x80], [0xFF], [0xFE, 0xFF], [0x2D, 0x4E],
      [0xA1, 0xA1, 0xA1, 0xA1], Array("　　今年是关键一年。\n".utf8), [0xED, 0xA0, 0x80], [0x1B, 0x24],
    ]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0..<40, using: &random) {
      if Int.random(in: 0..<4, using: &random) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &random))
      } else {
        bytes += parts.randomElement(using: &random) ?? []
      }
    }
    return bytes
  }
}

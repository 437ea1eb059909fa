import Benchmark
import Datasets
import Facts
import Foundation
import Newspaper
import Numerals
import PageRepair

/// Each layer of the engine alone, over 100 KB of seeds.
///
/// Tells how much of the time a layer takes, and whether a change made it faster.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.cpuTotal, .throughput, .peakMemoryResident], warmupIterations: 1,
    maxDuration: .seconds(3))
  do {
    try Layers(SeedText()).register()
  } catch {
    fatalError("benchmarks: \(error)")
  }
}

/// The text that is measured.
struct SeedText: Sendable {
  let bytes: [UInt8]

  init() throws {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let folder = root.appending(path: "seeds")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let seeds = try names.flatMap { [UInt8](try Data(contentsOf: folder.appending(path: $0))) }
    var bytes: [UInt8] = []
    while bytes.count < 100_000 { bytes += seeds }
    self.bytes = bytes
  }
}

/// The layers in the order in which a document passes them.
struct Layers: Sendable {
  private let bytes: [UInt8]
  private let source: SourceText
  private let pageRepair: PageRepair
  private let factFinder: FactFinder
  private let repaired: RepairedDocument
  private let processed: ProcessedDocument

  init(_ text: SeedText) throws {
    bytes = text.bytes
    source = Decode.decode(bytes).source
    pageRepair = try PageRepair()
    factFinder = try FactFinder()
    repaired = pageRepair.repair(source)
    let facts = factFinder.find(in: repaired.articles, of: source, issue: .init())
    processed = ProcessedDocument(
      document: Document(id: "d0", path: "seeds", sha256: "", byteCount: bytes.count),
      source: source, repaired: repaired, facts: facts)
  }

  func register() {
    Benchmark("decode") { _ in blackHole(Decode.decode(bytes)) }
    Benchmark("repair the page") { _ in blackHole(pageRepair.repair(source)) }
    Benchmark("read into scalars and classes") { _ in blackHole(readings()) }
    Benchmark("read every numeral") { benchmark in
      let readings = readings()
      benchmark.startMeasurement()
      for reading in readings { blackHole(NumeralReader.numerals(in: reading)) }
    }
    Benchmark("find and normalize facts") { _ in
      blackHole(factFinder.find(in: repaired.articles, of: source, issue: .init()))
    }
    Benchmark("rows") { _ in
      for dataset in Dataset.all { dataset.forEachRow(of: processed) { blackHole($0) } }
    }
    register(format: CSV())
    register(format: JSONLines())
    Benchmark("load the lexicons") { _ in
      blackHole(try PageRepair())
      blackHole(try FactFinder())
    }
  }

  private func register(format: any RowFormat) {
    Benchmark("write rows as \(format.name)") { benchmark in
      let rows = Dataset.all.map { ($0, $0.rows(of: processed)) }
      benchmark.startMeasurement()
      for (dataset, rows) in rows {
        var bytes: [UInt8] = []
        format.append(rows, of: dataset, to: &bytes)
        blackHole(bytes)
      }
    }
  }

  private func readings() -> [Reading] {
    repaired.articles.flatMap { article in
      article.body.paragraphs.indices.map { index in
        var reading = Reading()
        reading.load(article.body.utf8, article.body.prose(index))
        return reading
      }
    }
  }
}

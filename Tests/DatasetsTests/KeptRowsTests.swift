internal import Facts
internal import Numerals
internal import TestSupport
internal import Testing

@testable internal import Datasets

@Suite struct KeptRowsTests {
  @Test func `rows come back as they were`() throws {
    let page = HandmadePage.page()
    let kept = try KeptRows(KeptRows(page).bytes[...])
    for (number, dataset) in Dataset.all.enumerated() {
      var rows: [[Cell]] = []
      try kept.forEachRow(of: number) { rows.append($0) }
      #expect(rows == dataset.rows(of: page), "\(dataset.name)")
      #expect(kept.counts[number] == rows.count)
    }
  }

  @Test(arguments: [
    Cell.null, .text(""), .text("燕麦\u{0}\u{FFFE}𠮷"), .integer(0), .integer(.min), .integer(.max),
    .decimal(Rational(Int128.max)), .decimal(Rational(-Int128.max)),
  ])
  func `a cell of any kind comes back exactly`(cell: Cell) throws {
    var bytes: [UInt8] = []
    CellBytes.append(cell, to: &bytes)
    var reader = CellBytes(bytes[...])
    #expect(try reader.cell() == cell)
    #expect(reader.isAtEnd)
  }

  @Test func `broken bytes are refused and never read past`() throws {
    let whole = KeptRows(HandmadePage.page()).bytes
    var generator = Generator(seed: 5)
    for end in 0..<whole.count {
      #expect(throws: (any Error).self, "cut at \(end)") { try self.readAll(Array(whole[..<end])) }
    }
    for _ in 0..<2_000 {
      var bytes = whole
      for _ in 0..<3 {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = .random(
          in: 0...255, using: &generator)
      }
      // Some are still rows, if others than before; none may stop the program.
      try? readAll(bytes)
    }
  }

  private func readAll(_ bytes: [UInt8]) throws {
    let kept = try KeptRows(bytes[...])
    for number in Dataset.all.indices { try kept.forEachRow(of: number) { _ in } }
  }
}

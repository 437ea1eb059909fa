internal import Datasets
internal import TestSupport
internal import Testing

@Suite struct CSVTests {
  @Test(arguments: NastyText.samples)
  func `a text comes back from a strict reader, its defusing undone`(text: String) throws {
    #expect(try roundTrip([text, "x", text], CSV()) == [text, "x", text])
  }

  @Test(arguments: [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")])
  func `any mixture comes back with every delimiter`(delimiter: UInt8) throws {
    let seed: UInt64 = 75
    var generator = Generator(seed: seed)
    for round in 0..<1_000 {
      let row = (0..<3).map { _ in NastyText.random(&generator) }
      let back = try roundTrip(row, CSV(hasByteOrderMark: false, delimiter: delimiter))
      #expect(
        zip(back, row).allSatisfy { $0.unicodeScalars.elementsEqual($1.unicodeScalars) },
        "seed \(seed), round \(round)")
    }
  }

  @Test(arguments: [
    "=1+1", "+86", "-3", "@SUM(A1)", " =1", "　＝1", "＋1", "－1", "＠", "\t", "\r", "\n", "'=1", "−5",
  ])
  func `what a spreadsheet may take for a formula begins with an apostrophe`(text: String) throws {
    let cells = try StrictCSV.read(bytes([.text(text)], CSV(hasByteOrderMark: false)))[0]
    #expect(cells[0].first == "'")
    #expect(FormulaGuard.undo(cells[0]) == text)
  }

  @Test(arguments: ["12万", "a=b", "'引'", "", "（-1）", "x@y", "3-5"])
  func `harmless texts stay as they are`(text: String) throws {
    let cells = try StrictCSV.read(bytes([.text(text)], CSV(hasByteOrderMark: false)))[0]
    #expect(cells[0] == text)
    #expect(FormulaGuard.undo(text) == text)
  }

  @Test func `numbers stand bare and an absent value is an empty cell`() throws {
    let row = bytes([.integer(-3), .null, .text(""), .text("a")], CSV(hasByteOrderMark: false))
    #expect(String(decoding: row, as: UTF8.self) == "-3,,,a\r\n")
  }

  @Test func `a file opens with byte order mark and header, and ends its lines by CR LF`() {
    let plain = CSV(hasByteOrderMark: false).opening(of: .problems)
    #expect(CSV().opening(of: .problems) == [0xEF, 0xBB, 0xBF] + plain)
    let names = Dataset.problems.columns.map(\.name).joined(separator: ",")
    #expect(String(decoding: plain, as: UTF8.self) == names + "\r\n")
  }

  private func bytes(_ row: [Cell], _ format: CSV) -> [UInt8] {
    format.bytes([row], of: .problems)
  }

  private func roundTrip(_ row: [String], _ format: CSV) throws -> [String] {
    let written = bytes(row.map(Cell.text), format)
    let rows = try StrictCSV.read(written, delimiter: format.delimiter)
    #expect(rows.count == 1)
    return rows[0].map(FormulaGuard.undo)
  }
}

/// Reads RFC 4180 and nothing else: CR LF between rows, quotes only around whole cells.
enum StrictCSV {
  struct Malformed: Error {
    let offset: Int
  }

  static func read(_ bytes: [UInt8], delimiter: UInt8 = 0x2C) throws -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var offset = 0
    while offset < bytes.count {
      let cell = try cell(bytes, &offset, delimiter)
      row.append(String(decoding: cell, as: UTF8.self))
      guard offset < bytes.count else { throw Malformed(offset: offset) }
      if bytes[offset] == delimiter {
        offset += 1
        continue
      }
      guard bytes[offset...].starts(with: [0x0D, 0x0A]) else { throw Malformed(offset: offset) }
      offset += 2
      rows.append(row)
      row = []
    }
    guard row.isEmpty else { throw Malformed(offset: offset) }
    return rows
  }

  private static func cell(
    _ bytes: [UInt8], _ offset: inout Int, _ delimiter: UInt8
  ) throws -> [UInt8] {
    var cell: [UInt8] = []
    guard bytes[offset] == 0x22 else {
      while offset < bytes.count, bytes[offset] != delimiter, bytes[offset] != 0x0D {
        guard bytes[offset] != 0x22, bytes[offset] != 0x0A else {
          throw Malformed(offset: offset)
        }
        cell.append(bytes[offset])
        offset += 1
      }
      return cell
    }
    offset += 1
    while offset < bytes.count {
      if bytes[offset] == 0x22 {
        offset += 1
        guard offset < bytes.count, bytes[offset] == 0x22 else { return cell }
      }
      cell.append(bytes[offset])
      offset += 1
    }
    throw Malformed(offset: offset)
  }
}

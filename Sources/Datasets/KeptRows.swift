package import Facts
internal import Numerals

/// The rows of one document in every dataset as bytes, to be kept and read again (行的存储).
///
/// Every cell comes back exactly as it was; rows are read one at a time, so that a document of a
/// million facts never has a million rows at once. The bytes mean nothing to another program.
package struct KeptRows: Sendable, Equatable {
  /// Why bytes could not be read: they are not what was kept.
  package struct Damaged: Error {
    package init() {}
  }

  /// By dataset, in the order of ``Dataset/all``.
  private var parts: [[UInt8]] = []
  package private(set) var counts: [Int] = []

  /// Takes the rows of a document.
  package init(_ document: ProcessedDocument) {
    for dataset in Dataset.all {
      var (bytes, count): ([UInt8], Int) = ([], 0)
      dataset.forEachRow(of: document) { row in
        for cell in row { CellBytes.append(cell, to: &bytes) }
        count += 1
      }
      parts.append(bytes)
      counts.append(count)
    }
  }

  /// Reads what ``bytes`` gave; throws ``Damaged`` where the parts do not add up.
  package init(_ bytes: ArraySlice<UInt8>) throws {
    var reader = CellBytes(bytes)
    for _ in Dataset.all {
      counts.append(try reader.count())
      parts.append(Array(try reader.bytes(try reader.count())))
    }
    guard reader.isAtEnd else { throw Damaged() }
  }

  /// Everything as bytes: of each dataset the number of rows, the number of bytes, the cells.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for (part, count) in zip(parts, counts) {
      CellBytes.append(count: count, to: &bytes)
      CellBytes.append(count: part.count, to: &bytes)
      bytes.append(contentsOf: part)
    }
    return bytes
  }

  /// Visits the rows of the dataset at a place of ``Dataset/all``, in order.
  package func forEachRow(of number: Int, _ body: (_ row: [Cell]) throws -> Void) throws {
    let columns = Dataset.all[number].columns.count
    var reader = CellBytes(parts[number][...])
    var row: [Cell] = []
    for _ in 0..<counts[number] {
      row.removeAll(keepingCapacity: true)
      for _ in 0..<columns { row.append(try reader.cell()) }
      try body(row)
    }
    guard reader.isAtEnd else { throw Damaged() }
  }
}

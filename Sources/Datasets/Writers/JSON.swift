/// JSON: one array a dataset, an object a row, keys in column order.
///
/// Decimals are JSON numbers in plain notation and every digit is kept; a reader that takes
/// numbers for binary floating point rounds them itself.
package struct JSON: RowFormat {
  package init() {}

  package var name: String { "json" }
  package func opening(of dataset: Dataset) -> [UInt8] { Array("[".utf8) }
  package var separator: [UInt8] { Array(",".utf8) }
  package var closing: [UInt8] { Array("\n]\n".utf8) }

  package func append(_ rows: [[Cell]], of dataset: Dataset, to bytes: inout [UInt8]) {
    let keys = JSONBytes.keys(of: dataset)
    for (index, row) in rows.enumerated() {
      if index > 0 { bytes.append(contentsOf: separator) }
      bytes.append(0x0A)
      JSONBytes.append(row, keys: keys, to: &bytes)
    }
  }
}

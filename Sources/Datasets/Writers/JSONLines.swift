/// JSON Lines: an object a row, a row a line, keys in column order.
package struct JSONLines: RowFormat {
  package init() {}

  package var name: String { "jsonl" }
  package func opening(of dataset: Dataset) -> [UInt8] { [] }
  package var separator: [UInt8] { [] }
  package var closing: [UInt8] { [] }

  package func append(_ rows: [[Cell]], of dataset: Dataset, to bytes: inout [UInt8]) {
    let keys = JSONBytes.keys(of: dataset)
    for row in rows {
      JSONBytes.append(row, keys: keys, to: &bytes)
      bytes.append(0x0A)
    }
  }
}

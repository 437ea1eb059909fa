/// A text format of which every dataset becomes one file.
///
/// Rows become bytes without touching a file, so that documents can be formatted side by side;
/// ``DatasetFile`` puts the pieces together in order.
package protocol RowFormat: Sendable {
  /// The name in `pipeline.yaml`, which is the extension of the files too.
  var name: String { get }

  /// What opens the file of a dataset.
  func opening(of dataset: Dataset) -> [UInt8]
  /// What stands between two rows.
  var separator: [UInt8] { get }
  /// What closes the file.
  var closing: [UInt8] { get }

  /// Appends rows, separated but neither opened nor closed.
  func append(_ rows: [[Cell]], of dataset: Dataset, to bytes: inout [UInt8])
}

extension RowFormat {
  package func fileName(of dataset: Dataset) -> String { "\(dataset.name).\(name)" }

  /// Rows as bytes; empty for no rows.
  package func bytes(_ rows: [[Cell]], of dataset: Dataset) -> [UInt8] {
    var bytes: [UInt8] = []
    append(rows, of: dataset, to: &bytes)
    return bytes
  }

  /// Appends rows behind those that are there already.
  package func extend(_ bytes: inout [UInt8], by rows: [[Cell]], of dataset: Dataset) {
    if !bytes.isEmpty && !rows.isEmpty { bytes.append(contentsOf: separator) }
    append(rows, of: dataset, to: &bytes)
  }
}

/// Numbers as ASCII, without a String on the way.
enum PlainNumber {
  static func append(_ value: Int, to bytes: inout [UInt8]) {
    if value < 0 { bytes.append(0x2D) }
    var rest = value.magnitude
    let start = bytes.count
    repeat {
      bytes.append(0x30 + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }
}

internal import Datasets

/// A dataset's file in one text format while it is being written.
final class DatasetFile {
  private let descriptor: OutputDescriptor
  private let format: any RowFormat
  private var isFirst = true

  /// Creates and opens the file in a folder.
  init(_ dataset: Dataset, _ format: any RowFormat, in folder: String) throws(PipelineError) {
    self.format = format
    descriptor = try OutputDescriptor(creating: "\(folder)/\(format.fileName(of: dataset))")
    try descriptor.write(format.opening(of: dataset))
  }

  /// Appends formatted rows; none leave the file as it is.
  func write(_ rows: [UInt8]) throws(PipelineError) {
    guard !rows.isEmpty else { return }
    if !isFirst { try descriptor.write(format.separator) }
    isFirst = false
    try descriptor.write(rows)
  }

  func finish() throws(PipelineError) {
    try descriptor.write(format.closing)
    try descriptor.close()
  }

  func abandon() { descriptor.abandon() }
}
